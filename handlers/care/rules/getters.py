from datetime import date, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Html, Speech
from services.care.limits import UNASKED_A_WEEK
from services.care.policy import CarePolicy
from services.care.quiet_weeks import weeks_ahead
from services.care.rules import CareRule, care_rules
from services.unit_of_work import Uow

QUIET = "quiet"  # in the dialog's data: the Mondays of the weeks that were shown as quiet


async def table_getter(speech: Speech, care_policy: CarePolicy, **_: Any) -> dict[str, Any]:
    """A line for each rule, with the values that the settings give."""
    lines = [_rule(speech, rule) for rule in care_rules(care_policy)]
    return {"lines": Html("\n".join(lines)), "again": care_policy.again, "week": UNASKED_A_WEEK}


def _rule(speech: Speech, rule: CareRule) -> Html:
    days = {"mentee": rule.mentee, "mentor": rule.mentor, "coordinator": rule.coordinator}
    told = [speech.label(f"care-after-{side}", days=after) for side, after in days.items() if after is not None]
    return speech.say("care-rule", what=speech.term(rule.stall), told=", ".join(told))


async def weeks_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        weeks = await weeks_ahead(act)
    dialog_manager.dialog_data[QUIET] = [one.monday.isoformat() for one in weeks if one.is_quiet]
    labels = [(one.monday.isoformat(), ("✓ " if one.is_quiet else "") + week_of(speech, one.monday)) for one in weeks]
    return {"weeks": labels, "count": sum(one.is_quiet for one in weeks)}


def week_of(speech: Speech, monday: date) -> str:
    """«2 мар. — 8 мар.»"""
    return f"{speech.short_day(monday)} — {speech.short_day(monday + timedelta(days=6))}"
