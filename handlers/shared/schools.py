"""Choosing one of hundreds of schools: by district, by typing letters or the number; or a new one that the list
lacks.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SHORT_PAGE, SearchedChoice, paged_choice, pages_of
from handlers.shared.middleware_data import uow_of
from handlers.shared.searching import Heard, OnChosen, OnOwn, SearchedList, Searching, SearchTexts, searched_choice
from handlers.shared.speech import Html, Speech, short
from services.people.person import SCHOOL_LIMIT
from services.places.schools import SchoolsFound, SchoolsSought, district_of, find_schools, school_named
from services.places.search import Portion
from services.unit_of_work import Uow

CityOf = Callable[[DialogManager], Awaitable[int]]
_TEXTS = SearchTexts("schools-found", "schools-own", add="schools-btn-add", all="schools-btn-all")
SCHOOLS = SearchedList("school", "schools", _TEXTS, limit=SCHOOL_LIMIT)
_DISTRICT = "school_district"


def school_choice(widget_id: str, city_of: CityOf, on_school: OnChosen, on_own: OnOwn | None = None) -> list[Any]:
    """Widgets for a window whose getter uses `schools_found`. `on_own` gets a typed name that the list lacks; without
    it, only listed schools can be chosen.
    """

    async def on_district(_press: object, _select: object, manager: DialogManager, school_id: int) -> None:
        async with uow_of(manager).read() as act:
            manager.dialog_data[_DISTRICT] = await district_of(act, await city_of(manager), school_id)
        await SearchedChoice(widget_id).turn_to_first(manager)

    async def hear(manager: DialogManager, words: str) -> int | Heard:
        async with uow_of(manager).read() as act:
            sought = SchoolsSought(await city_of(manager), words, typed=on_own is not None)
            named = await school_named(act, sought)
            found = await find_schools(act, sought, Portion(at_most=1))
        if named is not None:
            return named.id
        return Heard.search if found.is_list else Heard.add

    return [
        paged_choice(f"{widget_id}_district", "districts", on_district, width=2),
        *searched_choice(widget_id, SCHOOLS, Searching(hear, on_school, on_own, seek)),
    ]


async def schools_found(
    uow: Uow, speech: Speech, manager: DialogManager, city_id: int, choice: SearchedChoice
) -> dict[str, Any]:
    """Values for the window: `districts` or `schools`, and `found`, a sentence about the search."""
    words, district = SCHOOLS.words(manager), manager.dialog_data.get(_DISTRICT)
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
    if words:
        return SCHOOLS.told(speech, words, found.count, own=own)
    if district is None:
        return _asked(speech, found, own=own)
    key = "schools-ask-in-district" if own else "schools-in-district"
    return speech.say(key, district=_district(speech, district), count=found.count)


def _asked(speech: Speech, found: SchoolsFound, *, own: bool) -> Html:
    """The question for the window; a coordinator's window (without `own`) has its own question in its text."""
    if own:
        choice = "districts" if found.districts else "schools" if found.is_list else "nothing"
        return speech.say("schools-ask", choice=choice)
    return speech.say("schools-first-district") if found.districts else Html()


def _district(speech: Speech, name: str) -> str:
    return short(name) or speech.label("schools-no-district")


def seek(manager: DialogManager, words: str) -> None:
    """Search for these words, in all districts."""
    manager.dialog_data.pop(_DISTRICT, None)
    SCHOOLS.seek(manager, words)
