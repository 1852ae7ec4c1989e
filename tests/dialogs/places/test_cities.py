"""A city is found by a few letters; a missing one is added with its time zone, and a coordinator decides on it or adds
others.
"""

import pytest
from sqlalchemy import select

from bot.reference import load_reference
from models.audit import AuditEntry
from models.connection.database import Database
from models.person import City, Person, School
from services.places.cities import city_id_of, find_cities
from services.places.city_list import CityListed, CityNames, accept_city, add_city, merge_city
from services.places.search import Portion
from services.places.typed import PlaceSettled
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.importing import bring
from tests.support.inviting import link_from
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.moment import movable_clock
from tests.support.people import coordinator, mentee, mentor, owner
from tests.support.places import PERM, offered, to_city, typed_in_profile
from tests.support.town import NoSuchButton, Town

NEAREST = {
    "моск": ["Москва"],
    "mosc": ["Москва"],
    "г. Москва": ["Москва"],
    "осибир": ["Новосибирск"],
    "Пермь": [],
}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_few_letters_narrow_the_list(database: Database) -> None:
    await load_reference(database)
    async with Uow(database, movable_clock(), None).read() as act:
        found = {sought: (await find_cities(act, sought, Portion())).places for sought in NEAREST}
    assert {sought: [city.name_ru for city in cities] for sought, cities in found.items()} == NEAREST


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("language", "letters", "full"), [("ru", "влад", "г. москва"), ("en", "vlad", "moscow")])
async def test_in_sign_up_the_city_is_found_by_letters_or_named_in_full(
    town: Town, language: str, letters: str, full: str
) -> None:
    person = await to_city(town, language)
    everything = await offered(person)
    assert len(everything) == 6
    await person.say(letters)
    assert await offered(person) == ["city:6"]
    await town.restart()
    await person.press("all_cities")
    assert await offered(person) == everything
    await person.say(full)
    assert ("Город: Москва" if language == "ru" else "City: Moscow") in await person.text()


@pytest.mark.parametrize(("engine", "language"), [("sqlite", "ru"), ("sqlite", "en"), ("postgresql", "ru")])
async def test_a_city_that_the_list_lacks_is_added_and_waits_for_a_coordinator(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    person = await to_city(town, language)
    await person.say("  <Пермь> ")
    assert "<Пермь>" in await person.text()
    await town.restart()
    await person.press("add_city")
    assert ("по какому времени" if language == "ru" else "which time zone") in await person.text()
    await town.restart()
    await person.press(f"own_zone:{PERM}")
    assert "<Пермь>" in await person.text()
    await person.say("Школа № 1")
    async with town.act() as act:
        assert (await act.session.scalars(select(City).where(City.typed.is_(True)))).all() == []
    await person.press("position:reserve")
    async with town.act(person) as act:
        typed = act.me.city
        assert (typed.name_ru, typed.name("en"), typed.timezone, act.me.timezone) == ("<Пермь>", "<Пермь>", PERM, PERM)
        assert typed.typed
    await orlova.start()
    assert ("Новый город: <Пермь>" if language == "ru" else "New city: <Пермь>") in await orlova.text()
    await orlova.press("waiting", f"thing:city:{typed.id}", "accept")
    assert ("Город в списке" if language == "ru" else "on the list") in await orlova.text()
    async with town.act(person) as act:
        assert not act.me.city.typed
        assert "city.accepted" in (await act.session.scalars(select(AuditEntry.action))).all()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_wrong_city_name_is_explained_in_place(town: Town, language: str) -> None:
    person = await to_city(town, language)
    before = await offered(person)
    for wrong in ("12345", "31.12.2099", "\u2800", "я" * 4096, "п" * 101, "?!"):
        await person.say(wrong)
        assert "❗" in await person.text()
        assert await offered(person) == before
        with pytest.raises(NoSuchButton):
            await person.press("add_city")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_who_types_a_waiting_city_works_there_too(town: Town) -> None:
    typed = await typed_in_profile(town, await mentee(town))
    person = await to_city(town)
    await person.say("перм")
    assert await offered(person) == []
    await person.say("город Пермь")
    await person.press("add_city", f"own_zone:{PERM}")
    await person.say("Школа № 1")
    await person.press("position:reserve")
    async with town.act(person) as act:
        assert act.me.city_id == typed
        assert act.me.timezone == PERM


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_mentors_are_filtered_by_listed_cities_and_the_persons_own(town: Town) -> None:
    petrova, visitor = await mentor(town), await town.person("Гость")
    typed = await typed_in_profile(town, petrova)
    await visitor.start()
    await visitor.press("mentors")
    await visitor.press("filters")
    assert {"by:topic", "by:city"} & set(await visitor.buttons()) == {"by:topic"}
    await mentor(town, "Белова Инна Ильинична")
    for person, seen in ((visitor, ["by_city:1"]), (petrova, ["by_city:1", f"by_city:{typed}"])):
        await person.start()
        await person.press("mentors", "filters", "by:city")
        assert await offered(person, "by_city") == seen


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_coordinator_gives_a_city_its_names_and_time_zone(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town, language=language), await mentee(town)
    typed = await typed_in_profile(town, ivanov, "пермь г")
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{typed}")
    for listed in ("москва", "Пермь / Moscow"):
        await orlova.say(listed)
        assert ("уже есть" if language == "ru" else "already") in (await orlova.text()).partition("❗")[2]
    for wrong in ("12", "п" * 204):
        await orlova.say(wrong)
        assert "❗" in await orlova.text()
    await orlova.say(" Пермь /  Perm")
    await town.restart()
    await orlova.press("zone", "city_zone:Asia/Omsk")
    text = await orlova.text()
    assert ("Указан как: пермь г" if language == "ru" else "Typed as: пермь г") in text
    assert ("Омск" if language == "ru" else "Omsk") in text
    await orlova.press("accept")
    async with town.act(ivanov) as act:
        city = act.me.city
        assert (city.name_ru, city.name_en, city.timezone, city.typed) == ("Пермь", "Perm", "Asia/Omsk", False)
        assert act.me.timezone == "Asia/Omsk"


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_a_city_of_the_list_takes_the_people_and_the_schools_of_the_typed_one(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    typed = await typed_in_profile(town, ivanov, "Мск")
    async with town.act(ivanov) as act:
        act.session.add(School(city_id=1, name="Школа № 57"))
        act.session.add_all(School(city_id=typed, name=name) for name in ("школа №57", "Школа № 9"))
    await ivanov.say("57")
    await ivanov.press_label("школа №57")
    other = await mentee(town, "Белов Олег Ильич")
    second = await typed_in_profile(town, other, "Город мой")
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{typed}", "same")
    assert not {f"into:{typed}", f"into:{second}"} & set(await orlova.buttons())
    with pytest.raises(NoSuchButton):
        await orlova.press("add_city")
    await orlova.say("моск")
    await orlova.press("all_cities", "back", "same", "into:1", "back", "into:1", "merge")
    async with town.act(ivanov) as act:
        assert act.me.school is not None
        assert (act.me.city_id, act.me.timezone, act.me.school.name) == (1, "Europe/Moscow", "Школа № 57")
        assert await act.session.get(City, typed) is None
        schools = await act.session.scalars(select(School.name).where(School.city_id == 1))
        assert sorted(schools) == ["Школа № 57", "Школа № 9"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_second_coordinator_is_told_of_the_decision(town: Town) -> None:
    orlova, other = await coordinator(town), await coordinator(town, "Крылова Вера Павловна")
    typed = await typed_in_profile(town, await mentee(town))
    for person in (orlova, other):
        await person.start()
        await person.press("waiting", f"thing:city:{typed}")
    await orlova.press("accept")
    await other.press("accept")
    assert "решение уже принято" in other.answers[-1]["text"]
    async with town.act(other) as act:
        with pytest.raises(PlaceSettled):
            await accept_city(act, typed, CityNames("Пермь", "", PERM))
        with pytest.raises(PlaceSettled):
            await merge_city(act, typed, 1)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_people_of_a_city_that_a_coordinator_has_added_come_in_a_list(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    rows = (HEADINGS, (PETROVA[0], "г. Пермь", *PETROVA[2:]))
    await bring(orlova, xlsx(rows))
    assert ("«Справочники» → «Города»" if language == "ru" else "“Reference lists” → “Cities”") in (
        await orlova.last_text()
    )
    await orlova.start()
    await orlova.press("settings", "lists", "kind:city")
    await orlova.say("Пермь / Perm")
    await town.restart()
    await orlova.press("add_item", f"new_zone:{PERM}")
    assert ("Город в списке: Пермь" if language == "ru" else "City on the list: Пермь") in await orlova.text()
    await bring(orlova, xlsx(rows))
    await orlova.press_notice("imp_load")
    async with town.act() as act:
        city = (await act.session.scalars(select(City).where(City.name_ru == "Пермь"))).one()
        assert (city.name_en, city.timezone, city.typed) == ("Perm", PERM, False)
        petrova = (await act.session.scalars(select(Person).where(Person.city_id == city.id))).one()
        assert petrova.timezone == PERM
        assert "city.added" in (await act.session.scalars(select(AuditEntry.action))).all()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_city_of_the_list_is_corrected(town: Town, language: str) -> None:
    orlova, ivanov = await coordinator(town, language=language), await mentee(town)
    typed = await typed_in_profile(town, ivanov, "Перьм")
    await orlova.start()
    await orlova.press(
        "waiting", f"thing:city:{typed}", "accept", "settings", "lists", "kind:city", "item_pages:1", f"item:{typed}"
    )
    assert ("Людей: 1" if language == "ru" else "People: 1") in await orlova.text()
    for wrong in ("Москва", "12345"):
        await orlova.say(wrong)
        assert "❗" in await orlova.text()
    await orlova.say("Пермь / Perm")
    await town.restart()
    await orlova.press("zone", "right_zone:Asia/Omsk")
    assert ("По-английски: Perm" if language == "ru" else "In English: Perm") in await orlova.text()
    async with town.act(ivanov) as act:
        city = act.me.city
        assert (city.name_ru, city.name_en, city.timezone, act.me.timezone) == ("Пермь", "Perm", *["Asia/Omsk"] * 2)
        assert "city.corrected" in (await act.session.scalars(select(AuditEntry.action))).all()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_changing_the_russian_name_keeps_the_english_one(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await mentee(town)
    typed = await typed_in_profile(town, ivanov, "Перьм")
    await orlova.start()
    await orlova.press("waiting", f"thing:city:{typed}")
    await orlova.say("Прмь / Perm")
    await orlova.say("Пермь")
    assert "По-английски: Perm\n" in await orlova.text()
    await orlova.press("accept", "settings", "lists", "kind:city", "item_pages:1", f"item:{typed}")
    await orlova.say("Пермь Великая")
    async with town.act(ivanov) as act:
        assert (act.me.city.name_ru, act.me.city.name_en) == ("Пермь Великая", "Perm")
    await orlova.say("Пермь / Perm the Great")
    async with town.act(ivanov) as act:
        assert (act.me.city.name_ru, act.me.city.name_en) == ("Пермь", "Perm the Great")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_adding_a_city_that_waits_decides_on_it(town: Town) -> None:
    orlova = await coordinator(town)
    typed = await typed_in_profile(town, await mentee(town))
    async with town.act(orlova) as act:
        await add_city(act, CityNames("Пермь", "Perm", PERM))
        assert not (await act.session.get_one(City, typed)).typed
        with pytest.raises(CityListed):
            await add_city(act, CityNames("пермь", "", PERM))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_invited_to_a_city_does_not_add_another(town: Town) -> None:
    person = await town.person("Инна")
    await person.start(await link_from(await owner(town), "mentor"))
    await person.press("accept", "agree")
    await person.say("Белова Инна Ильинична")
    for other in ("Пермь", "Владивосток"):
        await person.say(other)
        assert "Приглашение для города: Москва" in await person.text()
        assert await offered(person) == ["city:1"]
    await person.say("москва")
    assert "Город: Москва" in await person.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_city_can_only_have_a_time_zone_that_we_know(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act(orlova) as act:
        with pytest.raises(NotAllowed):
            await city_id_of(act, "Пермь", "Mars/Olympus")
        with pytest.raises(NotAllowed):
            await add_city(act, CityNames("Пермь", "", "Mars/Olympus"))
