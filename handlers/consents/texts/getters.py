from typing import Any

from aiogram_dialog import DialogManager

from files.documents.limits import PAGES_AT_MOST
from handlers.consents.consent.texts import consent_values, operator_text
from handlers.shared.speech import Html, Speech
from models.consent import ConsentKind
from models.consent_text import ConsentText
from models.person import Role
from services.consents.texts import TEXT_LIMIT, Uploaded, operator, text_in_use
from services.guards import require_role
from services.unit_of_work import Uow


def brought_by(manager: DialogManager) -> Uploaded:
    """What the owner has brought and not saved yet."""
    return Uploaded(**manager.dialog_data["brought"])


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        require_role(act, Role.owner)
        named = await operator(act)
        in_use = {kind: await text_in_use(act, kind) for kind in ConsentKind}
    return {
        "kinds": [(kind.value, speech.label(f"consents-title-{kind.value}")) for kind in ConsentKind],
        "operator": operator_text(speech, named),
        "texts": Html("\n".join(_standing(speech, kind, text) for kind, text in in_use.items())),
    }


def _standing(speech: Speech, kind: ConsentKind, text: ConsentText | None) -> Html:
    """«• Рассылки: редакция 2, 12 марта 2026»"""
    title = speech.label(f"consents-title-{kind.value}")
    if text is None or text.built_in is not None:
        return speech.say("consent_texts-none", title=title)
    day = speech.full_day(speech.local(text.uploaded_at).date())
    return speech.say("consent_texts-in-use", title=title, version=text.version, day=day)


async def text_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The text in use, and the number of the next version."""
    kind = ConsentKind(dialog_manager.dialog_data["kind"])
    async with uow.read() as act:
        require_role(act, Role.owner)
        values = await consent_values(act, speech, kind)
    dialog_manager.dialog_data["version"] = values["version"] + 1
    title = speech.label(f"consents-title-{kind.value}")
    return {**values, "title": title, "limit": TEXT_LIMIT, "pages": PAGES_AT_MOST}


async def preview_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    brought = brought_by(dialog_manager)
    title = speech.label(f"consents-title-{ConsentKind(said['kind']).value}")
    in_file = speech.say("consents-text-in-file", name=brought.file_name, pages=brought.pages)
    return {"title": title, "text": brought.text or in_file, "version": said["version"]}
