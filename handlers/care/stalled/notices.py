"""The morning's digest, and its buttons: each acts on its line, and the notice then shows what was done and the buttons
of the next line. A line that another coordinator has acted on shows that, too.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.nudging.notices import nudge_letter
from handlers.care.stalled.digest import (
    ChooseLine,
    HandOverOfLine,
    OpenLine,
    OpenLines,
    RemindOfLine,
    SeeLine,
    SnoozeLine,
    WriteOfLine,
    digest_letter,
)
from handlers.care.stalled.states import LINE, WRITTEN_TO, LineCard, StalledLines
from handlers.matching.handover.states import handing_over_of
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top, show_anew
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Html, Speech
from handlers.vetting.queue.states import APPLICATION
from models.care import CareNotice, Stall
from services.care.digest import (
    DayNotOffered,
    LineTaken,
    free_line,
    line_now,
    my_digest,
    remind_of_line,
    see_line,
    snooze_line,
)
from services.care.lines import CareLine
from services.care.policy import CarePolicy
from services.guards import require_coordinator
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act, Uow


async def _digest(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    found = await my_digest(act, CarePolicy.of(ids.get("care_days")))
    return digest_letter(speech, found, act.today) if any(one.deed is None for one in found) else None


async def _reminded(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    letter = await nudge_letter(act, ids, speech)
    if letter is None:
        return None
    return Letter(Html(f"{speech.say('stalled-reminds')}\n\n{letter.text}"), letter.rows)


async def on_remind(
    press: CallbackQuery, callback_data: RemindOfLine, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> None:
    async with _shown_anew(press, callback_data.line, uow, speech, care_policy) as told, uow.write() as act:
        await remind_of_line(act, callback_data.line, care_policy)
        told.append(speech.label("stalled-done-reminded"))


async def on_snooze(
    press: CallbackQuery, callback_data: SnoozeLine, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> None:
    until = date.fromordinal(callback_data.until)
    async with _shown_anew(press, callback_data.line, uow, speech, care_policy) as told, uow.write() as act:
        await snooze_line(act, callback_data.line, until, care_policy)
        told.append(speech.label("stalled-done-snoozed", until=speech.full_day(until)))


async def on_seen(
    press: CallbackQuery, callback_data: SeeLine, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> None:
    async with _shown_anew(press, callback_data.line, uow, speech, care_policy) as told, uow.write() as act:
        await see_line(act, callback_data.line, care_policy)
        told.append(speech.label("stalled-done-seen"))


async def on_choose(
    press: CallbackQuery, callback_data: ChooseLine, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> None:
    async with _shown_anew(press, callback_data.line, uow, speech, care_policy), uow.read() as act:
        await free_line(act, callback_data.line, care_policy)


async def on_write(
    press: CallbackQuery,
    callback_data: WriteOfLine,
    uow: Uow,
    speech: Speech,
    dialog_manager: DialogManager,
    care_policy: CarePolicy,
) -> None:
    """Opens the window for words, unless there is no need any more, or the line is about another pair by now."""
    line = await _free(press, callback_data.line, uow, speech, care_policy)
    if line is None:
        return
    if not line.is_of(callback_data.person_id):
        await _show_anew(press, line.key, uow, speech, care_policy, speech.label("stalled-pair-changed"))
        return
    await open_on_top(dialog_manager, LineCard.words, {LINE: line.key, WRITTEN_TO: callback_data.person_id})


async def on_hand_over(
    press: CallbackQuery,
    callback_data: HandOverOfLine,
    uow: Uow,
    speech: Speech,
    dialog_manager: DialogManager,
    care_policy: CarePolicy,
) -> None:
    """Opens the list of mentors who may take over the mentee, unless there is no need any more."""
    line = await _free(press, callback_data.line, uow, speech, care_policy)
    if line is not None and line.pair is not None:
        await open_on_top(dialog_manager, *handing_over_of(line.pair))


async def _free(press: CallbackQuery, key: str, uow: Uow, speech: Speech, care_policy: CarePolicy) -> CareLine | None:
    """The line, if it is still free; otherwise the notice is shown anew and says why not."""
    found = None
    try:
        async with uow.read() as act:
            found = await free_line(act, key, care_policy)
    except (LineTaken, NotFound) as refusal:
        await _show_anew(press, key, uow, speech, care_policy, _why(speech, refusal))
    return found


@asynccontextmanager
async def _shown_anew(
    press: CallbackQuery, key: str, uow: Uow, speech: Speech, care_policy: CarePolicy
) -> AsyncIterator[list[str]]:
    """After the act, or when it is refused since the morning has passed, shows the notice as it is now. The caller adds
    to the list what is said about it.
    """
    told: list[str] = []
    try:
        yield told
    except (LineTaken, NotFound, DayNotOffered) as refusal:
        told.append(_why(speech, refusal))
    await _show_anew(press, key, uow, speech, care_policy, " ".join(told))


def _why(speech: Speech, refusal: Refusal) -> str:
    return (
        speech.label("stalled-gone") if isinstance(refusal, NotFound) else speech.label(refusal.key, **refusal.values)
    )


async def _show_anew(
    press: CallbackQuery, key: str, uow: Uow, speech: Speech, care_policy: CarePolicy, told: str
) -> None:
    async with uow.read() as act:
        letter = digest_letter(speech, await my_digest(act, care_policy), act.today, key)
    await show_anew(press, letter)
    await acknowledge(press, told or None)


async def on_open(
    _press: CallbackQuery, callback_data: OpenLine, uow: Uow, dialog_manager: DialogManager, care_policy: CarePolicy
) -> None:
    """The application itself, where it is decided; of anything else the card."""
    async with uow.read() as act:
        try:
            await line_now(act, callback_data.line, care_policy)
        except NotFound:
            require_coordinator(act)  # the window says that it does not stall any more
    if callback_data.stall is Stall.application:
        await open_on_top(dialog_manager, *APPLICATION.at(callback_data.subject_id))
        return
    await open_on_top(dialog_manager, LineCard.card, {LINE: callback_data.line})


async def on_all(_press: CallbackQuery, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        require_coordinator(act)
    await open_on_top(dialog_manager, StalledLines.lines, {})


VIEWS = (
    NoticeView(CareNotice.digest, _digest, stale_after=timedelta(hours=12)),
    NoticeView(CareNotice.reminded, _reminded),
)
BUTTONS: Buttons = (
    (RemindOfLine, on_remind),
    (WriteOfLine, on_write),
    (SnoozeLine, on_snooze),
    (SeeLine, on_seen),
    (HandOverOfLine, on_hand_over),
    (ChooseLine, on_choose),
    (OpenLine, on_open),
    (OpenLines, on_all),
)
