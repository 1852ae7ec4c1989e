from typing import Any

from aiogram_dialog import DialogManager

from files.documents.limits import PAGES_AT_MOST
from handlers.matching.agreement.wording import AgreementField, built_in, field_name
from handlers.shared.speech import Html, Speech
from models.agreement_template import AgreementTemplate
from models.mentorship import Programme
from services.guards import require_coordinator
from services.matching.agreement_templates import template_in_use, templates_in_use
from services.unit_of_work import Uow


def programme_of(manager: DialogManager) -> Programme:
    return Programme(manager.dialog_data["programme"])


def template_text(programme: Programme, uploaded: AgreementTemplate | None) -> str:
    return uploaded.text if uploaded else built_in(programme)


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        in_use = await templates_in_use(act)
    return {
        "programmes": [(one.value, speech.label(f"agreement_texts-{one.value}-btn")) for one in Programme],
        "texts": Html("\n".join(_standing(speech, one, uploaded) for one, uploaded in in_use.items())),
    }


def _standing(speech: Speech, programme: Programme, uploaded: AgreementTemplate | None) -> Html:
    """«• Сопровождение проекта: редакция 2, 12 марта 2026, договор.docx»"""
    return speech.say(
        "agreement_texts-standing",
        programme=speech.term(programme),
        own="no" if uploaded else "yes",
        version=uploaded.version if uploaded else 0,
        day=speech.full_day(speech.local(uploaded.uploaded_at).date()) if uploaded else "",
        name=uploaded.file_name if uploaded else "",
    )


async def text_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What fields there are, and the number of the next version."""
    programme = programme_of(dialog_manager)
    async with uow.read() as act:
        require_coordinator(act)
        uploaded = await template_in_use(act, programme)
    dialog_manager.dialog_data["version"] = (uploaded.version if uploaded else 0) + 1
    return {
        "programme": speech.term(programme),
        "fields": ", ".join("{{" + field_name(field) + "}}" for field in AgreementField),
        "pages": PAGES_AT_MOST,
    }


async def preview_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    return {"programme": speech.term(programme_of(dialog_manager)), "text": said["brought"], "version": said["version"]}
