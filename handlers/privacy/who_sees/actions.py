from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager


async def on_writer(_press: CallbackQuery, _select: object, manager: DialogManager, writer: str) -> None:
    manager.dialog_data["writer"] = writer
