"""The messages of broadcasts, and the one in which a coordinator watches them, with their buttons."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager

from handlers.broadcasts.broadcast.message import AnswerBroadcast, LeaveMailings, message_of
from handlers.broadcasts.broadcast.progress import BroadcastStep, StepBroadcast, progress_letter, rows_of, watched
from handlers.broadcasts.broadcast.report import send_report
from handlers.care.writing.states import Writing
from handlers.shared.documents import send_file_of_notice
from handlers.shared.notices import Buttons, Letter, NoticeView, change_buttons, open_on_top, show_anew
from handlers.shared.presses import acknowledge, put_buttons
from handlers.shared.speech import Speech
from models.broadcast import Broadcast, BroadcastNotice, BroadcastState
from services.broadcasts.readers import leave_mailings, require_recipient
from services.broadcasts.sending import pause_broadcast, resume_broadcast, stop_broadcast
from services.broadcasts.taking_back import take_back_broadcast
from services.unit_of_work import Act, Uow

USEFUL_FOR = timedelta(days=30)  # a broadcast may be paused, and be put off by the limit of mailings a week


async def write_message(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    broadcast = await act.session.get(Broadcast, ids["broadcast_id"])
    if broadcast is None or broadcast.state is BroadcastState.stopped:
        return None
    return message_of(speech, broadcast)


async def write_progress(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return progress_letter(speech, await watched(act, ids["broadcast_id"]))


async def on_leave(press: CallbackQuery, callback_data: LeaveMailings, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await leave_mailings(act, callback_data.broadcast_id)
    await acknowledge(press, speech.label("broadcast-left"), alert=True)
    await put_buttons(press, _without(press))


def _without(press: CallbackQuery) -> InlineKeyboardMarkup | None:
    """The buttons of the pressed message without the pressed one."""
    if not isinstance(press.message, Message) or press.message.reply_markup is None:
        return None
    buttons = press.message.reply_markup.inline_keyboard
    rows = [[one for one in row if one.callback_data != press.data] for row in buttons]
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


async def on_answer(
    _press: CallbackQuery, callback_data: AnswerBroadcast, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await require_recipient(act, callback_data.broadcast_id)
    await open_on_top(dialog_manager, Writing.words, {"broadcast_id": callback_data.broadcast_id})


STEPS: dict[BroadcastStep, Callable[[Act, int], Awaitable[object]]] = {
    BroadcastStep.pause: pause_broadcast,
    BroadcastStep.resume: resume_broadcast,
    BroadcastStep.stop: stop_broadcast,
    BroadcastStep.take_back: take_back_broadcast,
}


async def on_step(
    press: CallbackQuery, callback_data: StepBroadcast, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """Deleting what has arrived is asked about once more; the rest is done at once, since a pause comes before a
    stop.
    """
    step, broadcast_id = callback_data.step, callback_data.broadcast_id
    if step is BroadcastStep.report:
        await send_report(dialog_manager, broadcast_id, send_file_of_notice)
    elif step is BroadcastStep.ask_back:
        async with uow.read() as act:
            await watched(act, broadcast_id)
        sure = BroadcastStep.take_back, BroadcastStep.keep
        await change_buttons(press, rows_of(speech, broadcast_id, sure))
    else:
        if step in STEPS:
            async with uow.write() as act:
                await STEPS[step](act, broadcast_id)
        async with uow.read() as act:
            seen = await watched(act, broadcast_id)
        await acknowledge(press)
        await show_anew(press, progress_letter(speech, seen))


VIEWS = (
    NoticeView(BroadcastNotice.message, write_message, stale_after=USEFUL_FOR, repeat=False, kept=True),
    NoticeView(BroadcastNotice.progress, write_progress, kept=True),
)
BUTTONS: Buttons = ((AnswerBroadcast, on_answer), (LeaveMailings, on_leave), (StepBroadcast, on_step))
