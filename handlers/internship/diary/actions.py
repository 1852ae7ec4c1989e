from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, InputMediaPhoto, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.diary.states import DIARY_DAY
from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain, complain_once_an_album, tell_done
from handlers.shared.middleware_data import bot_of, chat_id_of, uow_of
from handlers.shared.unknown_files import unknown_as_such
from models.spelling import legible
from services.internship.diary import DiaryFull, add_to_diary, clear_diary, write_in_diary
from services.internship.internships import day_to_read


async def on_content(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Keep words and photos at once; an album arrives as several messages. Anything else is explained."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    words = legible(message.text or message.caption or "").strip()
    if message.content_type == ContentType.DOCUMENT:
        complain_once_an_album(manager, "shared-photo-as-file")
    elif message.content_type not in (ContentType.TEXT, ContentType.PHOTO) or not (words or message.photo):
        complain_once_an_album(manager, "internship-diary-only")
    else:
        await _keep(manager, message, words)


async def _keep(manager: DialogManager, message: Message, words: str) -> None:
    try:
        async with uow_of(manager).write() as act:
            if message.photo:
                await add_to_diary(act, DIARY_DAY.id_of(manager), message.photo[-1].file_id)
            if words:
                await write_in_diary(act, DIARY_DAY.id_of(manager), words)
    except DiaryFull as refusal:
        complain(manager, refusal.key, **refusal.values)
    else:
        note_taken(manager, message)
        tell_done(manager, "internship-diary-kept")


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await clear_diary(act, DIARY_DAY.id_of(manager))
    tell_done(manager, "internship-diary-cleared")


async def on_photos(_press: CallbackQuery, _select: object, manager: DialogManager, day_id: int) -> None:
    """Send the photos of a day, then the window below them. Raises UnknownFile."""
    async with uow_of(manager).read() as act:
        day = await day_to_read(act, day_id)
    photos = [photo.file_id for photo in day.entry.photos] if day.entry else []
    chat_id = chat_id_of(manager)
    with unknown_as_such():
        if len(photos) > 1:
            await bot_of(manager).send_media_group(chat_id, [InputMediaPhoto(media=one) for one in photos])
        elif photos:
            await bot_of(manager).send_photo(chat_id, photos[0])
    manager.show_mode = ShowMode.DELETE_AND_SEND
