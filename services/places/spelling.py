"""Keeps the columns by which places are searched and sorted up to date where the models cannot: a bulk update changes
names and districts without them, and so does an older version of the program beside this one.
"""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import City, School
from models.spelling import city_spelling, school_order, school_spelling


async def respell(session: AsyncSession) -> None:
    """Compute the columns of all places, and write those that differ."""
    cities = await session.execute(select(City.id, City.name_ru, City.name_en, City.spelling))
    wrong = [
        {"id": city_id, "spelling": spelling}
        for city_id, name, english, kept in cities
        if (spelling := city_spelling(name, english)) != kept
    ]
    if wrong:
        await session.execute(update(City), wrong)
    schools = await session.execute(select(School.id, School.name, School.district, School.spelling, School.in_order))
    wrong = [
        {"id": school_id, "spelling": spelling, "in_order": in_order}
        for school_id, name, district, *kept in schools
        if [spelling := school_spelling(name, district), in_order := school_order(name)] != kept
    ]
    if wrong:
        await session.execute(update(School), wrong)
