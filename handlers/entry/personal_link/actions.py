from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.asking import end_sign_up
from handlers.entry.introduction.unfinished import forget_unfinished
from handlers.entry.personal_link.states import ByPersonalLink
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import go_home, open_above_home
from handlers.shared.subject_windows import opened_with
from models.consent import ConsentKind
from services.entry.codes import CodesLocked
from services.entry.personal_links import LINK_MARK, AlreadyKnown, tie, try_link
from services.people.offers import hides_link


async def open_by_personal_link(manager: DialogManager, payload: str) -> None:
    """Open the consent, or say why the link does not work. The code itself is not kept anywhere."""
    found: dict[str, Any] = {"refused": "personal_link-wrong", "values": {}}
    try:
        async with uow_of(manager).write() as act:
            link = await try_link(act, payload.removeprefix(LINK_MARK))
    except (CodesLocked, AlreadyKnown) as refusal:
        found = {"refused": refusal.key, "values": refusal.values}
    else:
        if link is not None:
            found = {"person_id": link.person_id, "code_hash": link.code_hash}
    state = ByPersonalLink.consent if "person_id" in found else ByPersonalLink.nothing
    await open_above_home(manager, state, found, ShowMode.SEND)


async def on_agree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    link = opened_with(manager)
    uow = uow_of(manager)
    speech = speech_of(manager)
    async with uow.write() as act:
        version: int = manager.dialog_data["agreed_to"]
        person = await tie(act, link["person_id"], link["code_hash"], speech.locale, version)
        speech.zone = person.timezone
    forget_unfinished(manager)
    async with uow.read() as act:
        hidden = await hides_link(act)
    # the video link came with the list, so the person has not been asked yet
    await end_sign_up(manager, "personal_link-tied", ConsentKind.contacts if hidden else None, by_link=True)


async def on_disagree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    forget_unfinished(manager)
    await go_home(manager, "personal_link-not_tied")
