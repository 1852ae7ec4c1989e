"""A post: a message as somebody composed it in Telegram, with its formatting, photos and files, which the bot sends on
exactly so.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
    MessageEntity,
)

Entities = tuple[dict[str, Any], ...]
TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024  # Telegram's own; texts count UTF-16 units
_IN_ALBUM: dict[str, Any] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}
_SENDS: dict[str, Callable[[Bot], Callable[..., Awaitable[Message]]]] = {
    "photo": lambda bot: bot.send_photo,
    "video": lambda bot: bot.send_video,
    "animation": lambda bot: bot.send_animation,
    "document": lambda bot: bot.send_document,
    "audio": lambda bot: bot.send_audio,
    "voice": lambda bot: bot.send_voice,
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Post:
    """`entities`: the text's formatting as Telegram gave it; offsets count UTF-16 units. `media`: pairs of kind and
    file id; with media the text is the caption of the first. `footer`: who sends it, below the text. Several media are
    an album, which cannot have buttons: they follow it, in a message of the footer.
    """

    words: str
    entities: Entities = ()
    media: tuple[tuple[str, str], ...] = ()
    footer: str = ""

    @property
    def is_album(self) -> bool:
        return len(self.media) > 1

    @property
    def too_long_by(self) -> int:
        """How many UTF-16 units the text is too long for Telegram; 0 if it is not."""
        return max(0, utf16(self._whole) - (CAPTION_LIMIT if self.media else TEXT_LIMIT))

    @property
    def _whole(self) -> str:
        return self.words if self.is_album else "\n\n".join(filter(None, (self.words, self.footer)))

    def formatted(self) -> tuple[str, list[MessageEntity]]:
        """The text with its footer in italics, and the formatting of both."""
        entities = [MessageEntity(**entity) for entity in self.entities]
        if self.footer and not self.is_album:
            length = utf16(self.footer)
            entities.append(MessageEntity(type="italic", offset=utf16(self._whole) - length, length=length))
        return self._whole, entities


def utf16(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def entities_of(message: Message) -> Entities:
    """The formatting of a message's text or caption. A mention of a person without a name of their own is a link to
    them, which Telegram lets the bot repeat.
    """
    found = message.entities or message.caption_entities or []
    return tuple(one.model_dump(mode="json", exclude_none=True) for one in found)


def media_of(message: Message) -> tuple[str, str] | None:
    """The kind and file id of what a message brings; None when it brings only a text or something that is not sent on,
    such as a location.
    """
    if message.photo:
        return "photo", message.photo[-1].file_id
    for kind in _SENDS:
        file = getattr(message, kind)
        if kind != "photo" and file is not None:
            return kind, file.file_id
    return None


async def send_post(bot: Bot, chat_id: int, post: Post, keyboard: InlineKeyboardMarkup | None) -> list[Message]:
    """Returns what was sent. What follows an album is sent by a second call; when that fails, the album has arrived
    nevertheless and must not be sent again, so the error is only logged.
    """
    words, entities = post.formatted()
    said: dict[str, Any] = {"parse_mode": None, "reply_markup": keyboard}
    if post.is_album:
        sent = list(await bot.send_media_group(chat_id, _album(post, entities)))
        return sent + await _below(bot, chat_id, post.footer, keyboard)
    if not post.media:
        return [await bot.send_message(chat_id, words, entities=entities, **said)]
    kind, file_id = post.media[0]
    return [await _SENDS[kind](bot)(chat_id, file_id, caption=words, caption_entities=entities, **said)]


async def _below(bot: Bot, chat_id: int, footer: str, keyboard: InlineKeyboardMarkup | None) -> list[Message]:
    if not footer:
        return []
    italic = [MessageEntity(type="italic", offset=0, length=utf16(footer))]
    try:
        return [await bot.send_message(chat_id, footer, entities=italic, parse_mode=None, reply_markup=keyboard)]
    except TelegramAPIError as error:
        log.warning("an album went out without what follows it", error=type(error).__name__)
        return []


def _album(post: Post, entities: list[MessageEntity]) -> list[Any]:
    album: list[Any] = []
    for number, (kind, file_id) in enumerate(post.media):
        said = {} if number else {"caption": post.words, "caption_entities": entities}
        album.append(_IN_ALBUM[kind](media=file_id, parse_mode=None, **said))
    return album
