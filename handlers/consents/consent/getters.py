from typing import Any

from aiogram_dialog import DialogManager

from handlers.consents.consent.texts import consent_values
from handlers.shared.speech import Speech
from handlers.shared.subject_windows import opened_with
from models.consent import ConsentKind
from services.consents.consents import has_agreed_before, to_agree_to
from services.unit_of_work import Act, Uow


async def ask_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        asked = await _asked(act, speech, dialog_manager, ConsentKind(opened_with(dialog_manager)["kind"]))
    note = opened_with(dialog_manager).get("note")  # says what has just been done, if no other window does
    return {**asked, "note": speech.say(note) if note else ""}


async def again_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        kind = await to_agree_to(act) or ConsentKind.personal_data
        asked = await _asked(act, speech, dialog_manager, kind)
        return {**asked, "before": "yes" if await has_agreed_before(act, kind) else "no"}


async def _asked(act: Act, speech: Speech, manager: DialogManager, kind: ConsentKind) -> dict[str, Any]:
    """Remembers the version shown, so that the person agrees to exactly this text even if a new one is uploaded
    meanwhile.
    """
    values = await consent_values(act, speech, kind)
    manager.dialog_data.update(kind=kind, version=values["version"])
    return {**values, "title": speech.label(f"consents-title-{kind.value}")}
