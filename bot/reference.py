"""The lists that everybody chooses from: cities with their time zones, and topics."""

from pydantic import BaseModel
from sqlalchemy import func, select

from bot.word_files import read_words
from models.connection.database import Database, insert_new
from models.person import City
from models.profile import Topic
from services.people.spelling import respell_people
from services.places.spelling import respell


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
    """Fill the tables that are empty, and correct the columns for the search, at each start. Raises BadWords."""
    words = read_words("reference.json", ReferenceWords).model_dump()
    async with database.write() as session:
        for table, rows in ((City, words["cities"]), (Topic, words["topics"])):
            if not await session.scalar(select(func.count()).select_from(table)):
                await insert_new(session, table, rows)
        await respell(session)
        await respell_people(session)
