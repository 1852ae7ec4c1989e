"""The lists that everybody chooses from: cities with their time zones, and topics. Loaded once, into empty tables."""

from pydantic import BaseModel
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.word_files import read_words
from models.connection.database import Database, insert_new
from models.person import City, School
from models.profile import Topic
from models.spelling import city_spelling, school_order, school_spelling


class CityWords(BaseModel):
    name_ru: str
    name_en: str
    timezone: str


class TopicWords(BaseModel):
    name_ru: str
    name_en: str


class ReferenceWords(BaseModel):
    cities: list[CityWords]
    topics: list[TopicWords]


async def load_reference(database: Database) -> None:
    """Fills the tables that are empty. Raises BadWords."""
    words = read_words("reference.json", ReferenceWords).model_dump()
    async with database.write() as session:
        for table, rows in ((City, words["cities"]), (Topic, words["topics"])):
            if not await session.scalar(select(func.count()).select_from(table)):
                await insert_new(session, table, rows)
        await _fill_spelling(session)


async def _fill_spelling(session: AsyncSession) -> None:
    """Fill the spelling of places that a version without these columns wrote."""
    for city in await session.scalars(select(City).where(City.spelling == "")):
        city.spelling = city_spelling(city.name_ru, city.name_en)
    for school in await session.scalars(select(School).where(School.spelling == "")):
        school.spelling, school.in_order = school_spelling(school.name, school.district), school_order(school.name)
