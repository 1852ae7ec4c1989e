"""Sends the files of a report by their Telegram ids, in as few messages as Telegram allows."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.types import InputMediaDocument, InputMediaPhoto

from handlers.shared.unknown_files import unknown_as_such
from models.report import PartKind, ReportPart

ALBUM = 10


async def send_files(bot: Bot, chat_id: int, files: Sequence[ReportPart]) -> None:
    """Photos first, then documents, since an album can hold only one kind. Raises UnknownFile."""
    for kind in (PartKind.photo, PartKind.document):
        same = [file.file_id for file in files if file.kind is kind]
        for start in range(0, len(same), ALBUM):
            with unknown_as_such():
                await _send_album(bot, chat_id, kind, same[start : start + ALBUM])


async def _send_album(bot: Bot, chat_id: int, kind: PartKind, file_ids: list[str]) -> None:
    if len(file_ids) > 1 and kind is PartKind.photo:
        await bot.send_media_group(chat_id, [InputMediaPhoto(media=file_id) for file_id in file_ids])
    elif len(file_ids) > 1:
        await bot.send_media_group(chat_id, [InputMediaDocument(media=file_id) for file_id in file_ids])
    elif kind is PartKind.photo:
        await bot.send_photo(chat_id, file_ids[0])
    else:
        await bot.send_document(chat_id, file_ids[0])
