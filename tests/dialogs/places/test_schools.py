"""A school is found among hundreds by a few letters or its number; a missing one is added, and a coordinator decides on
it.
"""

import asyncio

import pytest
from sqlalchemy import select

from bot.reference import load_reference
from models.audit import AuditEntry
from models.connection.database import Database
from models.person import School
from services.people.person import school_id_of
from services.places.schools import SchoolsSought, accept_school, find_schools, merge_school
from services.places.search import Portion
from services.places.typed import PlaceSettled
from services.unit_of_work import Act, Uow
from tests.support.moment import movable_clock
from tests.support.people import coordinator, mentee
from tests.support.places import to_school
from tests.support.racing import as_far_as_it_gets
from tests.support.town import Dweller, NoSuchButton, Town

NAMES = ("Школа № 57", "Школа № 157", "Школа № 571", "Лицей № 15", "Гимназия имени Гагарина", "Школа «Орлёнок»")


async def with_schools(town: Town) -> None:
    async with town.act() as act:
        await add_schools(act)


async def add_schools(act: Act) -> None:
    act.session.add_all(School(city_id=1, name=name) for name in NAMES)
    act.session.add_all(School(city_id=1, name=f"Школа № {number}") for number in range(900, 920))
    await act.session.flush()


async def shown(person: Dweller) -> list[str]:
    return [label for label in await person.labels() if label.startswith(("Школа №", "Лицей", "Гимназия", "Школа «"))]


NEAREST = {
    "57": ["Школа № 57", "Школа № 571"],
    "Гагар": ["Гимназия имени Гагарина"],
    "лицей 15": ["Лицей № 15"],
    "орленок": ["Школа «Орлёнок»"],
    "агарин": ["Гимназия имени Гагарина"],
    "ёлочка": [],
}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_few_letters_or_the_number_narrow_the_list(database: Database) -> None:
    await load_reference(database)
    async with Uow(database, movable_clock(), None).write() as act:
        await add_schools(act)
        found = {sought: (await find_schools(act, SchoolsSought(1, sought), Portion())).places for sought in NEAREST}
    assert {sought: [school.name for school in schools] for sought, schools in found.items()} == NEAREST


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_in_sign_up_the_school_is_found_by_its_number_or_by_pages(town: Town, language: str) -> None:
    await with_schools(town)
    person = await to_school(town, language)
    assert len(await shown(person)) == 5
    await person.say("57")
    assert await shown(person) == ["Школа № 57", "Школа № 571"]
    await person.press("all_schools")
    assert len(await shown(person)) == 5
    await person.say("гагар")
    await town.restart()
    await person.press("school:5", "position:reserve")
    async with town.act(person) as act:
        assert act.me.school is not None
        assert act.me.school.name == NAMES[4]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_where_schools_have_districts_the_district_comes_first(town: Town, language: str) -> None:
    districts = {"Школа № 57": "ЦАО", "Школа № 9": "ЮАО", "Школа № 12": "ЮАО", "Лицей № 15": None}
    async with town.act() as act:
        act.session.add_all(School(city_id=1, name=name, district=where) for name, where in districts.items())
    person = await to_school(town, language)
    none = "Округ не указан" if language == "ru" else "No district given"
    assert (await person.labels())[:3] == ["ЦАО", "ЮАО", none]
    assert await shown(person) == []
    await town.restart()
    await person.press("school_district:2")
    assert await shown(person) == ["Школа № 9", "Школа № 12"]
    assert ("ЮАО, школ: 2" if language == "ru" else "ЮАО, schools: 2") in await person.text()
    await person.press("all_schools", "school_district:4")
    assert await shown(person) == ["Лицей № 15"]
    await person.say("цао")
    assert await shown(person) == ["Школа № 57"]
    await person.press("all_schools")
    assert (await person.labels())[:3] == ["ЦАО", "ЮАО", none]
    await person.press("school_district:2", "school:2", "position:reserve")
    async with town.act(person) as act:
        assert act.me.school is not None
        assert act.me.school.name == "Школа № 9"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_schools_are_ordered_by_number_with_unnumbered_ones_last(town: Town) -> None:
    names = ("Школа № 9", "Гимназия имени Гагарина", "Школа № 110", "Гимназия № 57", "Лицей № 9")
    async with town.act() as act:
        act.session.add_all(School(city_id=1, name=name) for name in names)
    assert await shown(await to_school(town)) == [
        "Лицей № 9", "Школа № 9", "Гимназия № 57", "Школа № 110", "Гимназия имени Гагарина",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "none", "districts", "some"),
    [
        ("ru", "в списке пока нет", "Выберите округ", "Выберите свою школу"),
        ("en", "no schools in this city", "Choose the district", "Choose your school,"),
    ],
)
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_window_names_what_can_be_chosen(
    town: Town, language: str, none: str, districts: str, some: str
) -> None:
    person = await to_school(town, language)
    assert none in await person.text()
    for number, (district, asked) in enumerate((("ЦАО", some), ("ЮАО", districts))):
        async with town.act() as act:
            act.session.add(School(city_id=1, name=f"Школа № {number}", district=district))
        await person.press("back", "city:1")
        assert asked in await person.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_name_written_in_full_is_chosen_however_it_is_spelt(town: Town) -> None:
    await with_schools(town)
    person = await to_school(town)
    await person.say("школа №57")
    await person.press("position:reserve")
    async with town.act(person) as act:
        assert act.me.school_id == 1


@pytest.mark.parametrize(("engine", "language"), [("sqlite", "ru"), ("sqlite", "en"), ("postgresql", "ru")])
async def test_a_school_that_the_list_lacks_is_added_and_waits_for_a_coordinator(town: Town, language: str) -> None:
    await with_schools(town)
    orlova = await coordinator(town, language=language)
    person = await to_school(town, language)
    await person.say("Школа <Новая>")
    assert "Школа <Новая>" in await person.text()
    await person.press("add_school", "position:reserve")
    await orlova.start()
    assert "Школа <Новая>" in await orlova.text()
    async with town.act(person) as act:
        typed = act.me.school_id
    await orlova.press("waiting", f"thing:school:{typed}", "accept")
    assert ("Школа в списке" if language == "ru" else "on the list") in await orlova.text()
    async with town.act(person) as act:
        assert act.me.school is not None
        assert not act.me.school.typed
        assert "school.accepted" in (await act.session.scalars(select(AuditEntry.action))).all()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_school_that_is_there_already_becomes_that_one_for_its_people(town: Town) -> None:
    await with_schools(town)
    orlova, ivanov = await coordinator(town), await mentee(town)
    await ivanov.press("profile", "person", "school")
    await ivanov.say("Наша школа")
    await ivanov.press("add_school")
    async with town.act(ivanov) as act:
        typed = act.me.school_id
        act.session.add(School(city_id=1, name="Чужая школа", typed=True, typed_at=act.now))
    await orlova.start()
    await orlova.press("waiting", f"thing:school:{typed}", "same")
    assert f"into:{typed}" not in await orlova.buttons()
    with pytest.raises(NoSuchButton):
        await orlova.press("add_school")
    for words in ("Наша школа", "Чужая школа"):
        await orlova.say(words)
        assert not [button for button in await orlova.buttons() if button.startswith("into:")]
    await orlova.say("157")
    await orlova.press("all_schools", "back", "same", "into:1", "back", "into:1", "merge")
    async with town.act(ivanov) as act:
        assert act.me.school_id == 1
        assert await act.session.get(School, typed) is None


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_coordinator_puts_a_school_on_the_list_by_its_right_name(town: Town, language: str) -> None:
    await with_schools(town)
    orlova, ivanov = await coordinator(town, language=language), await mentee(town)
    await ivanov.press("profile", "person", "school")
    await ivanov.say("22")
    await ivanov.press("add_school")
    async with town.act(ivanov) as act:
        typed = act.me.school_id
    await orlova.start()
    await orlova.press("waiting", f"thing:school:{typed}")
    await orlova.say("школа №57")
    told = (await orlova.text()).partition("❗")[2]
    assert ("Такая уже есть" if language == "ru" else "It is already listed") in told
    await orlova.say("  Школа  № 22 ")
    assert ("Указана как: 22" if language == "ru" else "Typed as: 22") in await orlova.text()
    await orlova.press("accept")
    async with town.act(ivanov) as act:
        assert act.me.school is not None
        assert (act.me.school.name, act.me.school.typed) == ("Школа № 22", False)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_second_coordinator_is_told_of_the_decision(town: Town) -> None:
    orlova, other = await coordinator(town), await coordinator(town, "Крылова Вера Павловна")
    async with town.act() as act:
        typed = await school_id_of(act, 1, "Школа № 1")
    for person in (orlova, other):
        await person.start()
        await person.press("waiting", f"thing:school:{typed}")
    await orlova.press("accept")
    await other.press("accept")
    assert "решение уже принято" in other.answers[-1]["text"]
    async with town.act(other) as act:
        with pytest.raises(PlaceSettled):
            await accept_school(act, typed or 0)
        with pytest.raises(PlaceSettled):
            await merge_school(act, typed or 0, 1)


async def test_when_two_coordinators_decide_on_a_school_at_once_the_second_is_told(town: Town) -> None:
    orlova, belova = await coordinator(town), await coordinator(town, "Белова Инна Ильинична")
    async with town.act() as act:
        schools = [School(city_id=1, name="Школа у реки", typed=True, typed_at=act.now), School(city_id=1, name="№ 1")]
        act.session.add_all(schools)
        await act.session.flush()
        typed, listed = [school.id for school in schools]

    async def merge() -> None:
        async with town.act(belova) as act:
            await merge_school(act, typed, listed)

    async with town.act(orlova) as act:
        await accept_school(act, typed)
        merging = asyncio.create_task(merge())
        await as_far_as_it_gets(merging, town.database)
    with pytest.raises(PlaceSettled):
        await merging
    async with town.act() as act:
        assert await act.session.get(School, typed) is not None
