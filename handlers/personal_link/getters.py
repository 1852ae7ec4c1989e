from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech


async def nothing_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    start_data: Any = dialog_manager.start_data
    return {"body": speech.say(start_data["refused"], **start_data["values"])}
