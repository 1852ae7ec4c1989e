from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.events.materials.states import EVENT_MATERIALS, EventMaterials
from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.posts import media_of, utf16
from models.spelling import legible
from services.events.materials import MATERIAL_LIMIT, Material, send_material


async def on_content(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """One message: words, or a file with or without words."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    words = legible(message.text or message.caption or "").strip()
    media = media_of(message)
    if not words and media is None:
        complain(manager, "materials-expected")
        return
    length = utf16(words)  # as Telegram measures a caption
    if length > MATERIAL_LIMIT:
        complain(manager, "shared-too-long", limit=MATERIAL_LIMIT, length=length)
        return
    kind, file_id = media or ("", "")
    manager.dialog_data.update(words=words, media=kind, file_id=file_id)
    note_taken(manager, message)
    await manager.switch_to(EventMaterials.confirm)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The dialog's id is the key, so pressing again after a crash sends nothing twice."""
    said = manager.dialog_data
    material = Material(said["words"], said["media"], said["file_id"])
    async with uow_of(manager).write() as act:
        count = await send_material(act, EVENT_MATERIALS.id_of(manager), material, manager.current_context().id)
    tell_done(manager, "materials-sent", count=count)
    await manager.done()
