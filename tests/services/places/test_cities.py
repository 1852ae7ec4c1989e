"""Races around typed cities end well; an erased person's own city is deleted with them."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import City, Person, Role, School
from services.entry.inviting import invite
from services.people.profiles import change_city, change_to_own_city
from services.places import cities, city_list
from services.places.cities import CityGone
from services.places.city_list import (
    CityListed,
    CityNames,
    accept_city,
    add_city,
    correct_city,
    merge_city,
)
from services.places.typed import PlaceSettled, typed_place
from services.privacy.erasing import erase_me
from services.unit_of_work import Act
from tests.support.office import Office

ZONE = "Asia/Yekaterinburg"
PERM = CityNames("Пермь", "Perm", ZONE)
LISTED = 6


async def people(office: Office, *roles: Role, count: int = 6) -> list[int]:
    return [await office.person(f"Иванов{number} Пётр", *roles) for number in range(count)]


async def where(office: Office, *ids: int) -> list[int]:
    async with office.database.read() as session:
        return list(await session.scalars(select(Person.city_id).where(Person.id.in_(ids)).order_by(Person.id)))


async def typed_by(office: Office, person: int, name: str = PERM.name) -> int:
    await office.does(person, change_to_own_city, name, ZONE)
    return (await where(office, person))[0]


def all_look_before_anybody_types(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    all_have_looked = asyncio.Barrier(count)

    async def look(act: Act, name: str) -> None:
        await all_have_looked.wait()
        await nothing_found(act, name)

    monkeypatch.setattr(cities, "city_named", look)


async def nothing_found(_act: Act, _name: str) -> None:
    """As if nobody had named the city before."""


async def test_people_who_type_the_same_city_at_once_work_in_one_city(office: Office) -> None:
    ids = await people(office)
    await asyncio.gather(*(office.does(one, change_to_own_city, PERM.name, ZONE) for one in ids))
    assert len(set(await where(office, *ids))) == 1
    assert await office.count(City) == LISTED + 1


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_people_who_all_looked_before_typing_the_same_city_work_in_one_city(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await people(office, count=4)
    all_look_before_anybody_types(monkeypatch, len(ids))
    await asyncio.gather(*(office.does(one, change_to_own_city, PERM.name, ZONE) for one in ids))
    assert len(set(await where(office, *ids))) == 1


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_a_plain_insert_loses_the_race_for_a_city(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    async def simply(session: AsyncSession, table: type[City], rows: list[dict[str, Any]]) -> int:
        await session.execute(insert(table), rows)
        return len(rows)

    ids = await people(office, count=4)
    all_look_before_anybody_types(monkeypatch, len(ids))
    monkeypatch.setattr(cities, "insert_new", simply)
    typing = (office.does(one, change_to_own_city, PERM.name, ZONE) for one in ids)
    results = await asyncio.gather(*typing, return_exceptions=True)
    assert sum(isinstance(result, IntegrityError) for result in results) == 3


async def test_only_one_of_several_simultaneous_coordinators_decides(office: Office) -> None:
    typed = await typed_by(office, await office.person("Белов Олег"))
    in_charge = await people(office, Role.coordinator)
    accepting = [office.does(one, accept_city, typed, PERM) for one in in_charge[:3]]
    merging = [office.does(one, merge_city, typed, 1) for one in in_charge[3:]]
    results = await asyncio.gather(*accepting, *merging, return_exceptions=True)
    assert results.count(None) == 1
    assert sum(isinstance(result, PlaceSettled) for result in results) == 5


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_without_the_lock_several_coordinators_decide(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = await typed_by(office, await office.person("Белов Олег"))
    in_charge = await people(office, Role.coordinator, count=3)
    all_have_read = asyncio.Barrier(len(in_charge))

    async def unlocked(act: Act, _table: type[City], city_id: int) -> City:
        city = await act.session.get_one(City, city_id)
        await all_have_read.wait()
        return city

    monkeypatch.setattr(city_list, "hold_typed_place", unlocked)
    results = await asyncio.gather(*(office.does(one, accept_city, typed, PERM) for one in in_charge))
    assert results == [None, None, None]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_a_coordinator_who_looked_before_the_decision_is_second_too(office: Office) -> None:
    typed = await typed_by(office, await office.person("Белов Олег"))
    in_charge = await people(office, Role.coordinator, count=3)
    all_have_looked = asyncio.Barrier(len(in_charge))

    async def look_and_accept(act: Act) -> None:
        seen = await typed_place(act, City, typed)
        await all_have_looked.wait()
        await accept_city(act, seen.place.id, PERM)

    results = await asyncio.gather(*(office.does(one, look_and_accept) for one in in_charge), return_exceptions=True)
    assert sorted(map(str, results)) == ["None", *[PlaceSettled.key] * 2]


async def test_when_cities_get_the_same_name_at_once_all_but_one_are_refused(office: Office) -> None:
    first, second = [await typed_by(office, await office.person("Белов Олег"), name) for name in ("Перьм", "Прмь")]
    one, other = await people(office, Role.coordinator, count=2)
    accepting = office.does(one, accept_city, first, PERM), office.does(other, accept_city, second, PERM)
    results = await asyncio.gather(*accepting, return_exceptions=True)
    assert sorted(map(type, results), key=str) == [type(None), CityListed]


async def corrected_and_added_at_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> list[BaseException | None]:
    """Two cities of the list and a new one get the same name from people who all checked before that it is free."""
    one, other, third = await people(office, Role.coordinator, count=3)
    all_have_looked = asyncio.Barrier(3)

    async def it_is_new(*_: object) -> None:
        await all_have_looked.wait()

    monkeypatch.setattr(city_list, "require_new_city_name", it_is_new)
    return await asyncio.gather(
        office.does(one, correct_city, 2, PERM),
        office.does(other, correct_city, 3, PERM),
        office.does(third, add_city, PERM),
        return_exceptions=True,
    )


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_correcting_and_adding_cities_with_one_name_at_once_allows_one(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = await corrected_and_added_at_once(office, monkeypatch)
    assert [type(one) for one in results if isinstance(one, Exception)] == [CityListed, CityListed]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_calling_the_same_bites_where_the_clash_is_not_caught(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(city_list, "IntegrityError", ())
    results = await corrected_and_added_at_once(office, monkeypatch)
    assert any(isinstance(result, IntegrityError) for result in results)


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_when_two_correct_a_time_zone_at_once_people_get_the_last_one(office: Office) -> None:
    await office.person("Белов Олег")
    one, other = await people(office, Role.coordinator, count=2)
    clocks = {one: CityNames("Москва", "Moscow", ZONE), other: CityNames("Москва", "Moscow", "Asia/Omsk")}
    await asyncio.gather(*(office.does(who, correct_city, 1, named) for who, named in clocks.items()))
    async with office.database.read() as session:
        city = await session.get_one(City, 1)
        assert set(await session.scalars(select(Person.timezone))) == {city.timezone}


async def test_a_person_who_joins_a_city_during_its_merge_ends_in_the_other_or_chooses_again(office: Office) -> None:
    typed = await typed_by(office, await office.person("Белов Олег"))
    orlova = await office.person("Орлова Мария", Role.coordinator)
    ids = await people(office)
    coming = [office.does(one, change_city, typed) for one in ids]
    results = await asyncio.gather(
        *coming[:3], office.does(orlova, merge_city, typed, 2), *coming[3:], return_exceptions=True
    )
    assert {type(result) for result in results} <= {type(None), CityGone}
    assert results[3] is None
    assert set(await where(office, *ids)) <= {1, 2}
    assert await office.count(City) == LISTED


async def test_nobody_is_invited_to_a_city_that_waits(office: Office) -> None:
    typed = await typed_by(office, await office.person("Белов Олег"))
    with pytest.raises(CityGone):
        await office.does(await office.person("Орлова Мария", Role.coordinator), invite, Role.mentor, typed)


async def test_two_simultaneous_spellings_become_one_city_when_a_coordinator_accepts_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await people(office, count=2)
    with monkeypatch.context() as unseen:
        unseen.setattr(cities, "city_named", nothing_found)
        for person, name in zip(ids, ("Пермь", "ПЕРМЬ"), strict=True):
            await office.does(person, change_to_own_city, name, ZONE)
    first, second = await where(office, *ids)
    assert first != second
    orlova = await office.person("Орлова Мария", Role.coordinator)
    await office.does(orlova, accept_city, second, PERM)
    assert await where(office, *ids) == [second] * 2


async def test_a_city_that_only_the_erased_person_typed_is_deleted_with_them(office: Office) -> None:
    first, second = await people(office, count=2)
    typed = await typed_by(office, first)
    await office.does(second, change_city, typed)
    await office.does(first, erase_me)
    assert await office.count(City) == LISTED + 1
    await office.does(second, erase_me)
    assert await office.count(City) == LISTED


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_schools_of_merged_cities_are_one_in_whatever_spelling(office: Office) -> None:
    [orlova] = await people(office, Role.coordinator, count=1)
    typed = await typed_by(office, await office.person("Ким Анна"))
    async with office.database.write() as session:
        session.add(School(id=1, city_id=LISTED, name="Школа № 9"))
        session.add_all(School(id=key, city_id=typed, name=name) for key, name in ((2, "СОШ №9"), (3, "Лицей № 9")))
    await office.does(orlova, merge_city, typed, LISTED)
    async with office.database.read() as session:
        assert set(await session.scalars(select(School.name))) == {"Школа № 9", "Лицей № 9"}
