from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.health.states import PAIR
from handlers.care.stalled.states import LINE, LineCard
from handlers.people.card.states import PERSON
from handlers.shared.middleware_data import care_of, uow_of
from models.mentorship import Mentorship
from services.care.health import health_of_pair


async def on_health(_press: CallbackQuery, _select: object, manager: DialogManager, health: str) -> None:
    manager.dialog_data["health"] = health
    await _to_first_page(manager)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await _to_first_page(manager)


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await _to_first_page(manager)


async def _to_first_page(manager: DialogManager) -> None:
    pages: Any = manager.find("pair_pages")
    await pages.set_page(0)


async def on_pair(_press: CallbackQuery, _select: object, manager: DialogManager, mentorship_id: int) -> None:
    await PAIR.open(manager, mentorship_id)


async def on_line(_press: CallbackQuery, _select: object, manager: DialogManager, key: str) -> None:
    await manager.start(LineCard.card, {LINE: key})


async def on_mentee(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await PERSON.open(manager, (await _pair(manager)).mentee_id)


async def on_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await PERSON.open(manager, (await _pair(manager)).mentor_id)


async def _pair(manager: DialogManager) -> Mentorship:
    async with uow_of(manager).read() as act:
        return (await health_of_pair(act, PAIR.id_of(manager), care_of(manager))).pair
