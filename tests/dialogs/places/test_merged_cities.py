"""Who stands in the way when a city becomes another: the coordinator's own, whoever is invited to it or is signing up,
and people who chose another clock.
"""

from collections.abc import Awaitable, Callable

import pytest

from models.person import Role, School
from services.people.profiles import change_city
from services.places.city_list import CityNames, accept_city, correct_city, merge_city
from services.places.zones import change_zone
from services.unit_of_work import Act
from tests.dialogs.entry.test_invitations import owner, roles_of
from tests.dialogs.places.test_cities import PERM, to_city, typed_in_profile
from tests.support.people import coordinator, mentee
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
SAMARA = 3
OMSK = "Asia/Omsk"


async def merge(orlova: Dweller, typed: int, into: int) -> None:
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{typed}", "same", f"into:{into}", "merge")


@BOTH
async def test_a_coordinator_of_that_very_city_comes_along(town: Town, language: str) -> None:
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


async def invitation_to(orlova: Dweller, role: str, city_id: int) -> str:
    await orlova.start()
    await orlova.press("settings", "invite", f"role:{role}", f"city:{city_id}")
    return str((await orlova.from_bot())[-2]["text"]).partition("start=")[2].split()[0]


@SQLITE
@BOTH
async def test_an_invitation_goes_along_to_the_city_of_the_list(town: Town, language: str) -> None:
    orlova = await owner(town)
    typed = await typed_in_profile(town, orlova)
    link = await invitation_to(orlova, "coordinator", typed)
    await merge(orlova, typed, SAMARA)
    petrova = await town.person("Анна", language)
    await petrova.start(link)
    assert ("Город: Самара" if language == "ru" else "City: Samara") in await petrova.text()
    await petrova.press("accept", "agree")
    await petrova.say("Петрова Анна Сергеевна")
    await petrova.press(f"city:{SAMARA}")
    await petrova.say("Школа № 5")
    await petrova.press("position:reserve")
    assert Role.coordinator in await roles_of(petrova)
    async with town.act(petrova) as act:
        assert act.me.city_id == SAMARA


@SQLITE
@BOTH
async def test_who_signs_up_from_a_city_that_has_become_another_chooses_it_anew(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    typed = await typed_in_profile(town, ivanov)
    person = await to_city(town, language)
    await person.say("Пермь")
    await person.say("Школа № 5")
    await merge(orlova, typed, SAMARA)
    await person.press("position:reserve")
    assert ("Выберите город ещё раз" if language == "ru" else "choose again") in await person.text()
    await person.press(f"city:{SAMARA}", "back")
    await person.say("самара")
    await person.say("Школа № 5")
    await person.press("back")
    assert ("Город: Самара" if language == "ru" else "City: Samara") in await person.text()
    await person.say("Школа № 5")
    await person.press("position:reserve")
    async with town.act(person) as act:
        assert (act.me.city_id, act.me.timezone) == (SAMARA, "Europe/Samara")


@SQLITE
async def test_who_goes_back_from_there_sees_no_city_and_goes_on(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    typed = await typed_in_profile(town, ivanov)
    person = await to_city(town)
    await person.say("Пермь")
    await person.say("Школа № 5")
    await merge(orlova, typed, SAMARA)
    await person.press("back")
    assert "Город: —" in await person.text()
    await person.press("back", f"city:{SAMARA}")
    assert "Город: Самара" in await person.text()


async def accept(act: Act, typed: int) -> None:
    await accept_city(act, typed, CityNames("Пермь", "Perm", OMSK))


async def correct(act: Act, typed: int) -> None:
    await accept_city(act, typed, CityNames("Пермь", "Perm", PERM))
    await correct_city(act, typed, CityNames("Пермь", "Perm", OMSK))


async def join(act: Act, typed: int) -> None:
    await correct_city(act, SAMARA, CityNames("Самара", "Samara", OMSK))
    await merge_city(act, typed, SAMARA)


@pytest.mark.parametrize("decide", [accept, correct, join])
async def test_only_who_goes_by_the_clock_of_a_city_goes_by_its_new_one(
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
