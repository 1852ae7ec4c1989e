from collections.abc import Iterable
from typing import Any

from aiogram_dialog import DialogManager

from handlers.people.directory.sought import FOUND, sought_in
from handlers.people.directory.telling import people_shown
from handlers.shared.doors import open_doors
from handlers.shared.people import programme_short
from handlers.shared.places import Door, Look, Place
from handlers.shared.speech import Speech, short
from models.person import City, School
from services.people.directory import (
    PeopleList,
    PeopleSought,
    cities_of,
    counts_of_lists,
    districts_of,
    find_people,
    programmes_of,
)
from services.places.search import Portion
from services.unit_of_work import Uow

SOUGHT_SHOWN, SCHOOL_SHOWN = 40, 80
ON_PAGE = 4  # people: four buttons stand below them
SHOWN = (PeopleList.mentors, PeopleList.mentees, PeopleList.not_come, PeopleList.without_mentor, PeopleList.everybody)


class DirectoryGetters:
    """The first window also shows the doors that other conversations put here."""

    def __init__(self, doors: Iterable[Door]) -> None:
        self._doors = list(doors)

    async def menu(self, uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
        async with uow.read() as act:
            counts = await counts_of_lists(act)
            doors = await open_doors(Look(act, Place.people), self._doors)
        lists = [
            (which.value, speech.label("directory-btn-list", list=speech.term(which), count=counts[which]))
            for which in SHOWN
        ]
        return {"doors": doors, "lists": lists}


async def found_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each person on the open page."""
    sought = sought_in(dialog_manager)
    async with uow.read() as act:
        found = await find_people(act, sought, Portion(await FOUND.first(dialog_manager, ON_PAGE), ON_PAGE))
        city = await act.session.get(City, sought.city_id) if sought.city_id else None
        school = await act.session.get(School, sought.school_id) if sought.school_id else None
        programmes = await programmes_of(act, sought.which)
        shown = people_shown(speech, act.now, found, ON_PAGE)
    among_all = bool(sought.words) and sought.which is PeopleList.everybody
    return {
        "list": speech.label("directory-matches") if among_all else speech.term(sought.which),
        "place": _place(speech, city, school, sought),
        "programme": speech.term(sought.programme) if sought.programme else "",
        "by": "words" if sought.words else "nothing",
        "words": short(sought.words, SOUGHT_SHOWN),
        **shown,
        "narrowed": bool(sought.words or sought.city_id or sought.programme),
        "by_place": bool(found.count or sought.city_id),
        "by_programme": bool(programmes or sought.programme),
    }


def _place(speech: Speech, city: City | None, school: School | None, sought: PeopleSought) -> str:
    """«Москва, ЮАО»; «Москва, Школа № 57»"""
    if city is None:
        return ""
    district = () if sought.district is None else (_district(speech, sought.district),)
    named = (short(school.name, SCHOOL_SHOWN),) if school else ()
    return ", ".join((city.name(speech.locale), *district, *named))


def _district(speech: Speech, name: str) -> str:
    return name or speech.label("directory-no-district")


async def city_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cities = await cities_of(act, sought_in(dialog_manager).which)
    return {
        "list": speech.term(sought_in(dialog_manager).which),
        "cities": [(city.id, short(city.name(speech.locale), tail=f" · {count}")) for city, count in cities],
    }


async def programme_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    which = sought_in(dialog_manager).which
    async with uow.read() as act:
        programmes = await programmes_of(act, which)
    return {
        "list": speech.term(which),
        "programmes": [
            (one.value, short(programme_short(speech, one), tail=f" · {count}")) for one, count in programmes
        ],
    }


async def district_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sought = sought_in(dialog_manager)
    async with uow.read() as act:
        districts = await districts_of(act, sought.which, sought.city_id or 0)
        city = await act.session.get_one(City, sought.city_id)
    return {
        "city": city.name(speech.locale),
        "districts": [
            (number, short(_district(speech, name), tail=f" · {count}"))
            for number, (name, count) in enumerate(districts)
        ],
    }
