from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.materials.states import EVENT_MATERIALS
from services.events.materials import MATERIAL_LIMIT, event_with_materials
from services.unit_of_work import Uow


async def materials_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event, people = await event_with_materials(act, EVENT_MATERIALS.id_of(dialog_manager))
        count = len([one for one in people if one != act.me.id])
    said = dialog_manager.dialog_data
    return {
        "title": event.title,
        "count": count,
        "limit": MATERIAL_LIMIT,
        "words": said.get("words", ""),
        "filed": "yes" if said.get("file_id") else "no",
    }
