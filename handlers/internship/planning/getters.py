from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.internship.internship.facts import lines_of, other_line, span_of_day, span_said
from handlers.internship.planning.hours import hours_kept, hours_said
from handlers.internship.planning.plan import PlanOfDays
from handlers.internship.planning.states import MOVING_DAY, PLANNING
from handlers.shared.calendar import weeks_page
from handlers.shared.ids import moment_from
from handlers.shared.people import list_name_of
from handlers.shared.speech import Html, Speech
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from services.internship.internships import my_day, pair_to_plan
from services.internship.planning import usual_place
from services.internship.rules import ANSWER_IN, DAYS_AT_ONCE, PLACE_LIMIT
from services.internship.times import days_of_rest, open_days, range_of, span_of
from services.unit_of_work import Act, Uow


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    plan = PlanOfDays.of(dialog_manager)
    async with uow.read() as act:
        pair = await pair_to_plan(act, PLANNING.id_of(dialog_manager))
        free = await open_days(act, pair, plan.hours, several=plan.several)
        lines = await _ticked_lines(act, speech, plan.still_free(free))
        shown = weeks_page(dialog_manager, speech, *range_of(act, pair.mentor), free)
    ticked = {day.isoformat() for day in plan.still_free(free)}
    days = [(one, f"✓{label}" if one in ticked else label) for one, label in shown["days"]]
    return {
        **shown,
        "days": days,
        "intern": list_name_of(speech, pair.mentee),
        "hours": hours_said(plan.hours),
        "lines": lines,
        "ticked": bool(ticked),
        "some": "yes" if ticked else "no",
        "most": DAYS_AT_ONCE,
    }


async def _ticked_lines(act: Act, speech: Speech, days: list[date]) -> Html:
    """«• сб, 14 марта — выходной»: what the calendar says of a day that may surprise."""
    rest = await days_of_rest(act, days)
    kinds = {day: "work" if day not in rest else "holiday" if rest[day] else "weekend" for day in days}
    return lines_of(speech.say("internship-ticked", day=speech.day(day), kind=kinds[day]) for day in days)


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    plan = PlanOfDays.of(dialog_manager)
    async with uow.read() as act:
        pair = await pair_to_plan(act, PLANNING.id_of(dialog_manager))
        free = plan.still_free(await open_days(act, pair, plan.hours, several=plan.several))
        lines = await _ticked_lines(act, speech, free)
        place = plan.place if plan.place is not None else await usual_place(act, pair.mentor_id)
        until = act.now + ANSWER_IN
        if free:
            until = min(until, span_of(free[0], plan.hours, ZoneInfo(pair.mentor.timezone))[0])
    return {
        "intern": list_name_of(speech, pair.mentee),
        "lines": lines,
        "some": "yes" if free else "no",
        "free": bool(free),
        "hours": hours_said(plan.hours),
        "zone": speech.zone_name(pair.mentor.timezone),
        "has_place": "yes" if place else "no",
        "place": place,
        "has_programme": "yes" if plan.programme else "no",
        "programme": plan.programme,
        "shares": "yes" if plan.several else "no",
        "until": speech.when(until),
    }


async def planned_place_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    plan = PlanOfDays.of(dialog_manager)
    async with uow.read() as act:
        pair = await pair_to_plan(act, PLANNING.id_of(dialog_manager))
        place = plan.place if plan.place is not None else await usual_place(act, pair.mentor_id)
    return {"has": "yes" if place else "no", "place": place, "limit": PLACE_LIMIT}


async def moving_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await my_day(act, MOVING_DAY.id_of(dialog_manager))
        pair, hours = day.internship.mentorship, hours_kept(dialog_manager)
        several = day.host is not None and day.host.several
        free = await open_days(act, pair, hours, several=several, moving=day)
        shown = weeks_page(dialog_manager, speech, *range_of(act, pair.mentor), free)
        other = other_line(speech, pair, act.me)
    return {**shown, "now": span_of_day(speech, day), "hours": hours_said(hours), "other": other}


async def move_reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        day = await my_day(act, MOVING_DAY.id_of(dialog_manager))
        dialog_manager.dialog_data["start"] = int(day.starts_at.timestamp())
        pair = day.internship.mentorship
        other = other_line(speech, pair, act.me)
    return {
        "was": span_of_day(speech, day),
        "becomes": _span_chosen(speech, dialog_manager, pair),
        "other": other,
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


def _span_chosen(speech: Speech, manager: DialogManager, pair: Mentorship) -> str:
    span = span_of(chosen_day(manager), hours_kept(manager), ZoneInfo(pair.mentor.timezone))
    return span_said(speech, pair, *span)


def chosen_day(manager: DialogManager) -> date:
    return date.fromisoformat(manager.dialog_data["to"])


def start_shown(manager: DialogManager) -> datetime:
    """The start that the window shows for the day that is being moved."""
    return moment_from(manager.dialog_data["start"])
