"""Choosing one of hundreds of schools: by district, by typing letters or the number; or a new one that the list
lacks.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, found_choice, paged_choice, pages_of
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import Label
from handlers.shared.speech import Html, Speech, short
from services.people.person import SCHOOL_LIMIT
from services.places.schools import SchoolsFound, SchoolsSought, district_of, find_schools, school_named
from services.places.search import Portion
from services.unit_of_work import Uow

CityOf = Callable[[DialogManager], Awaitable[int]]
OnSchool = Callable[[DialogManager, int], Awaitable[None]]
OnOwn = Callable[[DialogManager, str], Awaitable[None]]
_SOUGHT, _DISTRICT = "sought_school", "school_district"
_SOUGHT_SHOWN = 40


def school_choice(widget_id: str, city_of: CityOf, on_school: OnSchool, on_own: OnOwn | None = None) -> list[Any]:
    """Widgets for a window whose getter uses `schools_found`. `on_own` gets a typed name that the list lacks; without
    it, only listed schools can be chosen.
    """

    async def on_chosen(_press: object, _select: object, manager: DialogManager, school_id: int) -> None:
        seek(manager, "")
        await on_school(manager, school_id)

    async def on_district(_press: object, _select: object, manager: DialogManager, school_id: int) -> None:
        async with uow_of(manager).read() as act:
            manager.dialog_data[_DISTRICT] = await district_of(act, await city_of(manager), school_id)
        await SearchedChoice(widget_id).turn_to_first(manager)

    async def on_words(manager: DialogManager, words: str) -> None:
        async with uow_of(manager).read() as act:
            sought = SchoolsSought(await city_of(manager), words, typed=on_own is not None)
            named = await school_named(act, sought)
            found = await find_schools(act, sought, Portion(at_most=1))
        if named is not None:
            await on_chosen(None, None, manager, named.id)
        elif not found.is_list and on_own is not None:
            await on_own(manager, words)  # the city has no schools to choose from
        else:
            seek(manager, words)
            await SearchedChoice(widget_id).turn_to_first(manager)

    async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        words = words_sought(manager)
        seek(manager, "")
        assert on_own is not None
        await on_own(manager, words)

    async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        seek(manager, "")
        await SearchedChoice(widget_id).turn_to_first(manager)

    add = [Button(Label("schools-btn-add"), id="add_school", on_click=on_add, when="sought")] if on_own else []
    return [
        paged_choice(f"{widget_id}_district", "districts", on_district, width=2),
        found_choice(widget_id, "schools", on_chosen),
        words_input(on_words, limit=SCHOOL_LIMIT),
        *add,
        Button(Label("schools-btn-all"), id="all_schools", on_click=on_all, when="narrowed"),
    ]


async def schools_found(
    uow: Uow, speech: Speech, manager: DialogManager, city_id: int, choice: SearchedChoice
) -> dict[str, Any]:
    """Values for the window: `districts` or `schools`, and `found`, a sentence about the search."""
    words, district = words_sought(manager), manager.dialog_data.get(_DISTRICT)
    sought = SchoolsSought(city_id, words, typed=choice.own, district=None if words else district)
    async with uow.read() as act:
        found = await find_schools(act, sought, Portion(await choice.first(manager, SHORT_PAGE), SHORT_PAGE))
    by_district = bool(found.districts) and not words and district is None
    return {
        "districts": [(one, _district(speech, name)) for one, name in found.districts] if by_district else [],
        "schools": [] if by_district else [(school.id, short(school.name)) for school in found.places],
        "schools_pages": 0 if by_district else pages_of(found.count, SHORT_PAGE),
        "sought": bool(words),
        "narrowed": bool(words) or district is not None,
        "has_districts": "yes" if found.districts else "no",
        "found": _told(speech, found, words, district, own=choice.own),
    }


def _told(speech: Speech, found: SchoolsFound, words: str, district: str | None, *, own: bool) -> Html:
    if not words and district is None:
        return _asked(speech, found, own=own)
    if not words:
        key = "schools-ask-in-district" if own else "schools-in-district"
        return speech.say(key, district=_district(speech, district or ""), count=found.count)
    shown = short(words, _SOUGHT_SHOWN)
    parts = [speech.say("schools-found", sought=shown, count=found.count, own="yes" if own else "no")]
    if own:
        parts.append(speech.say("schools-own", sought=shown))
    return Html("\n".join(parts))


def _asked(speech: Speech, found: SchoolsFound, *, own: bool) -> Html:
    """The question for the window; a coordinator's window (without `own`) has its own question in its text."""
    if own:
        choice = "districts" if found.districts else "schools" if found.is_list else "nothing"
        return speech.say("schools-ask", choice=choice)
    return speech.say("schools-first-district") if found.districts else Html()


def _district(speech: Speech, name: str) -> str:
    return short(name) or speech.label("schools-no-district")


def words_sought(manager: DialogManager) -> str:
    return str(manager.dialog_data.get(_SOUGHT, ""))


def seek(manager: DialogManager, words: str) -> None:
    """Search for these words, in all districts."""
    manager.dialog_data.pop(_SOUGHT, None)
    manager.dialog_data.pop(_DISTRICT, None)
    if words:
        manager.dialog_data[_SOUGHT] = words
