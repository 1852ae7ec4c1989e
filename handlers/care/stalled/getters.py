from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.care.stalled.states import LINE, WRITTEN_TO
from handlers.care.stalled.telling import card_text, line_text
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import SHORT_PAGE, on_open_page
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, short
from handlers.shared.subject_windows import opened_with
from models.care import DigestPart, Stall
from services.care.digest import REMINDABLE, SNOOZED_AT_MOST, LineNow, line_now, lines_now, my_mutes
from services.care.policy import CarePolicy
from services.refusals import NotFound
from services.unit_of_work import Uow


def key_of(manager: DialogManager) -> str:
    return str(opened_with(manager)[LINE])


def written_to(manager: DialogManager) -> int:
    """The id of the person to whom the coordinator writes: chosen on the card, or by the digest's button."""
    return int(manager.dialog_data.get(WRITTEN_TO) or opened_with(manager)[WRITTEN_TO])


async def lines_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        found = [one for one in await lines_now(act, care_policy) if one.deed is None]
    numbered = list(enumerate(found, 1))
    lines = [line_text(speech, number, one) for number, one in numbered]
    return {
        "count": len(found),
        "lines": await on_open_page(dialog_manager, "chosen", lines, SHORT_PAGE),
        "chosen": [(one.line.key, short(f"{number}. {_about(one)}")) for number, one in numbered],
    }


def _about(one: LineNow) -> str:
    return one.line.people[0].list_name


async def mutes_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        muted = await my_mutes(act)
    return {"parts": [(one.value, ("" if one in muted else "✓ ") + speech.term(one)) for one in DigestPart]}


async def card_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            now = await line_now(act, key_of(dialog_manager), care_policy)
    except NotFound:
        nothing = dict.fromkeys(("remindable", "mentee", "mentor", "stands", "closed", "paired", "known"), False)
        return {"body": speech.say("stalled-gone"), **nothing}
    line, stands = now.line, now.deed is None
    return {
        "body": card_text(speech, now),
        "remindable": stands and line.stall in REMINDABLE,
        "mentee": stands and line.mentee is not None,
        "mentor": stands and line.mentor is not None,
        "stands": stands,
        "closed": stands and line.stall is Stall.closed,
        "paired": stands and line.may_be_handed_over,
        "known": True,
    }


async def words_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, care_policy: CarePolicy, **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        now = await line_now(act, key_of(dialog_manager), care_policy)
    to = next((one for one in now.line.people if one.id == written_to(dialog_manager)), None)
    if to is None:
        raise NotFound  # the pair has changed since the window was opened
    return {"name": name_of(speech, to)}


async def snooze_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    return weeks_page(dialog_manager, speech, today + timedelta(days=1), today + SNOOZED_AT_MOST)
