from typing import Any

from aiogram_dialog import DialogManager

from handlers.consents.texts import consent_values
from handlers.shared.speech import Speech
from models.person import ConsentKind, Role
from services.act import Uow
from services.consent_texts import TEXT_LIMIT, operator
from services.guards import require_role


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        require_role(act, Role.owner)
        named = await operator(act)
    return {
        "kinds": [(kind.value, speech.label(f"consents-title-{kind.value}")) for kind in ConsentKind],
        "operator": speech.say("consents-operator", name=named.name, address=named.address)
        if named
        else speech.say("consents-operator-unknown"),
    }


async def text_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The text in use, and the number that the next one will have."""
    kind = ConsentKind(dialog_manager.dialog_data["kind"])
    async with uow.read() as act:
        require_role(act, Role.owner)
        values = await consent_values(act, speech, kind)
    dialog_manager.dialog_data["version"] = values["version"] + 1
    return {**values, "title": speech.label(f"consents-title-{kind.value}"), "limit": TEXT_LIMIT}


async def preview_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    title = speech.label(f"consents-title-{ConsentKind(said['kind']).value}")
    return {"title": title, "text": said["text"], "version": said["version"]}
