"""Row locks that a service holds until its transaction ends, taken in one fixed order.

Two transactions that lock the same rows in different orders deadlock, and PostgreSQL aborts one of them. So a
transaction that locks several rows takes the tables in the order of ORDER, and the rows of one table by primary key.
Any other order raises an error, also on SQLite (which has a single writer and needs no locks), so that tests find it.

Inserting a row with a foreign key takes a weak lock on the row it refers to. Notices, claims and audit entries refer to
people, so people come after everything that a transaction may still wait for.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm.interfaces import ORMOption

from models.afterwards import CoordinatorCall, MeetingTask
from models.agreement import Agreement
from models.attendance import EventQuestion
from models.base import Base
from models.broadcast import Broadcast
from models.channel import Channel, ChannelPost
from models.cohort import Cohort, CohortSeat
from models.concern import Concern, TrustedPerson
from models.district import District
from models.event import Event
from models.event_programme import EventTalk
from models.event_proposal import EventProposal
from models.free_hours import HourLimits
from models.group_meeting import GroupMeeting
from models.handover import Handover
from models.imported_list import ImportedList
from models.inquiry import Inquiry
from models.internship import InternshipHost
from models.library import LibraryDocument
from models.logged_meeting import LoggedMeeting
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.person import City, Person, RoleGrant, School
from models.personal_link import PersonalLink
from models.profile import MentorProfile, Topic
from models.project import Project
from models.receiving import Conversation
from models.time_proposal import TimeProposal
from services.unit_of_work import Act

ORDER: tuple[type[Base], ...] = (
    RoleGrant,
    PersonalLink,
    ImportedList,
    Cohort,
    CohortSeat,
    City,
    School,
    District,
    Handover,
    MentoringRequest,
    Mentorship,
    Agreement,
    MentorProfile,
    Topic,
    Project,
    Inquiry,
    LibraryDocument,
    TimeProposal,
    Meeting,
    LoggedMeeting,
    MeetingTask,
    CoordinatorCall,
    InternshipHost,
    GroupMeeting,
    HourLimits,
    Channel,
    ChannelPost,
    Broadcast,
    EventProposal,
    EventTalk,
    Event,
    EventQuestion,
    TrustedPerson,
    Concern,
    Person,
    Conversation,
)
_RANKS = {table: rank for rank, table in enumerate(ORDER)}
_HELD, _ANY_ORDER = "held", "any_order"

Row = TypeVar("Row", bound=Base)
Other = TypeVar("Other", bound=Base)
_Place = tuple[int, tuple[Any, ...]]  # of a row: its table's rank in ORDER, its primary key


class LockedOutOfOrder(Exception):
    """A bug of ours: this row should have been locked before one that is held already."""


async def locked(act: Act, table: type[Row], key: int, *read: ORMOption, shared: bool = False) -> Row | None:
    """Lock a row and read its current state; None when it does not exist. `shared`: other transactions may hold a
    shared lock too, but none may change the row. `read`: loader options.
    """
    _note(act.session, [(_RANKS[table], (key,))], shared=shared)
    found: Row | None = await act.session.scalar(_one(table, read, shared), {"key": key})
    return found


async def locked_beside(
    act: Act, table: type[Row], key: int, shared: type[Other], foreign: InstrumentedAttribute[int], *read: ORMOption
) -> tuple[Row, Other] | None:
    """Lock a row, and shared the row whose key is in the first one's column `foreign`, in one statement; read the
    current state of both. None when either does not exist.
    """
    found = (await act.session.execute(_beside(table, shared, foreign, read), {"key": key})).one_or_none()
    _note(act.session, [(_RANKS[table], (key,))], shared=False)
    if found is None:
        return None
    row, other = found
    _note(act.session, [(_RANKS[shared], inspect(other).identity or ())], shared=True)
    return row, other


async def locked_all(act: Act, table: type[Row], *where: ColumnElement[bool], shared: bool = False) -> list[Row]:
    """Lock all rows that meet the conditions, in order of their keys, and read their current state."""
    keys = inspect(table).primary_key
    query = select(table).where(*where).order_by(*keys).with_for_update(of=table, read=shared)
    found = list(await act.session.scalars(query.execution_options(populate_existing=True)))
    _note(act.session, [(_RANKS[table], inspect(row).identity or ()) for row in found], shared=shared)
    return found


def take_in_any_order(session: AsyncSession) -> None:
    """Turn the check of the order off, for a transaction that has the database to itself, such as loading the demo."""
    session.info[_ANY_ORDER] = True


@cache
def _one(table: type[Row], read: tuple[ORMOption, ...], shared: bool) -> Select[Row]:
    """The statement, cached: building it costs a third as much as running it."""
    query = select(table).where(_key(table) == bindparam("key")).options(*read)
    return query.with_for_update(of=table, read=shared).execution_options(populate_existing=True)


@cache
def _beside(
    table: type[Row], shared: type[Other], foreign: InstrumentedAttribute[int], read: tuple[ORMOption, ...]
) -> Select[Row, Other]:
    """PostgreSQL locks the tables of one statement in the order of its clauses."""
    query = select(table, shared).join(shared, _key(shared) == foreign).where(_key(table) == bindparam("key"))
    share = text(f"FOR SHARE OF {shared.__tablename__}")
    locking = query.options(*read).with_for_update(of=table).suffix_with(share, dialect="postgresql")
    return locking.execution_options(populate_existing=True)


def _key(table: type[Base]) -> ColumnElement[Any]:
    [key] = inspect(table).primary_key
    return key


def _note(session: AsyncSession, places: Iterable[_Place], *, shared: bool) -> None:
    """Check the order and remember what is held. Raises LockedOutOfOrder, also when a row held shared is to be locked
    exclusively.
    """
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
