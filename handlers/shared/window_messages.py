"""Sends windows with their photo; if Telegram does not know the photo any more, the window is shown without it."""

from dataclasses import replace

from aiogram import Bot
from aiogram.types import BufferedInputFile, InlineKeyboardMarkup, InputFile, InputMediaPhoto, Message
from aiogram_dialog.api.entities import MediaAttachment, NewMessage, OldMessage
from aiogram_dialog.manager.message_manager import MessageManager

from handlers.shared.photos import DrawnPhoto
from handlers.shared.unknown_files import UnknownFile, unknown_as_such


class WindowMessages(MessageManager):
    async def get_media_source(self, media: MediaAttachment, bot: Bot) -> InputFile | str:
        if isinstance(media, DrawnPhoto) and media.file_id is None:
            return BufferedInputFile(media.content, media.name)
        return await super().get_media_source(media, bot)

    async def send_media(self, bot: Bot, new_message: NewMessage) -> Message:
        try:
            with unknown_as_such():
                return await super().send_media(bot, new_message)
        except UnknownFile:
            if drawn := _to_be_sent_again(new_message):
                return await super().send_media(bot, drawn)
            return await self.send_text(bot, replace(new_message, media=None))

    async def edit_media(self, bot: Bot, new_message: NewMessage, old_message: OldMessage) -> Message:
        """Replaces the library's method, which also passes the buttons to the photo, where the Bot API has no
        such field.
        """
        assert new_message.media is not None
        buttons = new_message.reply_markup
        assert buttons is None or isinstance(buttons, InlineKeyboardMarkup)
        photo = InputMediaPhoto(
            media=await self.get_media_source(new_message.media, bot),
            caption=new_message.text,
            parse_mode=new_message.parse_mode,
        )
        chat_id, message_id = new_message.chat.id, old_message.message_id
        try:
            with unknown_as_such():
                edited = await bot.edit_message_media(
                    photo, chat_id=chat_id, message_id=message_id, reply_markup=buttons
                )
        except UnknownFile:
            if drawn := _to_be_sent_again(new_message):
                return await self.edit_media(bot, drawn, old_message)
            return await self._show_without(bot, new_message, old_message)
        assert isinstance(edited, Message)
        return edited

    async def _show_without(self, bot: Bot, new_message: NewMessage, old_message: OldMessage) -> Message:
        plain = replace(new_message, media=None)
        if not self.had_media(old_message):
            return await self.edit_text(bot, plain, old_message)
        await self.remove_message_safe(bot, old_message, plain)
        return await self.send_text(bot, plain)


def _to_be_sent_again(message: NewMessage) -> NewMessage | None:
    """The message with the drawn picture itself in place of an id that Telegram does not know; None for other files."""
    if isinstance(message.media, DrawnPhoto) and message.media.file_id is not None:
        return replace(message, media=DrawnPhoto.of(message.media))
    return None
