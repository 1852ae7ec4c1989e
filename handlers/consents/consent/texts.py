"""The text of a consent as shown before somebody agrees to it."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Html, Speech
from models.consent_text import Operator
from models.person import ConsentKind
from services.consents.texts import operator, text_in_use
from services.unit_of_work import Act, Uow


async def consent_values(act: Act, speech: Speech, kind: ConsentKind) -> dict[str, Any]:
    """`text` and `operator` for a window, and the `version` that the person would agree to (0: none uploaded)."""
    uploaded = await text_in_use(act, kind)
    named = await operator(act)
    told = [operator_text(speech, named)] + ([] if uploaded else [speech.say("consents-text-unknown")])
    return {
        "version": uploaded.version if uploaded else 0,
        "text": uploaded.text if uploaded else speech.say(f"consents-text-{kind.value}"),
        "operator": Html("\n".join(told)),
    }


def operator_text(speech: Speech, named: Operator | None) -> Html:
    if named is None:
        return speech.say("consents-operator-unknown")
    return speech.say("consents-operator", name=named.name, address=named.address)


async def first_consent_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The consent to keep personal data. Remembers the version shown, to which the person then agrees."""
    async with uow.read() as act:
        values = await consent_values(act, speech, ConsentKind.personal_data)
    dialog_manager.dialog_data["agreed_to"] = values["version"]
    return values
