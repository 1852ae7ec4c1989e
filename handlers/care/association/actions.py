from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.association.states import AssociationNow


async def on_number(_press: CallbackQuery, _select: object, manager: DialogManager, what: str) -> None:
    manager.dialog_data["what"] = what
    await manager.switch_to(AssociationNow.counted)


async def on_meeting(_press: CallbackQuery, _select: object, manager: DialogManager, meeting_id: int) -> None:
    manager.dialog_data["meeting_id"] = meeting_id
    await manager.switch_to(AssociationNow.feedback)
