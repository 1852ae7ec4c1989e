"""Rows that a service holds until its transaction ends, taken in one order by everybody.

Two transactions that take the same rows in different orders wait for each other, and PostgreSQL ends one of them. So
whoever holds several rows takes their tables in the order of ORDER, and the rows of one table by their keys. Any other
order is refused, on SQLite too (which has one writer at a time and needs no locks), so that a test finds it.

A foreign key holds the row that it refers to, weakly, from the moment of the insert: notices, claims and audit entries
refer to people. Therefore people come after everything that a transaction may still wait for.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.interfaces import ORMOption

from models.base import Base
from models.imported_list import ImportedList
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.person import City, Person, RoleGrant, School
from models.personal_link import PersonalLink
from models.profile import MentorProfile
from models.project import Project
from models.receiving import Conversation
from services.unit_of_work import Act

ORDER: tuple[type[Base], ...] = (
    RoleGrant,
    PersonalLink,
    ImportedList,
    City,
    School,
    MentoringRequest,
    Mentorship,
    MentorProfile,
    Project,
    Meeting,
    Person,
    Conversation,
)
_RANKS = {table: rank for rank, table in enumerate(ORDER)}
_HELD, _ANY_ORDER = "held", "any_order"

Row = TypeVar("Row", bound=Base)
_Place = tuple[int, tuple[Any, ...]]  # a row's: its table in ORDER, its key


class LockedOutOfOrder(Exception):
    """A mistake of ours: this row should have been taken before one that is held already."""


async def locked(act: Act, table: type[Row], key: int, *read: ORMOption, shared: bool = False) -> Row | None:
    """The row as it is once nobody else can change it, None when there is none. `shared`: others may hold it shared
    too, and nobody changes it. `read`: options for what is loaded with it.
    """
    _note(act.session, [(_RANKS[table], (key,))], shared=shared)
    found: Row | None = await act.session.scalar(_one(table, read, shared), {"key": key})
    return found


async def locked_all(act: Act, table: type[Row], *where: ColumnElement[bool], shared: bool = False) -> list[Row]:
    """All rows of which that is true, by their keys, as they are once nobody else can change them."""
    keys = inspect(table).primary_key
    query = select(table).where(*where).order_by(*keys).with_for_update(of=table, read=shared)
    found = list(await act.session.scalars(query.execution_options(populate_existing=True)))
    _note(act.session, [(_RANKS[table], inspect(row).identity or ()) for row in found], shared=shared)
    return found


def take_in_any_order(session: AsyncSession) -> None:
    """For a transaction of many acts that is alone in the database, as loading the demo is."""
    session.info[_ANY_ORDER] = True


@cache
def _one(table: type[Row], read: tuple[ORMOption, ...], shared: bool) -> Select[Row]:
    """Made once for each way of reading: to make it costs as much as a third of asking it."""
    query = select(table).where(_key(table) == bindparam("key")).options(*read)
    return query.with_for_update(of=table, read=shared).execution_options(populate_existing=True)


def _key(table: type[Base]) -> ColumnElement[Any]:
    [key] = inspect(table).primary_key
    return key


def _note(session: AsyncSession, places: Iterable[_Place], *, shared: bool) -> None:
    """Raises LockedOutOfOrder. A row that is held already may be named again, but not to be held more strongly."""
    if session.info.get(_ANY_ORDER):
        return
    held: dict[_Place, bool] = session.info.setdefault(_HELD, {})
    last = max(held, default=None)
    for place in places:
        if place in held:
            if held[place] and not shared:
                raise LockedOutOfOrder(f"{_named(place)} is held shared, and is to be held alone")
        elif last is not None and place < last:
            raise LockedOutOfOrder(f"{_named(place)} after {_named(last)}")
        else:
            held[place] = shared


def _named(place: _Place) -> str:
    rank, key = place
    return f"{ORDER[rank].__tablename__}{key}"
