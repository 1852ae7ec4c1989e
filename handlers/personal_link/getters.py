from typing import Any

from aiogram_dialog import DialogManager

from handlers.consents.texts import consent_values
from handlers.shared.speech import Speech
from models.person import ConsentKind
from services.act import Uow


async def consent_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The version that is shown is the one that is agreed to. Of the record nothing is shown before."""
    async with uow.read() as act:
        values = await consent_values(act, speech, ConsentKind.personal_data)
    dialog_manager.dialog_data["agreed_to"] = values["version"]
    return values


async def nothing_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    start_data: Any = dialog_manager.start_data
    return {"body": speech.say(start_data["refused"], **start_data["values"])}
