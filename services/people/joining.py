"""Two records of one person become one: somebody registered before their personal link came, or stands in two lists.

Everything that refers to the record that goes moves to the one that stays, in one transaction. The columns are read
from the metadata, so a new table is moved without a line here, unless its rows could collide (`can_collide`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    UniqueConstraint,
    and_,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import aliased

from models.audit import ABOUT_PEOPLE, AuditEntry
from models.base import Base
from models.meeting import ClaimedTime, Meeting, WeeklyHours
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestNotice, RequestState
from models.person import Consent, Person, RecordNotice
from models.person_note import PersonNote
from models.personal_link import PersonalLink
from models.profile import ApplicationState, MentorProfile
from models.project import Project, ProjectState
from models.vetting import VettingNote
from services.audit import record
from services.guards import hold_coordinator, require_coordinator, require_right_over
from services.locks import locked_all
from services.matching.requests import decide_request
from services.notices import tell
from services.people.cards import person_to_see
from services.people.team import hold_owners
from services.places.typed import leave_city, leave_school
from services.privacy.erasing import hold_traces_of
from services.privacy.personal_rows import referred
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

# the better application stays when both records have one
_BEST = (
    ApplicationState.approved,
    ApplicationState.submitted,
    ApplicationState.returned,
    ApplicationState.incomplete,
    ApplicationState.declined,
)
# tables whose partial unique keys cannot collide, because `_settle` has ended what would
SETTLED = frozenset({"consents", "mentoring_requests", "mentorships", "projects"})


class CannotBeJoined(Refusal):
    """`why`: "both_came" (each record has an account), "pair" (they are a mentor and a mentee, or one asked the other),
    "two_mentors" (each has one as a mentee), "same_time" (both have a meeting at one time).
    """

    key = "refusal-cannot-be-joined"


@dataclass(frozen=True, slots=True)
class RecordContents:
    """What one record holds."""

    person: Person
    mentorships: int
    meetings: int
    projects: int
    notes: int
    application: ApplicationState | None


@dataclass(frozen=True, slots=True)
class Joining:
    """`stays` is the record with an account; if neither has one, the one that the coordinator began with."""

    stays: RecordContents
    goes: RecordContents


async def records_to_join(act: Act, person_id: int, other_id: int) -> Joining:
    """What each of the two holds. Raises NotAllowed, NotFound, CannotBeJoined."""
    stays, goes = await _two(act, person_id, other_id)
    await _require_joinable(act, stays.id, goes.id)
    return Joining(await _held(act, stays), await _held(act, goes))


async def join_records(act: Act, person_id: int, other_id: int) -> Person:
    """Join the two records; the person is told. Raises NotAllowed, NotFound, CannotBeJoined."""
    both = await _two(act, person_id, other_id)
    if any(one.is_in_charge for one in both):
        await hold_owners(act, person_id, other_id)
    else:
        await hold_coordinator(act, person_id, other_id)
    ids = [one.id for one in both]
    await locked_all(act, PersonalLink, PersonalLink.person_id.in_(ids))
    if len(await hold_traces_of(act, both)) < len(both):
        raise NotFound  # one of them has just been erased
    stays, goes = await _two(act, person_id, other_id)
    await _require_joinable(act, stays.id, goes.id)
    await _settle(act, stays, goes)
    _complete(stays, goes)
    left = goes.city_id, goes.school_id
    await act.session.flush()
    await _move(act, stays.id, goes.id)
    await act.session.execute(delete(Person).where(Person.id == goes.id), execution_options=_UNCHECKED)
    act.session.expunge_all()
    await leave_school(act, left[1])
    await leave_city(act, left[0])
    if stays.telegram_id is not None:
        await tell(act, stays.id, RecordNotice.joined, {})
    record(act, "record.joined", stays.id)
    return stays


_UNCHECKED = {"synchronize_session": False}


async def _two(act: Act, person_id: int, other_id: int) -> tuple[Person, Person]:
    """The record that stays, and the one that goes."""
    require_coordinator(act)
    if person_id == other_id:
        raise NotFound
    person, other = await person_to_see(act, person_id), await person_to_see(act, other_id)
    for one in (person, other):
        require_right_over(act, one)
    if person.telegram_id is not None and other.telegram_id is not None:
        raise CannotBeJoined(why="both_came")
    return (other, person) if other.telegram_id is not None else (person, other)


async def _require_joinable(act: Act, stays: int, goes: int) -> None:
    both = (stays, goes)
    for table in (Mentorship, MentoringRequest):
        between = table.mentee_id.in_(both), table.mentor_id.in_(both)
        if await act.session.scalar(select(table.id).where(*between).limit(1)) is not None:
            raise CannotBeJoined(why="pair")
    guided = Mentorship.mentee_id.in_(both), Mentorship.state == MentorshipState.active
    if (await act.session.scalar(select(func.count()).where(*guided)) or 0) > 1:
        raise CannotBeJoined(why="two_mentors")
    other = aliased(ClaimedTime)
    same = select(ClaimedTime.cell).join(other, other.cell == ClaimedTime.cell)
    if await act.session.scalar(same.where(ClaimedTime.person_id == stays, other.person_id == goes).limit(1)):
        raise CannotBeJoined(why="same_time")


async def _held(act: Act, person: Person) -> RecordContents:
    theirs = or_(Mentorship.mentee_id == person.id, Mentorship.mentor_id == person.id)
    counts = (
        select(func.count()).select_from(Mentorship).where(theirs),
        select(func.count()).select_from(Meeting).join(Meeting.mentorship).where(theirs),
        select(func.count()).where(Project.author_id == person.id),
        select(func.count()).where(PersonNote.person_id == person.id),
    )
    row = (await act.session.execute(select(*(count.scalar_subquery() for count in counts)))).one()
    mentorships, meetings, projects, notes = (int(count) for count in row)
    profile = await act.session.get(MentorProfile, person.id)
    return RecordContents(person, mentorships, meetings, projects, notes, profile.state if profile else None)


async def _settle(act: Act, stays: Person, goes: Person) -> None:
    """End what the joined record may have only once."""
    given = update(Consent).where(Consent.person_id == goes.id, Consent.ended_at.is_(None))
    await act.session.execute(given.values(ended_at=act.now))
    await _settle_requests(act, stays, goes)
    active = Project.author_id.in_((stays.id, goes.id)), Project.state == ProjectState.active
    projects = {project.author_id: project for project in await act.session.scalars(select(Project).where(*active))}
    if len(projects) > 1:
        projects[goes.id].state = ProjectState.stopped
    if stays.telegram_id is not None:
        await act.session.execute(delete(PersonalLink).where(PersonalLink.person_id == goes.id))
    if await act.session.scalar(select(WeeklyHours.id).where(WeeklyHours.mentor_id == stays.id).limit(1)):
        await act.session.execute(delete(WeeklyHours).where(WeeklyHours.mentor_id == goes.id))
    await _settle_applications(act, stays, goes)


async def _settle_requests(act: Act, stays: Person, goes: Person) -> None:
    """With two open requests, or with a mentor found already, the open request of the record that goes is withdrawn."""
    sent = MentoringRequest.mentee_id.in_((stays.id, goes.id)), MentoringRequest.state == RequestState.sent
    open_ = {request.mentee_id: request for request in await act.session.scalars(select(MentoringRequest).where(*sent))}
    guided = Mentorship.mentee_id == stays.id, Mentorship.state == MentorshipState.active
    has_mentor = await act.session.scalar(select(Mentorship.id).where(*guided)) is not None
    request = open_.get(goes.id)
    if request is not None and (has_mentor or stays.id in open_):
        decide_request(act, request, RequestState.withdrawn)
        await tell(act, request.mentor_id, RequestNotice.withdrawn, {"request_id": request.id})


async def _settle_applications(act: Act, stays: Person, goes: Person) -> None:
    """Of two applications the better one stays. The notes on the other become notes about the person."""
    mine, theirs = [await act.session.get(MentorProfile, one.id) for one in (stays, goes)]
    if mine is None or theirs is None:
        return
    worse = mine if _BEST.index(theirs.state) < _BEST.index(mine.state) else theirs
    for note in await act.session.scalars(select(VettingNote).where(VettingNote.mentor_id == worse.person_id)):
        kept = {"words": note.words, "written_by_id": note.written_by_id, "written_at": note.written_at}
        act.session.add(PersonNote(person_id=stays.id, **kept))
    await act.session.delete(worse)


def _complete(stays: Person, goes: Person) -> None:
    """Take from the record that goes what the other lacks."""
    stays.patronymic = stays.patronymic or goes.patronymic
    if stays.city.is_none:
        stays.city_id, stays.timezone = goes.city_id, goes.timezone
        stays.school_id = goes.school_id
    elif stays.city_id == goes.city_id:
        stays.school_id = stays.school_id or goes.school_id
    if stays.position is None:
        stays.position, stays.in_post_since = goes.position, goes.in_post_since


async def _move(act: Act, stays: int, goes: int) -> None:
    for table in profiles():
        await _move_profile(act, table, stays, goes)
    for column in columns_to_move():
        for key in _keys_with(column):
            await act.session.execute(_doubles(column, key, stays, goes))
        await _change(act, column, stays, goes)
    about = AuditEntry.subject_id == goes, AuditEntry.action.in_(ABOUT_PEOPLE)
    await act.session.execute(update(AuditEntry).where(*about).values(subject_id=stays), execution_options=_UNCHECKED)


async def _change(act: Act, column: Column[Any], stays: int, goes: int) -> None:
    await act.session.execute(update(column.table).where(column == goes).values({column.name: stays}))


async def _move_profile(act: Act, table: Table, stays: int, goes: int) -> None:
    """A profile's key is its person's id, to which other tables refer: it is copied, they are moved, it is deleted. A
    profile that stays already stays as it is.
    """
    [key] = table.primary_key
    if await act.session.scalar(select(key).where(key == stays)) is None:
        others = [column for column in table.columns if column is not key]
        copy = select(literal(stays), *others).where(key == goes)
        await act.session.execute(insert(table).from_select([key, *others], copy))
        for column in _referring_to(key):
            await _change(act, column, stays, goes)
    await act.session.execute(delete(table).where(key == goes))


def profiles() -> list[Table]:
    """Tables with one row for each person."""
    return [table for table in Base.metadata.sorted_tables if _is_profile(table)]


def _is_profile(table: Table) -> bool:
    key = list(table.primary_key)
    return len(key) == 1 and _is_of_person(key[0])


def columns_to_move() -> Iterator[Column[Any]]:
    """Every column that refers to a person, but for the keys of profiles."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if _is_of_person(column) and not (_is_profile(table) and column.primary_key):
                yield column


def _is_of_person(column: Column[Any]) -> bool:
    return bool(column.foreign_keys) and referred(column) is Person.__table__.c.id


def _referring_to(key: Column[Any]) -> Iterator[Column[Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if column.foreign_keys and referred(column) is key:
                yield column


def _keys_with(column: Column[Any]) -> Iterator[list[Column[Any]]]:
    """The other columns of each unique key that contains the column."""
    keys = [constraint for constraint in column.table.constraints if isinstance(constraint, UniqueConstraint)]
    for key in (column.table.primary_key, *keys):
        if column in list(key.columns):
            yield [one for one in key.columns if one is not column]


def _doubles(column: Column[Any], rest: list[Column[Any]], stays: int, goes: int) -> Any:
    """Delete the rows that the record which stays has already, such as a role that both hold."""
    other = column.table.alias()
    same: list[ColumnElement[bool]] = [other.c[one.name] == one for one in rest]
    return delete(column.table).where(column == goes, exists().where(and_(other.c[column.name] == stays, *same)))


def can_collide() -> set[str]:
    """Tables with a partial unique key for a person: `_settle` must end what could collide there."""
    return {
        column.table.name
        for column in columns_to_move()
        for index in column.table.indexes
        if index.unique and column in list(index.columns)
    }
