"""Special cases when a city is merged into another: the coordinator's own city, and people who chose
another time zone.
"""

from collections.abc import Awaitable, Callable

import pytest

from models.person import School
from services.people.profiles import change_city
from services.places.city_list import CityNames, accept_city, correct_city, merge_city
from services.places.zones import change_zone
from services.unit_of_work import Act
from tests.support.people import coordinator, mentee
from tests.support.places import PERM, typed_in_profile
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
SAMARA = 3
OMSK = "Asia/Omsk"


async def merge(orlova: Dweller, typed: int, into: int) -> None:
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{typed}", "same", f"into:{into}", "merge")


@BOTH
async def test_merging_a_coordinators_own_city_moves_the_coordinator_too(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    typed = await typed_in_profile(town, orlova)
    async with town.act(orlova) as act:
        school = School(city_id=typed, name="Школа № 9")
        act.session.add(school)
        await act.session.flush()
        act.me.school_id = school.id
    await merge(orlova, typed, SAMARA)
    assert ("один город" if language == "ru" else "one city") in await orlova.text()
    async with town.act(orlova) as act:
        assert act.me.school is not None
        assert (act.me.city.name_ru, act.me.timezone) == ("Самара", "Europe/Samara")
        assert (act.me.school.name, act.me.school.city_id) == ("Школа № 9", SAMARA)
    await orlova.press("profile", "person")
    assert ("Самара" if language == "ru" else "Samara") in await orlova.text()


async def accept(act: Act, typed: int) -> None:
    await accept_city(act, typed, CityNames("Пермь", "Perm", OMSK))


async def correct(act: Act, typed: int) -> None:
    await accept_city(act, typed, CityNames("Пермь", "Perm", PERM))
    await correct_city(act, typed, CityNames("Пермь", "Perm", OMSK))


async def join(act: Act, typed: int) -> None:
    await correct_city(act, SAMARA, CityNames("Самара", "Samara", OMSK))
    await merge_city(act, typed, SAMARA)


@pytest.mark.parametrize("decide", [accept, correct, join])
async def test_a_citys_new_time_zone_applies_only_to_people_who_used_its_old_one(
    town: Town, decide: Callable[[Act, int], Awaitable[None]]
) -> None:
    orlova, ivanov, belov = await coordinator(town), await mentee(town), await mentee(town, "Белов Олег Ильич")
    typed = await typed_in_profile(town, ivanov)
    async with town.act(belov) as act:
        await change_city(act, typed)
        await change_zone(act, "Asia/Vladivostok")
    async with town.act(orlova) as act:
        await decide(act, typed)
    clocks = []
    for person in (ivanov, belov, orlova):
        async with town.act(person) as act:
            clocks.append(act.me.timezone)
    assert clocks == [OMSK, "Asia/Vladivostok", "Europe/Moscow"]
