"""One account added forty schools in eleven seconds. Each waited for coordinators for ever and was offered to newcomers
before a coordinator had looked at it, and the earlier ones remained after the person was erased.
"""

import pytest
from sqlalchemy import func, select

from models.connection.database import Database
from models.person import NO_CITY, City, School
from services.people.profiles import CityFirst, change_school, change_to_own_city
from services.places.cities import CityGone, require_offered_city
from services.places.city_list import CityNames, accept_city
from services.places.schools import accept_school, offered_school
from services.places.typed import PlaceSettled, no_city, remove_city, remove_school
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act
from tests.support.pairs import make_pairs
from tests.support.people import coordinator, mentee, mentor
from tests.support.places import PERM, offered, to_city, to_school, typed_in_profile
from tests.support.town import Dweller, Town

ADVERT = "РЕКЛАМА"
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def typed(act: Act) -> list[int]:
    """How many schools and cities wait."""
    return [
        await act.session.scalar(select(func.count()).select_from(table).where(table.typed.is_(True))) or 0
        for table in (School, City)
    ]


async def adds_forty(town: Town, person: Dweller) -> tuple[int, int]:
    """Returns the ids of the last ones."""
    for number in range(40):
        async with town.act(person) as act:
            await change_to_own_city(act, f"{ADVERT} {'я' * number}", PERM)
        for school in "АБ":
            async with town.act(person) as act:
                await change_school(act, f"{ADVERT} {school}{number}")
    async with town.act(person) as act:
        assert act.me.school_id is not None
        return act.me.school_id, act.me.city_id


async def test_only_the_last_place_that_a_person_adds_waits(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    school, city = await adds_forty(town, ivanov)
    async with town.act() as act:
        assert await typed(act) == [1, 1]
    await orlova.start()
    await orlova.press("waiting")
    assert [button for button in await orlova.buttons() if button.startswith("thing:")] == [
        f"thing:city:{city}", f"thing:school:{school}",
    ]  # fmt: skip


async def test_places_that_a_person_added_are_deleted_with_the_person(town: Town) -> None:
    ivanov = await mentee(town)
    await adds_forty(town, ivanov)
    async with town.act(ivanov) as act:
        await erase_me(act)
    async with town.act() as act:
        assert await typed(act) == [0, 0]
        assert (await act.session.scalars(select(City).where(City.name_ru.contains(ADVERT)))).all() == []


async def test_facts_of_an_erased_person_do_not_keep_the_city_that_they_typed(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentee().write() as act:
        await change_to_own_city(act, ADVERT, PERM)
    async with pairs.mentee().write() as act:
        await erase_me(act)
    async with pairs.mentor().read() as act:
        assert {city.name_ru for city in await act.session.scalars(select(City).where(City.typed))} <= {NO_CITY}


@SQLITE
@BOTH
async def test_a_school_is_offered_to_others_once_it_is_accepted(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    async with town.act() as act:
        act.session.add(School(city_id=1, name="Школа № 1"))
    async with town.act(ivanov) as act:
        await change_school(act, ADVERT)
        school = act.me.school_id or 0
    newcomer = await to_school(town, language)
    assert await offered(newcomer, "school") == ["school:1"]
    await newcomer.say("реклам")
    assert await offered(newcomer, "school") == []
    async with town.act(newcomer) as act:
        with pytest.raises(NotFound):  # a forged press
            await offered_school(act, 1, school)
    async with town.act(orlova) as act:
        await accept_school(act, school)
    await newcomer.press("all_schools")
    assert await offered(newcomer, "school") == ["school:1", f"school:{school}"]


@SQLITE
@BOTH
async def test_a_city_is_offered_to_others_once_it_is_accepted(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    city = await typed_in_profile(town, ivanov, ADVERT)
    newcomer = await to_city(town, language)
    await newcomer.say("реклам")
    assert await offered(newcomer) == []
    async with town.act(newcomer) as act:
        with pytest.raises(CityGone):  # a forged press
            await require_offered_city(act, city)
    async with town.act(orlova) as act:
        await accept_city(act, city, CityNames(ADVERT, "", PERM))
    await newcomer.say("рекл")
    assert await offered(newcomer) == [f"city:{city}"]


@SQLITE
async def test_the_catalogue_shows_no_place_that_a_mentor_typed(town: Town) -> None:
    petrova, visitor = await mentor(town), await town.person("Гость")
    async with town.act(petrova) as act:
        await change_to_own_city(act, f"{ADVERT} А", PERM)
    async with town.act(petrova) as act:
        await change_school(act, f"{ADVERT} Б")
        me = act.me.id
    await visitor.start(f"m_{me}")
    assert "Петрова Анна Сергеевна" in await visitor.text()
    assert ADVERT not in await visitor.text()


@SQLITE
@BOTH
async def test_a_school_that_is_removed_goes_and_its_author_chooses_another(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town, language=language), await mentee(town, language=language)
    async with town.act(ivanov) as act:
        await change_school(act, ADVERT)
        school = act.me.school_id
    await orlova.start()
    await orlova.press("waiting", f"thing:school:{school}", "remove", "remove_school")
    assert ("Школа убрана" if language == "ru" else "removed") in await orlova.text()
    await ivanov.press_notice("school_choose")
    await town.restart()
    await ivanov.say("Школа № 5")
    async with town.act(ivanov) as act:
        assert await act.session.get(School, school) is None
        assert act.me.school is not None
        assert act.me.school.name == "Школа № 5"


@BOTH
async def test_a_city_that_is_removed_goes_with_its_schools_and_its_author_chooses_another(
    town: Town, language: str
) -> None:
    orlova, ivanov = await coordinator(town, language=language), await mentee(town, language=language)
    city = await typed_in_profile(town, ivanov, ADVERT)
    await ivanov.say(ADVERT)
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{city}", "remove", "remove_city")
    assert ("Город убран" if language == "ru" else "removed") in await orlova.text()
    async with town.act(ivanov) as act:
        assert await typed(act) == [0, 1]
        assert (act.me.city.name_ru, act.me.school) == (NO_CITY, None)
        with pytest.raises(CityFirst):
            await change_school(act, ADVERT)
    await ivanov.press_notice("city_choose")
    await town.restart()
    await ivanov.press("to_city:1")
    async with town.act(ivanov) as act:
        assert (act.me.city_id, await typed(act)) == (1, [0, 0])


@SQLITE
async def test_nobody_but_a_coordinator_removes_a_place(town: Town) -> None:
    ivanov = await mentee(town)
    school, city = await adds_forty(town, ivanov)
    async with town.act(ivanov) as act:
        for remove, place in ((remove_school, school), (remove_city, city)):
            with pytest.raises(NotAllowed):
                await remove(act, place)
        assert await typed(act) == [1, 1]


@SQLITE
async def test_removing_a_decided_place_again_is_refused(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    school, city = await adds_forty(town, ivanov)
    for remove, place in ((remove_school, school), (remove_city, city)):
        async with town.act(orlova) as act:
            await remove(act, place)
            with pytest.raises(PlaceSettled):
                await remove(act, place)
    async with town.act(orlova) as act:
        with pytest.raises(PlaceSettled):  # the row for people without a city never waits
            await remove_city(act, await no_city(act))
