"""A city out of the list: by a button or a few letters; and one's own, if the list lacks it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import Label, complain
from handlers.shared.speech import Html, Speech, short
from models.person import City
from services.places.cities import CITY_LIMIT, find_cities, require_city_name, require_offered_city
from services.unit_of_work import Uow

OnCity = Callable[[DialogManager, int], Awaitable[None]]
OnOwn = Callable[[DialogManager, str], Awaitable[None]]
Only = Callable[[DialogManager], Awaitable[City | None]]
_SOUGHT = "sought_city"
_SOUGHT_SHOWN = 40


def city_choice(widget_id: str, on_city: OnCity, on_own: OnOwn | None = None, only: Only | None = None) -> list[Any]:
    """Widgets of a window whose getter gives `cities_found`. `on_own` gets the name that the list lacks; without it
    there is only the association's own list. `only`: the one city that there is to choose, if it is so.
    """

    async def on_chosen(_press: object, _select: object, manager: DialogManager, city_id: int) -> None:
        async with uow_of(manager).read() as act:
            await require_offered_city(act, city_id)
        _seek(manager, "")
        await on_city(manager, city_id)

    async def on_words(manager: DialogManager, words: str) -> None:
        name = require_city_name(words)
        async with uow_of(manager).read() as act:
            found = await find_cities(act, name, typed=on_own is not None)
        one = await only(manager) if only else None
        if one is not None and (found.same is None or found.same.id != one.id):
            complain(manager, "cities-only", city=one.name(speech_of(manager).locale))
        elif found.same is not None:
            await on_chosen(None, None, manager, found.same.id)
        else:
            _seek(manager, name)
            pages: Any = manager.find(f"{widget_id}_pages")
            await pages.set_page(0)

    async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        words = _sought(manager)
        _seek(manager, "")
        assert on_own is not None
        await on_own(manager, words)

    async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        _seek(manager, "")

    add = [Button(Label("cities-btn-add"), id="add_city", on_click=on_add, when="sought")] if on_own else []
    return [
        paged_choice(widget_id, "cities", on_chosen, width=2, rows=SHORT_PAGE),
        words_input(on_words, limit=CITY_LIMIT),
        *add,
        Button(Label("cities-btn-all"), id="all_cities", on_click=on_all, when="sought"),
    ]


async def cities_found(uow: Uow, speech: Speech, manager: DialogManager, *, own: bool = True) -> dict[str, Any]:
    """What the window shows: `cities`, and `found`, a sentence on what is sought; `own`: as `on_own` above."""
    words = _sought(manager)
    async with uow.read() as act:
        found = await find_cities(act, words, typed=own)
    return {
        **cities_shown(speech, found.cities),
        "sought": bool(words),
        "found": _told(speech, found.cities, words, own),
    }


def cities_shown(speech: Speech, cities: list[City]) -> dict[str, Any]:
    return {"cities": [(city.id, short(city.name(speech.locale))) for city in cities]}


def _told(speech: Speech, cities: list[City], words: str, own: bool) -> Html:
    if not words:
        return speech.say("cities-ask") if own else Html()
    shown = short(words, _SOUGHT_SHOWN)
    parts = [speech.say("cities-found", sought=shown, count=len(cities), own="yes" if own else "no")]
    if own:
        parts.append(speech.say("cities-own", sought=shown))
    return Html("\n".join(parts))


def _sought(manager: DialogManager) -> str:
    return str(manager.dialog_data.get(_SOUGHT, ""))


def _seek(manager: DialogManager, words: str) -> None:
    manager.dialog_data[_SOUGHT] = words
