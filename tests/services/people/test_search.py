"""People are found in the database by a few letters of their names or by their schools."""

import pytest
from sqlalchemy import select, update

from bot.reference import load_reference
from models.person import Person, School
from services.alphabet import by_name
from services.people.search import people_sought
from tests.support.office import Office

NAMES = ("Ёлкина Анна Сергеевна", "Елизарова Яна Юрьевна", "Петрова-Водкина Ольга Ивановна", "Иванов Пётр Петрович")

FOUND = {
    "елк": ["Ёлкина"],
    "ЁЛКИНА": ["Ёлкина"],
    "петр": ["Иванов", "Петрова-Водкина"],
    "водкина ольга": ["Петрова-Водкина"],
    "57": ["Ёлкина"],
    "школа 60": ["Иванов"],
    "анна 57": ["Ёлкина"],
    "анна 58": [],
    "5": ["Елизарова", "Ёлкина", "Петрова-Водкина"],
    "%": ["Елизарова", "Ёлкина", "Иванов", "Петрова-Водкина"],
}


async def people(office: Office) -> None:
    ids = [await office.person(name) for name in NAMES]
    async with office.database.write() as session:
        for number, person_id in enumerate(ids, 57):
            (await session.get_one(Person, person_id)).school = School(city_id=1, name=f"Школа № {number}")


async def found(office: Office, words: str) -> list[str]:
    there, rank = people_sought(words)
    query = select(Person).outerjoin(School, School.id == Person.school_id).where(there)
    async with office.database.read() as session:
        return [person.surname for person in await session.scalars(query.order_by(rank, Person.in_order))]


async def test_a_person_is_found_by_letters_of_the_name_and_by_the_school(office: Office) -> None:
    await people(office)
    assert {words: await found(office, words) for words in FOUND} == FOUND


async def test_the_database_orders_people_as_every_list_does(office: Office) -> None:
    await people(office)
    async with office.database.read() as session:
        ordered = list(await session.scalars(select(Person).order_by(Person.in_order)))
    assert ordered == sorted(ordered, key=by_name)


@pytest.mark.parametrize("kept", ["", "| earlier | "])
async def test_people_whom_an_older_version_wrote_are_found_after_the_next_start(office: Office, kept: str) -> None:
    await people(office)
    async with office.database.write() as session:
        await session.execute(update(Person).values(spelling=kept, in_order=kept))
    assert await found(office, "елк") == []
    await load_reference(office.database)
    assert await found(office, "елк") == ["Ёлкина"]


async def test_a_person_is_found_by_a_corrected_name(office: Office) -> None:
    await people(office)
    async with office.database.write() as session:
        person = (await session.scalars(select(Person).where(Person.surname == "Иванов"))).one()
        person.surname = "Сидоров"
    assert (await found(office, "иванов"), await found(office, "сидор")) == (["Петрова-Водкина"], ["Сидоров"])
