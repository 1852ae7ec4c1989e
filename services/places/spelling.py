"""Keeps the columns by which places and topics are searched and sorted, and the table of districts, up to date where
the models cannot: a bulk update changes names and districts without them, and so does an older version of the program
beside this one.
"""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.connection.database import insert_new
from models.district import District
from models.person import City, School
from models.profile import Topic
from models.school_names import school_spelling
from models.spelling import city_spelling, school_order, searchable_name


async def respell(session: AsyncSession) -> None:
    """Add the districts that only schools name, compute the columns of all places and topics, and write those that
    differ.
    """
    await add_districts_of_schools(session)
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
    topics = await session.execute(select(Topic.id, Topic.name_ru, Topic.name_en, Topic.spelling))
    wrong = [
        {"id": topic_id, "spelling": spelling}
        for topic_id, *names, kept in topics
        if (spelling := searchable_name(*names)) != kept
    ]
    if wrong:
        await session.execute(update(Topic), wrong)


async def add_districts_of_schools(session: AsyncSession) -> None:
    """A list of schools names districts by words; each of them gets a row, so that it can be chosen and changed."""
    known = select(District.id).where(District.city_id == School.city_id, District.name == School.district)
    named = select(School.city_id, School.district).where(School.district != "", ~known.exists()).distinct()
    rows = [{"city_id": city_id, "name": name} for city_id, name in sorted(map(tuple, await session.execute(named)))]
    await insert_new(session, District, rows)
