from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.details import on_buttons, schools_in
from handlers.shared.speech import Speech
from services.act import Uow


async def consent_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"operator": speech.label("introduction-operator-unknown")}


async def schools_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await schools_in(uow, dialog_manager.dialog_data["city_id"])
    return {"schools": on_buttons(found)}
