from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.acquaintance.states import FIT
from handlers.shared.middleware_data import policy_of
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.fit import FitCheck, FitVerdict
from services.matching.agreements import agreement_of
from services.matching.fit import awaits_verdict, both_ready, my_fit_check, verdicts_for
from services.meetings.pair_diary import diary_of
from services.meetings.policy import MeetingPolicy
from services.unit_of_work import Act, Uow


async def fit_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        check = await my_fit_check(act, FIT.id_of(dialog_manager))
        guest = check.mentorship.mentee_id == act.me.id
        asked = awaits_verdict(act, check)
        agreement = await agreement_of(act, check.mentorship_id)
        ready = await both_ready(act, check.mentorship_id)
        return {
            **fit_values(act, speech, check),
            "asked": "yes" if asked else "no",
            "verdict": check.verdict.value if check.verdict else "none",
            "ready": "yes" if ready else "no",
            "again": speech.day(speech.local(check.asked_again_at).date()) if check.asked_again_at else "",
            "verdicts": [
                (one.value, label_of(speech, guest, one))
                for one in verdicts_for(act, check.mentorship)
                if asked or one is not check.verdict
            ],
            "writes": guest and agreement is not None and check.verdict is FitVerdict.good,
            "changes": guest and check.verdict is FitVerdict.change,
            "books": guest and await _may_book(act, check, policy_of(dialog_manager)),
        }


async def _may_book(act: Act, check: FitCheck, policy: MeetingPolicy) -> bool:
    """Whether nothing stands in the way of another meeting of those who go on, or are still thinking."""
    if check.verdict not in (FitVerdict.good, FitVerdict.thinking):
        return False
    return (await diary_of(act, check.mentorship)).hindrance(act.now, policy) is None


def label_of(speech: Speech, guest: bool, verdict: FitVerdict) -> str:
    if guest:
        return speech.label(f"acquaintance-btn-mentee-{verdict.value}")
    return speech.label(f"acquaintance-btn-mentor-{verdict.value}")


def fit_values(act: Act, speech: Speech, check: FitCheck) -> dict[str, str]:
    """Who is asked, and about whom; for both the window and the notice."""
    pair = check.mentorship
    side = "mentee" if pair.mentee_id == act.me.id else "mentor"
    return {"side": side, "other": name_of(speech, pair.other_side(act.me.id))}
