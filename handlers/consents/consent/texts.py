"""The text of a consent as shown before somebody agrees to it."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.documents import send_stored_file
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import Label
from handlers.shared.speech import Html, Speech
from models.consent import ConsentKind
from models.consent_text import ConsentText, Operator
from services.consents.texts import operator, text_in_use
from services.refusals import NotFound
from services.unit_of_work import Act, Uow


async def consent_values(act: Act, speech: Speech, kind: ConsentKind) -> dict[str, Any]:
    """`text` and `operator` for a window, the `version` that the person would agree to, whether it was `uploaded`, and
    whether it is a file to be opened (`has_file`).
    """
    newest = await text_in_use(act, kind)
    uploaded = newest is not None and newest.built_in is None
    told = [operator_text(speech, await operator(act))] + ([] if uploaded else [speech.say("consents-text-unknown")])
    return {
        "version": newest.version if newest else 0,
        "uploaded": "yes" if uploaded else "no",
        "text": _shown(speech, kind, newest),
        "has_file": bool(newest and newest.file_id),
        "operator": Html("\n".join(told)),
    }


def _shown(speech: Speech, kind: ConsentKind, newest: ConsentText | None) -> str:
    if newest is None or newest.built_in is not None:
        return speech.say(f"consents-text-{kind.value}")
    return newest.text or speech.say("consents-text-in-file", name=newest.file_name, pages=newest.pages)


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


def file_button() -> Button:
    """Sends the text of the consent that the window asks for, when it is a file."""
    return Button(Label("consents-btn-file"), id="file", on_click=_on_file, when="has_file")


async def _on_file(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    kind = ConsentKind(manager.dialog_data.get("kind", ConsentKind.personal_data))
    async with uow_of(manager).read() as act:
        newest = await text_in_use(act, kind)
    if newest is None or not newest.file_id:  # replaced meanwhile
        raise NotFound
    await send_stored_file(manager, newest.file_id)
