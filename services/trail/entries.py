"""Reading the audit trail: what people in charge did and what was refused, filtered by who, what, whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, not_, or_, select, true

from models.audit import ABOUT_PEOPLE, AuditEntry
from models.event import Event
from models.person import City, Person, School
from models.profile import Topic
from services.audit import record_rows
from services.guards import hold_coordinator, require_coordinator
from services.people.search import people_sought
from services.places.search import Portion
from services.unit_of_work import Act

EXPORT_AT_MOST = 50_000  # entries: a longer file would take longer than an update may


class TrailTopic(StrEnum):
    people = "people"
    pairs = "pairs"
    meetings = "meetings"
    projects = "projects"
    events = "events"
    lists = "lists"
    reference = "reference"
    refused = "refused"
    rest = "rest"


BEGINNINGS = {
    TrailTopic.people: (
        "application", "person", "record", "link", "links", "coordinator", "owner", "invite", "trusted", "concern",
    ),
    TrailTopic.pairs: ("mentorship", "agreement", "handover", "cohort", "internship"),
    TrailTopic.meetings: ("meeting", "call"),
    TrailTopic.projects: ("project", "report", "defence"),
    TrailTopic.events: ("event", "broadcast", "channel"),
    TrailTopic.lists: ("list", "people"),
    TrailTopic.reference: (
        "city", "school", "topic", "district", "calendar", "consent_text", "agreement_template", "operator",
        "library",
    ),
}  # fmt: skip
_NAMED = {"event": Event.title, "city": City.name_ru, "school": School.name, "topic": Topic.name_ru}


class TrailPeriod(StrEnum):
    week = "week"
    month = "month"
    year = "year"


_LENGTH = {
    TrailPeriod.week: timedelta(days=7),
    TrailPeriod.month: timedelta(days=30),
    TrailPeriod.year: timedelta(days=365),
}


@dataclass(frozen=True, slots=True)
class EntriesSought:
    """`actor_id`: who did it; `subject_id`: the person to whom it was done. None means everything or everybody."""

    topic: TrailTopic | None = None
    actor_id: int | None = None
    subject_id: int | None = None
    period: TrailPeriod | None = None


@dataclass(frozen=True, slots=True)
class TrailLine:
    """`actor`: None for the program, a visitor or somebody erased. `whom`: the person it was done to. `what`: the name
    of another subject, such as an event, if it still exists.
    """

    entry: AuditEntry
    actor: Person | None
    whom: Person | None
    what: str


@dataclass(frozen=True, slots=True)
class EntriesFound:
    """The part of the trail that was asked for, the newest first, and the number of all matches."""

    lines: list[TrailLine]
    count: int
    first: int


async def trail_entries(act: Act, sought: EntriesSought, part: Portion) -> EntriesFound:
    """The part of the trail; the last one if the asked one lies beyond the end. Raises NotAllowed."""
    require_coordinator(act)
    wanted = _wanted(act, sought)
    count = await act.session.scalar(select(func.count(AuditEntry.id)).where(wanted)) or 0
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    query = select(AuditEntry).where(wanted).order_by(AuditEntry.id.desc()).offset(first).limit(part.at_most)
    return EntriesFound(await _lines(act, list(await act.session.scalars(query))), count, first)


async def trail_entry(act: Act, entry_id: int) -> TrailLine | None:
    """Raises NotAllowed."""
    require_coordinator(act)
    entry = await act.session.get(AuditEntry, entry_id)
    return (await _lines(act, [entry]))[0] if entry else None


async def exported_trail(act: Act, sought: EntriesSought) -> list[TrailLine]:
    """All that was asked for, for a file; the trail gets an entry about it. Raises NotAllowed."""
    await hold_coordinator(act)
    found = await trail_entries(act, sought, Portion(at_most=EXPORT_AT_MOST))
    record_rows(act, "trail.exported", len(found.lines))
    return found.lines


async def people_in_trail(act: Act, side: str, words: str, part: Portion) -> tuple[list[tuple[Person, int]], int]:
    """People on one side of the entries, `actor_id` or `subject_id`, whose name or school contains the words, with the
    number of their entries, the most first; and how many people there are. Raises NotAllowed.
    """
    require_coordinator(act)
    column = AuditEntry.actor_id if side == "actor_id" else AuditEntry.subject_id
    about = true() if side == "actor_id" else AuditEntry.action.in_(ABOUT_PEOPLE)
    there, _ = people_sought(words)
    counted = func.count(AuditEntry.id)
    query = (
        select(Person.id, counted)
        .join(AuditEntry, and_(column == Person.id, about))
        .join(School, Person.school_id == School.id, isouter=True)
        .where(there)
        .group_by(Person.id)
    )
    count = await act.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    rows = await act.session.execute(query.order_by(counted.desc(), Person.id).offset(part.first).limit(part.at_most))
    numbers = {person_id: int(number) for person_id, number in rows}
    people = await act.session.scalars(select(Person).where(Person.id.in_(numbers)))
    by_id = {one.id: one for one in people.unique()}
    return [(by_id[one], number) for one, number in numbers.items()], count


def _wanted(act: Act, sought: EntriesSought) -> ColumnElement[bool]:
    about = AuditEntry.subject_id == sought.subject_id, AuditEntry.action.in_(ABOUT_PEOPLE)
    return and_(
        _is_about(sought.topic) if sought.topic else true(),
        AuditEntry.actor_id == sought.actor_id if sought.actor_id is not None else true(),
        and_(*about) if sought.subject_id is not None else true(),
        AuditEntry.at > act.now - _LENGTH[sought.period] if sought.period else true(),
    )


def _is_about(topic: TrailTopic) -> ColumnElement[bool]:
    if topic is TrailTopic.refused:
        return AuditEntry.refused.is_(True)
    if topic is TrailTopic.rest:
        named = (_begins_with(one) for beginnings in BEGINNINGS.values() for one in beginnings)
        return and_(not_(or_(*named)), AuditEntry.refused.is_(False))
    return or_(*map(_begins_with, BEGINNINGS[topic]))


def _begins_with(beginning: str) -> ColumnElement[bool]:
    return AuditEntry.action.startswith(f"{beginning}.", autoescape=True)


async def _lines(act: Act, entries: Sequence[AuditEntry]) -> list[TrailLine]:
    """Loads the names with one statement for people and one for each other sort of subject in these entries."""
    ids = {one.actor_id for one in entries} | {one.subject_id for one in entries if one.action in ABOUT_PEOPLE}
    people = {
        one.id: one for one in (await act.session.scalars(select(Person).where(Person.id.in_(ids - {None})))).unique()
    }
    names: dict[tuple[str, int], str] = {}
    for sort, column in _NAMED.items():
        theirs = {one.subject_id for one in entries if one.action.partition(".")[0] == sort} - {None}
        if theirs:
            key = column.class_.id
            found = await act.session.execute(select(key, column).where(key.in_(theirs)))
            names |= {(sort, one_id): name for one_id, name in found}
    return [
        TrailLine(
            entry=one,
            actor=people.get(one.actor_id) if one.actor_id is not None else None,
            whom=people.get(one.subject_id or 0) if one.action in ABOUT_PEOPLE else None,
            what=names.get((one.action.partition(".")[0], one.subject_id or 0), ""),
        )
        for one in entries
    ]
