from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech, short
from models.imported_list import ListKind
from services.act import Uow
from services.personal_links import count_unlinked

FILE_NAME_SHOWN = 60


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"unlinked": await count_unlinked(act)}


async def taken_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        await count_unlinked(act)  # the right is checked at each showing
    return {"file": short(dialog_manager.dialog_data["file_name"], FILE_NAME_SHOWN)}


async def export_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        await count_unlinked(act)
    return {"kinds": [(kind.value, speech.term(kind)) for kind in ListKind]}
