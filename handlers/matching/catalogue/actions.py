import re
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.states import MENTOR_CARD, Catalogue
from handlers.matching.requests.states import ASKING
from handlers.shared.page import go_home, open_above_home

_MENTORS_LINK = re.compile("m_([0-9]{1,9})")


async def open_mentor_by_link(manager: DialogManager, payload: str) -> None:
    """Open the card of the mentor in `m_<id>` above home; home alone for any other payload."""
    link = _MENTORS_LINK.fullmatch(payload)
    if link is None:
        await go_home(manager)
    else:
        await open_above_home(manager, *MENTOR_CARD.at(int(link[1])), ShowMode.SEND)


async def on_mentor(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    await MENTOR_CARD.open(manager, mentor_id, listed=True)


async def on_topic(_press: CallbackQuery, _select: object, manager: DialogManager, topic_id: int) -> None:
    await _narrow(manager, topic_id=topic_id)


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    await _narrow(manager, city_id=city_id)


async def on_everybody(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _narrow(manager, topic_id=None, city_id=None)


async def _narrow(manager: DialogManager, **chosen: int | None) -> None:
    manager.dialog_data.update(chosen)
    pages: Any = manager.find("mentor_pages")
    await pages.set_page(0)
    await manager.switch_to(Catalogue.mentors)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ASKING.open(manager, MENTOR_CARD.id_of(manager))
