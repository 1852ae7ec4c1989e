"""The list behind a figure: what it counts, a page at a time, searched by the names and schools of the people in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select
from sqlalchemy.orm import aliased, joinedload, raiseload

from models.agreement import Agreement
from models.event import Event, EventLeader
from models.group_meeting import GroupMeeting, GroupPlace
from models.internship import Internship, InternshipDay
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship
from models.passport import Indicator
from models.person import Person, School
from models.project import Project
from models.spelling import plain
from services.defence.results import ResultShare
from services.guards import require_coordinator
from services.indicators.counted import among_ids, counted_ids
from services.indicators.definitions import DEFINITIONS, Figuring, Measure, Thing
from services.indicators.figures import how_many_reached
from services.indicators.periods import Scope
from services.places.search import Portion, containing
from services.unit_of_work import Act

_Other = aliased(Person)
Counted = Person | Mentorship | Agreement | Meeting | GroupMeeting | InternshipDay | Event | Project | MentoringRequest


@dataclass(frozen=True, slots=True)
class CountedItem:
    """One thing of the list. `person`: whose card it leads to, if anybody's. `inside`: of a part, whether it is in it.
    `share`: of a decided project. `leaders`: of an event.
    """

    thing: Counted
    person: Person | None
    inside: bool | None = None
    share: ResultShare | None = None
    leaders: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedItems:
    """`count`: how many match the words; `first`: the number of the first one shown, from 0."""

    items: list[CountedItem]
    count: int
    first: int


async def items_of(act: Act, measure: Measure, scope: Scope, words: str, part: Portion) -> CountedItems:
    """The part of the list; the last one if the asked one lies beyond the end. Of a part of a whole the list is the
    whole, those inside first. Raises NotAllowed.
    """
    require_coordinator(act)
    definition = DEFINITIONS[measure]
    found, nearness = _found(definition.thing, words)
    listed = found.where(found.selected_columns[0].in_(among_ids(measure, scope)))
    count = await act.session.scalar(select(func.count()).select_from(listed.subquery())) or 0
    first = max(0, min(part.first, (count - 1) // part.at_most * part.at_most))
    order = [nearness, *_ORDER[definition.thing]]
    if definition.figuring is Figuring.part:
        is_in = found.selected_columns[0].in_(counted_ids(measure, scope))
        listed, order = listed.add_columns(is_in.label("inside")), [literal_column("inside").desc(), *order]
    rows = (await act.session.execute(listed.order_by(*order).offset(first).limit(part.at_most))).all()
    inside = {row[0]: bool(row.inside) for row in rows} if definition.figuring is Figuring.part else {}
    items = await _read(act, definition.thing, [row[0] for row in rows], inside)
    return CountedItems(items, count, first)


def _found(thing: Thing, words: str) -> tuple[Select[Any], ColumnElement[int]]:
    """The ids of the things that match the words, with a rank; a lower rank is a better match."""
    query, named = _NAMED[thing]
    there, nearness = containing(named, plain(words).split())
    return query.where(there), nearness


def _two_sided(query: Select[Any]) -> Select[Any]:
    """Of something that belongs to a mentorship."""
    return (
        query.join(Person, Person.id == Mentorship.mentee_id)
        .join(School, School.id == Person.school_id, isouter=True)
        .join(_Other, _Other.id == Mentorship.mentor_id)
    )


def _of_person(query: Select[Any], person_id: Any) -> Select[Any]:
    joined = query.join(Person, Person.id == person_id)
    return joined.join(School, School.id == Person.school_id, isouter=True)


_NAME = Person.spelling + func.coalesce(School.spelling, "")
_NAMES = _NAME + _Other.spelling
_LED = (
    select(func.coalesce(func.aggregate_strings(Person.spelling, ""), ""))
    .join(EventLeader, EventLeader.person_id == Person.id)
    .where(EventLeader.event_id == Event.id)
    .correlate(Event)
    .scalar_subquery()
)
_PAIR = _two_sided(select(Mentorship.id).select_from(Mentorship))
_PROJECT = _of_person(select(Project.id).select_from(Project), Project.author_id)
_REQUEST = _of_person(select(MentoringRequest.id).select_from(MentoringRequest), MentoringRequest.mentee_id)
_NAMED: dict[Thing, tuple[Select[Any], Any]] = {
    Thing.person: (
        select(Person.id).select_from(Person).join(School, School.id == Person.school_id, isouter=True),
        _NAME,
    ),
    Thing.pair: (_PAIR, _NAMES),
    Thing.agreement: (_two_sided(select(Agreement.id).join(Mentorship)), _NAMES),
    Thing.meeting: (_two_sided(select(Meeting.id).join(Mentorship)), _NAMES),
    Thing.group_meeting: (_of_person(select(GroupMeeting.id).select_from(GroupMeeting), GroupMeeting.host_id), _NAME),
    Thing.day: (_two_sided(select(InternshipDay.id).join(Internship).join(Mentorship)), _NAMES),
    Thing.event: (select(Event.id).select_from(Event), _LED),
    Thing.project: (_PROJECT, _NAME),
    Thing.decided: (_PROJECT, _NAME),
    Thing.request: (_REQUEST.join(_Other, _Other.id == MentoringRequest.mentor_id), _NAMES),
}
_ORDER: dict[Thing, tuple[Any, ...]] = {
    Thing.person: (Person.in_order, Person.id),
    Thing.pair: (Mentorship.began_at.desc(), Mentorship.id),
    Thing.agreement: (Agreement.signed_on.desc(), Agreement.id),
    Thing.meeting: (Meeting.starts_at.desc(), Meeting.id),
    Thing.group_meeting: (GroupMeeting.starts_at.desc(), GroupMeeting.id),
    Thing.day: (InternshipDay.starts_at.desc(), InternshipDay.id),
    Thing.event: (Event.starts_at.desc(), Event.id),
    Thing.project: (Project.opened_at.desc(), Project.id),
    Thing.decided: (Project.ended_at.desc(), Project.id),
    Thing.request: (MentoringRequest.decided_at.desc(), MentoringRequest.id),
}
_READ: dict[Thing, Select[Any]] = {
    Thing.person: select(Person),
    Thing.pair: select(Mentorship),
    Thing.agreement: select(Agreement).options(raiseload(Agreement.versions)),
    Thing.meeting: select(Meeting),
    Thing.group_meeting: select(GroupMeeting).options(joinedload(GroupMeeting.seats).raiseload(GroupPlace.group)),
    Thing.day: select(InternshipDay).options(
        joinedload(InternshipDay.internship).raiseload(Internship.days),
        raiseload(InternshipDay.host),
        raiseload(InternshipDay.entry),
    ),
    Thing.event: select(Event),
    Thing.project: select(Project).options(raiseload(Project.stages)),
    Thing.decided: select(Project).options(raiseload(Project.stages)),
    Thing.request: select(MentoringRequest),
}


async def _read(act: Act, thing: Thing, ids: Sequence[int], inside: dict[int, bool]) -> list[CountedItem]:
    """In the order of the ids."""
    query = _READ[thing]
    table: Any = query.column_descriptions[0]["entity"]
    rows = (await act.session.scalars(query.where(table.id.in_(ids)))).unique()
    things = {row.id: row for row in rows}
    shares = await _shares(act, ids) if thing is Thing.decided else {}
    leaders = await _leaders(act, ids) if thing is Thing.event else {}
    return [
        CountedItem(things[one], _person_of(things[one]), inside.get(one), shares.get(one), tuple(leaders.get(one, ())))
        for one in ids
    ]


def _person_of(thing: Counted) -> Person | None:
    """The person whose card the item opens; for a pair, the mentee."""
    person: Person | None = None
    if isinstance(thing, Person):
        person = thing
    elif isinstance(thing, Mentorship | MentoringRequest):
        person = thing.mentee
    elif isinstance(thing, Agreement | Meeting):
        person = thing.mentorship.mentee
    elif isinstance(thing, InternshipDay):
        person = thing.internship.mentorship.mentee
    elif isinstance(thing, GroupMeeting):
        person = thing.host
    elif isinstance(thing, Project):
        person = thing.author
    return None if person is None or person.is_erased else person


async def _shares(act: Act, ids: Sequence[int]) -> dict[int, ResultShare]:
    query = select(Indicator.project_id, func.count(), how_many_reached()).group_by(Indicator.project_id)
    rows = await act.session.execute(query.where(Indicator.project_id.in_(ids)))
    none = {one: ResultShare(0, 0) for one in ids}
    return none | {project: ResultShare(int(planned), int(done)) for project, planned, done in rows}


async def _leaders(act: Act, ids: Sequence[int]) -> dict[int, list[Person]]:
    query = select(EventLeader.event_id, Person).join(Person, Person.id == EventLeader.person_id)
    query = query.where(EventLeader.event_id.in_(ids)).order_by(Person.in_order)
    found: dict[int, list[Person]] = {}
    for event_id, person in await act.session.execute(query):
        found.setdefault(event_id, []).append(person)
    return found
