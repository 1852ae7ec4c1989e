"""The lists that everybody chooses from: cities with their time zones, topics, criteria of a defence, categories of
documents; and the calendar of holidays.
"""

from datetime import date
from typing import Any

from pydantic import BaseModel
from sqlalchemy import func, select

from bot.word_files import read_words
from models.base import Base
from models.connection.database import Database, insert_new
from models.defence import DefenceCriterion
from models.library import CategoryKey, LibraryCategory
from models.person import City
from models.profile import Topic
from models.special_day import SpecialDay
from services.people.spelling import respell_people
from services.places.spelling import respell


class CityWords(BaseModel):
    name_ru: str
    name_en: str
    timezone: str


class TopicWords(BaseModel):
    name_ru: str
    name_en: str


class Holidays(BaseModel):
    """`annual`: «MM-DD» of each of the `years`; `rest` and `work`: single days that were moved."""

    annual: list[str]
    years: list[int]
    rest: list[date]
    work: list[date]

    @property
    def days(self) -> dict[date, bool]:
        """Whether people work on that day."""
        every_year = [date.fromisoformat(f"{year}-{day}") for year in self.years for day in self.annual]
        return dict.fromkeys([*every_year, *self.rest], False) | dict.fromkeys(self.work, True)


class CriterionWords(BaseModel):
    title: str
    most: int


class CategoryWords(BaseModel):
    key: CategoryKey
    name_ru: str
    name_en: str
    label_ru: str
    label_en: str


class ReferenceWords(BaseModel):
    cities: list[CityWords]
    topics: list[TopicWords]
    criteria: list[CriterionWords]
    categories: list[CategoryWords]


def _tables(words: dict[str, Any], days: list[dict[str, Any]]) -> list[tuple[type[Base], list[dict[str, Any]]]]:
    return [
        (City, words["cities"]),
        (Topic, words["topics"]),
        (DefenceCriterion, words["criteria"]),
        (LibraryCategory, words["categories"]),
        (SpecialDay, days),
    ]


async def load_reference(database: Database) -> None:
    """Fill the tables that are empty, and correct the columns for the search, at each start. Raises BadWords."""
    words = read_words("reference.json", ReferenceWords).model_dump()
    holidays = read_words("holidays.json", Holidays)
    async with database.write() as session:
        days = [{"day": day, "works": works} for day, works in holidays.days.items()]
        for table, rows in _tables(words, days):
            if not await session.scalar(select(func.count()).select_from(table)):
                await insert_new(session, table, rows)
        await respell(session)
        await respell_people(session)
