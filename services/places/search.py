"""Finding places, topics and districts by a few letters. The database searches, so that ten thousand schools are not
loaded to show ten.
"""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, case, false, func, or_, select, true

from models.district import District
from models.person import City, School
from models.profile import Topic
from services.unit_of_work import Act

Place = TypeVar("Place", bound=City | School | Topic | District)
_WITHIN_A_WORD = 3  # letters: shorter words are only searched for at the beginning of a word


@dataclass(frozen=True, slots=True)
class Portion:
    """Which of the matches to load: at most `at_most`, starting with number `first` (from 0)."""

    first: int = 0
    at_most: int = 10


@dataclass(frozen=True, slots=True)
class Found(Generic[Place]):
    """`places`: the part that was asked for, best matches first; the last part if the asked one lies beyond the end.
    `count`: the number of all matches.
    """

    places: list[Place]
    count: int


async def find(
    act: Act, table: type[Place], among: ColumnElement[bool], words: list[str], part: Portion, usual: str = ""
) -> Found[Place]:
    """The places `among` these that contain each of the plain words; all if there are no words. `usual`: places with
    this name are found too, and first.
    """
    there, nearness = containing(table.spelling, words)
    if usual:
        named = is_called(table, usual)
        there, nearness = or_(there, named), case((named, -1), else_=nearness)
    count = await act.session.scalar(select(func.count()).select_from(table).where(among, there)) or 0
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    query = select(table).where(among, there).order_by(nearness, *_order(table)).offset(first).limit(part.at_most)
    return Found(list(await act.session.scalars(query)), count)


def _order(table: type[Place]) -> list[SQLColumnExpression[Any]]:
    if table is School:
        return [School.in_order, School.id]
    return [District.spelling, District.id] if table is District else [table.id]


async def place_named(act: Act, table: type[Place], among: ColumnElement[bool], name: str) -> Place | None:
    """The place `among` these that has this plain name."""
    query = select(table).where(among, is_called(table, name)).order_by(table.id).limit(1)
    place: Place | None = await act.session.scalar(query) if name else None
    return place


def is_called(table: type[Place], *names: str) -> ColumnElement[bool]:
    """A condition: one of the place's names is one of these plain names."""
    return or_(false(), *(table.spelling.contains(f"| {name} |") for name in names))


def containing(column: SQLColumnExpression[str], words: list[str]) -> tuple[ColumnElement[bool], ColumnElement[int]]:
    """A condition that all the plain words occur, and a rank: 0 if all are whole words, 1 if all begin words, else 2.
    A number is not searched for inside another number.
    """
    whole = and_(true(), *(column.contains(f" {word} ") for word in words))
    beginning = and_(true(), *(column.contains(f" {word}") for word in words))
    there = and_(true(), *(or_(column.contains(f" {word}"), _amid(column, word)) for word in words))
    return there, case((whole, 0), (beginning, 1), else_=2)


def _amid(column: SQLColumnExpression[str], word: str) -> ColumnElement[bool]:
    return false() if len(word) < _WITHIN_A_WORD or word.isdigit() else column.contains(word)
