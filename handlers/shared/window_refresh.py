"""Refreshes an open window after somebody else's act: edits it in place, without a notification.

It is the dialog library's own kind of update, so it passes the same middlewares as a press. Windows in which the person
types or ticks are left alone.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.enums import ChatType
from aiogram.types import Chat, Message, TelegramObject, User
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.api.entities import (
    DEFAULT_STACK_ID,
    DIALOG_EVENT_NAME,
    DialogAction,
    DialogUpdate,
    DialogUpdateEvent,
    NewMessage,
)
from aiogram_dialog.api.protocols import MessageNotModified
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_middleware import MANAGER_KEY

from handlers.shared.page import ActsOnShown, PageWindow
from handlers.shared.refused import show_present
from handlers.shared.window_messages import WindowMessages
from services.refusals import Refusal


def refresh_update(bot: Bot, chat_id: int) -> DialogUpdate:
    """The update that refreshes the window of this private chat, whose id is also the person's."""
    event = DialogUpdateEvent(
        from_user=User(id=chat_id, is_bot=False, first_name=""),
        chat=Chat(id=chat_id, type=ChatType.PRIVATE),
        action=DialogAction.UPDATE,
        data=None,
        intent_id=None,
        stack_id=DEFAULT_STACK_ID,
        thread_id=None,
        business_connection_id=None,
        show_mode=ShowMode.EDIT,
    )
    return DialogUpdate(event.as_(bot)).as_(bot)


class InPlace(WindowMessages):
    """Only edits: a window that was deleted or cannot be edited is neither sent again nor removed."""

    async def send_text(self, bot: Bot, new_message: NewMessage) -> Message:
        raise MessageNotModified

    async def send_media(self, bot: Bot, new_message: NewMessage) -> Message:
        raise MessageNotModified

    async def remove_message_safe(self, bot: Bot, old_message: object, new_message: object) -> None:
        return None


async def refresh(
    _handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], _event: TelegramObject, data: dict[str, Any]
) -> None:
    """If the person may no longer see the window, home replaces it, unless that would lose something that they typed
    or chose: then the window stays until their next press. A window whose buttons act on what it showed stays, too, if
    that has changed.
    """
    manager: DialogManager = data[MANAGER_KEY]
    if not _rests(manager):
        return
    manager.show_mode = ShowMode.EDIT
    with suppress(ActsOnShown):
        if await _holds_entered(manager):
            with suppress(Refusal):
                await manager.show(ShowMode.EDIT)
        else:
            await show_present(manager, ShowMode.EDIT)


def _rests(manager: DialogManager) -> bool:
    if not manager.has_context() or not isinstance(manager, ManagerImpl):
        return False
    dialog = manager.dialog()
    window = dialog.windows[manager.current_context().state] if isinstance(dialog, Dialog) else None
    return isinstance(window, PageWindow) and window.rests_in(manager)


async def _holds_entered(manager: DialogManager) -> bool:
    """Whether any open window, including those below, keeps something chosen, typed or ticked."""
    assert isinstance(manager, ManagerImpl)
    for intent in manager.current_stack().intents:
        context = await manager.storage().load_context(intent)
        if context.dialog_data or any(isinstance(kept, list) and kept for kept in context.widget_data.values()):
            return True
    return False


def refresh_windows(dispatcher: Dispatcher) -> None:
    """Replaces the library's own handling of such updates. Call it after the dialogs are set up."""
    dispatcher.observers[DIALOG_EVENT_NAME].middleware(refresh)
