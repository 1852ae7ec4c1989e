"""Coordinators' simultaneous decisions on typed schools end well."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

from models.person import Person, Role, School
from services.places import schools
from services.places.schools import SchoolListed, accept_school
from services.places.typed import PlaceSettled
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office


async def typed(office: Office, *names: str) -> list[int]:
    async with office.database.write() as session:
        made = [School(city_id=1, name=name, typed=True, typed_at=NOW) for name in names]
        session.add_all(made)
        await session.flush()
        return [school.id for school in made]


async def called_the_same_at_once(office: Office) -> list[BaseException | None]:
    orlova, krylova = [await office.person(name, Role.coordinator) for name in ("Орлова Мария", "Крылова Вера")]
    one, other = await typed(office, "57 шк.", "Пятьдесят седьмая")
    both = ((orlova, one), (krylova, other))
    accepting = (office.does(who, accept_school, school, "Школа № 57") for who, school in both)
    return await asyncio.gather(*accepting, return_exceptions=True)


def both_look_before_anybody_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    both_have_looked = asyncio.Barrier(2)

    async def it_is_new(*_: object) -> None:
        await both_have_looked.wait()

    monkeypatch.setattr(schools, "require_new_school_name", it_is_new)


async def test_when_two_schools_get_the_same_name_at_once_one_is_refused(office: Office) -> None:
    results = await called_the_same_at_once(office)
    assert sorted(map(type, results), key=str) == [type(None), SchoolListed]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_one_school_is_refused_even_if_both_coordinators_looked_before(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_look_before_anybody_calls(monkeypatch)
    results = await called_the_same_at_once(office)
    assert sorted(map(type, results), key=str) == [type(None), SchoolListed]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_calling_the_same_bites_where_the_clash_is_not_caught(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_look_before_anybody_calls(monkeypatch)
    monkeypatch.setattr(schools, "IntegrityError", ())
    assert any(isinstance(result, IntegrityError) for result in await called_the_same_at_once(office))


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_only_one_of_the_coordinators_who_work_at_the_school_decides(office: Office) -> None:
    """Their own school was loaded with them, in its state at that time."""
    in_charge = [await office.person(name, Role.coordinator) for name in ("Орлова Мария", "Крылова Вера")]
    [school] = await typed(office, "57 шк.")
    async with office.database.write() as session:
        for one in in_charge:
            (await session.get_one(Person, one)).school_id = school
    both_are_here = asyncio.Barrier(2)

    async def come_and_accept(act: Act, school_id: int) -> None:
        await both_are_here.wait()
        await accept_school(act, school_id)

    accepting = (office.does(one, come_and_accept, school) for one in in_charge)
    results = await asyncio.gather(*accepting, return_exceptions=True)
    assert sorted(map(type, results), key=str) == [type(None), PlaceSettled]
