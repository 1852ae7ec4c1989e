"""Choosing a city: by a button or by typing letters; or a new one that the list lacks."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.searching import Heard, OnChosen, OnOwn, SearchedList, Searching, SearchTexts, searched_choice
from handlers.shared.speech import Html, Speech, short
from models.person import City
from services.places.cities import CITY_LIMIT, find_cities, offered_city_named, require_city_name, require_offered_city
from services.places.search import Portion
from services.unit_of_work import Uow

Only = Callable[[DialogManager], Awaitable[City | None]]
_TEXTS = SearchTexts("cities-found", "cities-own", add="cities-btn-add", all="cities-btn-all")
CITIES = SearchedList("city", "cities", _TEXTS, limit=CITY_LIMIT, width=2)


def city_choice(widget_id: str, on_city: OnChosen, on_own: OnOwn | None = None, only: Only | None = None) -> list[Any]:
    """Widgets for a window whose getter uses `cities_found`. `on_own` gets a typed name that the list lacks; without
    it, only listed cities can be chosen. `only`: gives the single city that may be chosen, if there is such a limit.
    """

    async def on_chosen(manager: DialogManager, city_id: int) -> None:
        one = await only(manager) if only else None
        if one is None or one.id != city_id:  # the only city may have been retired meanwhile
            async with uow_of(manager).read() as act:
                await require_offered_city(act, city_id)
        await on_city(manager, city_id)

    async def hear(manager: DialogManager, words: str) -> int | Heard:
        name = require_city_name(words)
        async with uow_of(manager).read() as act:
            named = await offered_city_named(act, name, typed=on_own is not None)
        one = await only(manager) if only else None
        if one is not None and (named is None or named.id != one.id):
            complain(manager, "cities-only", city=one.name(speech_of(manager).locale))
            return Heard.answered
        return named.id if named else Heard.search

    return searched_choice(widget_id, CITIES, Searching(hear, on_chosen, on_own))


async def cities_found(uow: Uow, speech: Speech, manager: DialogManager, choice: SearchedChoice) -> dict[str, Any]:
    """Values for the window: `cities`, and `found`, a sentence about the search."""
    words, on_page = CITIES.words(manager), CITIES.width * SHORT_PAGE
    async with uow.read() as act:
        part = Portion(await choice.first(manager, on_page), on_page)
        found = await find_cities(act, words, part, typed=choice.own)
    asked = speech.say("cities-ask") if choice.own else Html()
    return {
        **cities_shown(speech, found.places),
        "cities_pages": pages_of(found.count, on_page),
        "sought": bool(words),
        "narrowed": bool(words),
        "found": CITIES.told(speech, words, found.count, own=choice.own) if words else asked,
    }


def cities_shown(speech: Speech, cities: list[City]) -> dict[str, Any]:
    return {"cities": [(city.id, short(city.name(speech.locale))) for city in cities]}
