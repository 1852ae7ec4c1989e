from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.closing.ended import lines_of_ended
from handlers.matching.closing.form import goals_of, next_goal
from handlers.matching.closing.states import CLOSING, REOPENING
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Speech
from models.agreement import GoalResult
from models.closing import EndReason
from services.matching.closing import OTHER_HELP, REASONS, WORDS_LIMIT, pair_to_close
from services.matching.mentorships import my_pair
from services.matching.reopening import pair_to_reopen
from services.refusals import Refusal
from services.unit_of_work import Uow


async def group_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair = await pair_to_close(act, CLOSING.id_of(dialog_manager))
        other = pair.mentorship.other_side(act.me.id)
    lines = lines_of_ended(speech, pair.ends)
    return {
        "other": name_of(speech, other),
        "since": speech.full_day(speech.local(pair.mentorship.began_at).date()),
        "cancels": "yes" if lines else "no",
        "meetings": lines,
        "groups": [(group, speech.label(f"closing-group-{group}")) for group in REASONS],
    }


async def reason_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    group = dialog_manager.dialog_data.get("group", OTHER_HELP)
    return {"reasons": [(reason.value, speech.term(reason)) for reason in REASONS[group]]}


async def results_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair = await pair_to_close(act, CLOSING.id_of(dialog_manager))
    goal = next_goal(dialog_manager, pair)
    number = goal.number if goal else 0
    return {
        "number": number,
        "count": len(goals_of(pair)),
        "words": goal.words if goal else "",
        "results": [(f"{number}:{one.value}", speech.label(f"closing-result-{one.value}")) for one in GoalResult],
    }


async def words_getter(**_: Any) -> dict[str, Any]:
    return {"limit": WORDS_LIMIT}


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        pair = await pair_to_close(act, CLOSING.id_of(dialog_manager))
        other = pair.mentorship.other_side(act.me.id)
    said = dialog_manager.dialog_data
    return {
        "other": name_of(speech, other),
        "told": told_of(other),
        "frees": "yes" if pair.frees_place else "no",
        "reason": speech.term(EndReason(said["reason"])),
        "written": "yes" if said["words"] else "no",
        "words": said["words"],
    }


async def closed_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A mentee goes on to the other mentors."""
    async with uow.read() as act:
        pair = await my_pair(act, CLOSING.id_of(dialog_manager))
        return {"finds": pair.mentee_id == act.me.id}


async def reopen_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            pair = await pair_to_reopen(act, REOPENING.id_of(dialog_manager))
    except Refusal as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    body = speech.say(
        "closing-to-reopen",
        mentor=name_of(speech, pair.mentor),
        mentee=name_of(speech, pair.mentee),
        ended=speech.full_day(speech.local(pair.ended_at or pair.began_at).date()),
    )
    return {"body": body, "stands": True}
