"""The morning's digest: one message with the coordinator's lines. A press on a line acts on it, and the notice then
shows what was done; the lines that another coordinator has acted on show that, too.
"""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.nudging.notices import nudge_letter
from handlers.care.stalled.states import LINE, LineCard, StalledLines
from handlers.care.stalled.telling import line_text
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_anew
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Html, Speech
from models.care import CareNotice, Stall
from services.care.digest import REMINDABLE, LineNow, line_now, my_digest, remind_of_line
from services.care.policy import CarePolicy
from services.guards import require_coordinator
from services.refusals import NotFound
from services.unit_of_work import Act, Uow

LINES_SHOWN = 8
WITH_BUTTONS = 4


class RemindOfLine(CallbackData, prefix="line_remind"):
    stall: Stall
    subject_id: Id


class OpenLine(CallbackData, prefix="line_open"):
    stall: Stall
    subject_id: Id


class OpenLines(CallbackData, prefix="line_all"):
    pass


async def _digest(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    found = await my_digest(act, CarePolicy.of(ids.get("care_days")))
    return digest_letter(speech, found) if any(one.deed is None for one in found) else None


def digest_letter(speech: Speech, found: list[LineNow]) -> Letter:
    lines = [line_text(speech, number, one) for number, one in enumerate(found[:LINES_SHOWN], 1)]
    left = sum(one.deed is None for one in found)
    text = speech.say("stalled-digest", count=left, lines=Html("\n".join(lines)), more=max(0, len(found) - LINES_SHOWN))
    return Letter(text, digest_rows(speech, found))


def digest_rows(speech: Speech, found: list[LineNow]) -> Rows:
    """For the first open lines what can be done at once, and what else can be done; then all lines."""
    numbered = [(number, one.line) for number, one in enumerate(found[:LINES_SHOWN], 1) if one.deed is None]
    rows: Rows = ()
    for number, line in numbered[:WITH_BUTTONS]:
        about = {"stall": line.stall, "subject_id": line.subject_id}
        more = speech.label("stalled-btn-line", number=number), OpenLine(**about)
        if line.stall in REMINDABLE:
            remind = speech.label("stalled-btn-line-remind", number=number), RemindOfLine(**about)
            rows = (*rows, (remind, more))
        else:
            rows = (*rows, (more,))
    return (*rows, ((speech.label("stalled-btn-all"), OpenLines()),))


async def _reminded(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    letter = await nudge_letter(act, ids, speech)
    if letter is None:
        return None
    return Letter(Html(f"{speech.say('stalled-reminds')}\n\n{letter.text}"), letter.rows)


async def on_remind(
    press: CallbackQuery, callback_data: RemindOfLine, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> None:
    async with uow.write() as act:
        await remind_of_line(act, f"{callback_data.stall}:{callback_data.subject_id}", care_policy)
    async with uow.read() as act:
        letter = digest_letter(speech, await my_digest(act, care_policy))
    await show_anew(press, letter)
    await acknowledge(press, speech.label("stalled-done-reminded"))


async def on_open(
    _press: CallbackQuery, callback_data: OpenLine, uow: Uow, dialog_manager: DialogManager, care_policy: CarePolicy
) -> None:
    key = f"{callback_data.stall}:{callback_data.subject_id}"
    async with uow.read() as act:
        try:
            await line_now(act, key, care_policy)
        except NotFound:
            require_coordinator(act)  # the card says that it does not stall any more
    await open_on_top(dialog_manager, LineCard.card, {LINE: key})


async def on_all(_press: CallbackQuery, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        require_coordinator(act)
    await open_on_top(dialog_manager, StalledLines.lines, {})


VIEWS = (
    NoticeView(CareNotice.digest, _digest, stale_after=timedelta(hours=12)),
    NoticeView(CareNotice.reminded, _reminded),
)
BUTTONS: Buttons = ((RemindOfLine, on_remind), (OpenLine, on_open), (OpenLines, on_all))
