"""Remembers what the open window looks like, so that a refresh which would change nothing calls nothing."""

from hashlib import blake2b

from aiogram import Bot
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.api.protocols import MessageManagerProtocol, MessageNotModified

from handlers.shared.middleware_data import ChatRecord

_DIGEST = 8  # bytes


class RememberedLooks(MessageManagerProtocol):
    """`refreshes`: nobody pressed for the window. Telegram refuses an edit that changes nothing, so none is made then;
    after a press it is made, in case the window was not as it is remembered.
    """

    def __init__(self, messages: MessageManagerProtocol, chat: ChatRecord | None, *, refreshes: bool) -> None:
        self._messages = messages
        self._chat = chat
        self._refreshes = refreshes

    async def show_message(self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None) -> OldMessage:
        look = _look_of(new_message)
        if self._chat is None:
            return await self._messages.show_message(bot, new_message, old_message)
        if self._refreshes and look and old_message and self._chat.shown == [old_message.message_id, look]:
            raise MessageNotModified
        shown = await self._messages.show_message(bot, new_message, old_message)
        self._chat.shown = [shown.message_id, look] if look else None
        return shown

    async def remove_kbd(self, bot: Bot, show_mode: ShowMode, old_message: OldMessage | None) -> Message | None:
        return await self._messages.remove_kbd(bot, show_mode, old_message)

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        await self._messages.answer_callback(bot, callback_query)


def _look_of(message: NewMessage) -> str | None:
    """A digest of the text and the buttons; None for a window with a picture."""
    if message.media is not None:
        return None
    buttons = message.reply_markup.model_dump_json(exclude_none=True) if message.reply_markup else ""
    return blake2b(f"{message.text}\0{buttons}".encode(), digest_size=_DIGEST).hexdigest()
