"""Explains a refusal, or a press on a closed window's button, in a sentence, and shows the present window."""

import sys
from logging import LogRecord, getLogger

from aiogram import Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.api.entities import DialogUpdate
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from handlers.home.menu.states import Home
from handlers.shared.last_press import complain
from handlers.shared.notices import show_outcome
from handlers.shared.presses import ALERT, acknowledge, put_buttons
from handlers.shared.speech import Speech
from services.audit import record
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Uow


async def show_present(manager: DialogManager, mode: ShowMode = ShowMode.AUTO, *, told: Refusal | None = None) -> None:
    """Show the open window; or home when there is none or the person may not see it any more. `told` is
    explained there.
    """
    if told is not None and manager.has_context():
        complain(manager, told.key, **told.values)
    if manager.has_context():
        try:
            await manager.show(mode)
        except Refusal:
            pass  # the person has lost the right to see this window meanwhile
        else:
            return
    await manager.start(Home.menu, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    if told is not None:
        complain(manager, told.key, **told.values)
    manager.show_mode = mode
    await manager.show(mode)


async def on_refusal(error: ErrorEvent, dialog_manager: DialogManager, uow: Uow, speech: Speech) -> None:
    refusal = error.exception
    assert isinstance(refusal, Refusal)
    if isinstance(refusal, NotAllowed):
        async with uow.write() as act:
            record(act, "refused", refused=True)
    press = error.update.callback_query
    if press is None:
        # an answer to a message always appears below it
        await show_present(dialog_manager, ShowMode.SEND, told=refusal)
    elif refusal.settled and _on_notice(press, dialog_manager):
        await show_outcome(press, speech.say(refusal.key, **refusal.values))
    elif len(said := speech.label(refusal.key, **refusal.values)) <= ALERT:
        await acknowledge(press, said, alert=True)
        if not _on_notice(press, dialog_manager):
            await show_present(dialog_manager)
    else:
        await acknowledge(press)
        await show_present(dialog_manager, told=refusal)


def _on_notice(press: CallbackQuery, manager: DialogManager) -> bool:
    living = manager.current_stack().last_message_id
    return isinstance(press.message, Message) and press.message.message_id != living


async def on_old_button(error: ErrorEvent, dialog_manager: DialogManager, speech: Speech) -> None:
    """The button's window is closed: remove the old message's buttons and show the present window below. A refresh of a
    window has no press behind it, so it shows nothing.
    """
    if isinstance(error.update, DialogUpdate):
        return
    press = error.update.callback_query
    if press is not None:
        await acknowledge(press, speech.label("shared-old-button"))
        if isinstance(press.message, Message) and press.message.reply_markup:
            await put_buttons(press, None)
    await show_present(dialog_manager, ShowMode.SEND)


def _is_an_error(_record: LogRecord) -> bool:
    return not isinstance(sys.exception(), Refusal)


def register(to: Router) -> None:
    """A refusal is expected: drop the error that the dialog library logs for it."""
    getLogger("aiogram_dialog.window").addFilter(_is_an_error)
    to.errors.register(on_refusal, ExceptionTypeFilter(Refusal))
    to.errors.register(on_old_button, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
