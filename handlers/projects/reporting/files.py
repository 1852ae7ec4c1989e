"""Sends the files of a report: by their Telegram ids, in as few messages as Telegram allows, or from our own copies
when Telegram does not know them any more.
"""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from files.store import FileStore
from handlers.shared.speech import Speech
from handlers.shared.unknown_files import UnknownFile, unknown_as_such
from models.report import FileState, PartKind, ReportPart
from services.refusals import Refusal

ALBUM = 10


class FilesLost(Refusal):
    """These files are gone, or were refused when they came; `names`: as a reader knows them."""

    key = "refusal-report-files-lost"


async def send_files(bot: Bot, chat_id: int, files: Sequence[ReportPart], store: FileStore, speech: Speech) -> None:
    """Photos first, then documents, since an album can hold only one kind. Raises FilesLost after the others are
    sent.
    """
    lost = [file for file in files if file.file_state is FileState.refused]
    usable = [file for file in files if file not in lost]
    for kind in (PartKind.photo, PartKind.document):
        same = [file for file in usable if file.kind is kind]
        for start in range(0, len(same), ALBUM):
            lost += await _send_some(bot, chat_id, same[start : start + ALBUM], store)
    if lost:
        raise FilesLost(names=", ".join(file_name(speech, one) for one in lost), count=len(lost))


def file_name(speech: Speech, part: ReportPart) -> str:
    if part.kind is PartKind.photo:
        return speech.label("reporting-photo", words="", has_words="no", state="usable")
    return part.name or speech.label("reporting-nameless")


async def _send_some(bot: Bot, chat_id: int, files: Sequence[ReportPart], store: FileStore) -> list[ReportPart]:
    """One album; when Telegram does not know one of its files, each is sent by itself. Returns those that are lost."""
    try:
        with unknown_as_such():
            await _send_album(bot, chat_id, files[0].kind, [file.file_id for file in files])
    except UnknownFile:
        return [file for file in files if not await _sent_somehow(bot, chat_id, file, store)]
    return []


async def _sent_somehow(bot: Bot, chat_id: int, file: ReportPart, store: FileStore) -> bool:
    try:
        with unknown_as_such():
            await _send_album(bot, chat_id, file.kind, [file.file_id])
    except UnknownFile:
        content = await store.get(file.kept_as)
        if content is None:
            return False
        await _send_album(bot, chat_id, file.kind, [BufferedInputFile(content, file.name or file.kept_as)])
    return True


async def _send_album(bot: Bot, chat_id: int, kind: PartKind, files: Sequence[str | BufferedInputFile]) -> None:
    if len(files) > 1 and kind is PartKind.photo:
        await bot.send_media_group(chat_id, [InputMediaPhoto(media=file) for file in files])
    elif len(files) > 1:
        await bot.send_media_group(chat_id, [InputMediaDocument(media=file) for file in files])
    elif kind is PartKind.photo:
        await bot.send_photo(chat_id, files[0])
    else:
        await bot.send_document(chat_id, files[0])
