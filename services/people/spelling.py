"""Keeps the columns by which people are searched and sorted up to date where the model cannot: a bulk update changes
names without it, and so does an older version of the program beside this one.
"""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import Person
from models.spelling import person_order, person_spelling

BATCH = 1000  # people in memory at a time


async def respell_people(session: AsyncSession) -> None:
    """Compute the columns of all people, and write those that differ."""
    names = Person.surname, Person.first_name, Person.patronymic
    query = select(Person.id, *names, Person.spelling, Person.in_order).order_by(Person.id).limit(BATCH)
    people = (await session.execute(query)).all()
    while people:
        wrong = [
            {"id": person_id, "spelling": spelling, "in_order": in_order}
            for person_id, surname, first_name, patronymic, *kept in people
            if [
                spelling := person_spelling(surname, first_name, patronymic),
                in_order := person_order(surname, first_name, patronymic),
            ]
            != kept
        ]
        if wrong:
            await session.execute(update(Person), wrong)
        people = (await session.execute(query.where(Person.id > people[-1].id))).all()
