"""Choosing a city: by a button or by typing letters; or a new one that the list lacks."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, found_choice, pages_of
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import Label, complain
from handlers.shared.speech import Html, Speech, short
from models.person import City
from services.places.cities import CITY_LIMIT, find_cities, offered_city_named, require_city_name, require_offered_city
from services.places.search import Portion
from services.unit_of_work import Uow

OnCity = Callable[[DialogManager, int], Awaitable[None]]
OnOwn = Callable[[DialogManager, str], Awaitable[None]]
Only = Callable[[DialogManager], Awaitable[City | None]]
_SOUGHT = "sought_city"
_SOUGHT_SHOWN = 40
_WIDTH = 2


def city_choice(widget_id: str, on_city: OnCity, on_own: OnOwn | None = None, only: Only | None = None) -> list[Any]:
    """Widgets for a window whose getter uses `cities_found`. `on_own` gets a typed name that the list lacks; without
    it, only listed cities can be chosen. `only`: gives the single city that may be chosen, if there is such a limit.
    """

    async def on_chosen(_press: object, _select: object, manager: DialogManager, city_id: int) -> None:
        async with uow_of(manager).read() as act:
            await require_offered_city(act, city_id)
        _seek(manager, "")
        await on_city(manager, city_id)

    async def on_words(manager: DialogManager, words: str) -> None:
        name = require_city_name(words)
        async with uow_of(manager).read() as act:
            named = await offered_city_named(act, name, typed=on_own is not None)
        one = await only(manager) if only else None
        if one is not None and (named is None or named.id != one.id):
            complain(manager, "cities-only", city=one.name(speech_of(manager).locale))
        elif named is not None:
            await on_chosen(None, None, manager, named.id)
        else:
            _seek(manager, name)
            await SearchedChoice(widget_id).turn_to_first(manager)

    async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        words = _sought(manager)
        _seek(manager, "")
        assert on_own is not None
        await on_own(manager, words)

    async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        _seek(manager, "")

    add = [Button(Label("cities-btn-add"), id="add_city", on_click=on_add, when="sought")] if on_own else []
    return [
        found_choice(widget_id, "cities", on_chosen, width=_WIDTH),
        words_input(on_words, limit=CITY_LIMIT),
        *add,
        Button(Label("cities-btn-all"), id="all_cities", on_click=on_all, when="sought"),
    ]


async def cities_found(uow: Uow, speech: Speech, manager: DialogManager, choice: SearchedChoice) -> dict[str, Any]:
    """Values for the window: `cities`, and `found`, a sentence about the search."""
    words, on_page = _sought(manager), _WIDTH * SHORT_PAGE
    async with uow.read() as act:
        part = Portion(await choice.first(manager, on_page), on_page)
        found = await find_cities(act, words, part, typed=choice.own)
    return {
        **cities_shown(speech, found.places),
        "cities_pages": pages_of(found.count, on_page),
        "sought": bool(words),
        "found": _told(speech, found.count, words, choice.own),
    }


def cities_shown(speech: Speech, cities: list[City]) -> dict[str, Any]:
    return {"cities": [(city.id, short(city.name(speech.locale))) for city in cities]}


def _told(speech: Speech, count: int, words: str, own: bool) -> Html:
    if not words:
        return speech.say("cities-ask") if own else Html()
    shown = short(words, _SOUGHT_SHOWN)
    parts = [speech.say("cities-found", sought=shown, count=count, own="yes" if own else "no")]
    if own:
        parts.append(speech.say("cities-own", sought=shown))
    return Html("\n".join(parts))


def _sought(manager: DialogManager) -> str:
    return str(manager.dialog_data.get(_SOUGHT, ""))


def _seek(manager: DialogManager, words: str) -> None:
    manager.dialog_data.pop(_SOUGHT, None)
    if words:
        manager.dialog_data[_SOUGHT] = words
