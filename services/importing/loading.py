"""Loads a list in one transaction, with few statements of many rows each."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select, update

from models.base import Base
from models.person import City, Person, Role, RoleGrant, School
from models.profile import ApplicationNotice, ApplicationState, MenteeProfile, MentorProfile, OfferedTopic, WishedTopic
from services.importing.changes import Changes, PersonChange, reckon
from services.importing.known import KnownSchools, Values, known_schools
from services.importing.pair_loading import load_pairs
from services.importing.questions import Answers
from services.importing.rows import Parsed
from services.importing.topics import add_topics
from services.meetings.places import renew_places
from services.notices import tell
from services.people.spelling import respell_people
from services.places.spelling import respell
from services.unit_of_work import Act
from services.vetting.applications import USUAL_CAPACITY

_Row = TypeVar("_Row")
_SLICE = 500  # rows per statement, so that other work gets a turn between statements


async def load(act: Act, parsed: Parsed, answers: Answers = MappingProxyType({})) -> Changes:
    """Store the list's people and schools, and update those known already; returns what was done. Only two groups are
    told: people whose application the list approves, and mentees whose meetings move to another place.
    """
    changes = await reckon(act, parsed, answers)
    await _insert(act, School, changes.new_schools)
    await _update(act, School, changes.schools)
    await respell(act.session)
    topics = await add_topics(act, answers)
    ids = await _people(act, changes.people, await known_schools(act))
    await respell_people(act.session)
    await _roles(act, changes.people, ids)
    await _mentors(act, changes.people, ids, topics)
    await _mentees(act, changes.people, ids, topics)
    made = {(one.entry.line, one.entry.side): person_id for one, person_id in zip(changes.people, ids, strict=True)}
    await load_pairs(act, changes.pairs, {**changes.known, **made})
    await renew_places(act, _elsewhere(changes.people))
    return changes


def _elsewhere(changes: list[PersonChange]) -> list[int]:
    """Known mentors who get a building or a video link from the list."""
    return [one.known.id for one in changes if one.known and one.offer.keys() & {"building", "video_link"}]


async def _people(act: Act, changes: list[PersonChange], schools: KnownSchools) -> list[int]:
    """Store the people and return their ids, in the order of the changes."""
    clocks = {city.id: city.timezone for city in await act.session.scalars(select(City))}
    new, updated = [], []
    for change in changes:
        if change.school is not None and "school_id" in change.person:
            change.person["school_id"] = schools.id_of(change.school)
        if "city_id" in change.person:
            change.person["timezone"] = clocks[change.entry.city_id]
        if change.known is None:
            blank = {"school_id": None, "position": None, "in_post_since": None}
            own = {"language": act.me.language, "created_at": act.now}
            new.append({**blank, **own, **change.person})
        elif change.person:
            updated.append({**change.person, "id": change.known.id})
    await _update(act, Person, updated)
    made: list[int] = []
    for rows in _slices(new):
        statement = insert(Person).returning(Person.id, sort_by_parameter_order=True)
        made += await act.session.scalars(statement, rows)
    numbers = iter(made)
    return [change.known.id if change.known else next(numbers) for change in changes]


async def _roles(act: Act, changes: list[PersonChange], ids: list[int]) -> None:
    rows = [
        {"person_id": person_id, "role": role, "granted_at": act.now}
        for change, person_id in zip(changes, ids, strict=True)
        for role in sorted(change.roles)
    ]
    await _insert(act, RoleGrant, rows)


async def _mentors(act: Act, changes: list[PersonChange], ids: list[int], added: dict[int, int]) -> None:
    approved = {"decided_at": act.now, "decided_by_id": act.me.id, "decision_reason": None, "decision_note": ""}
    blank = {"about": "", "capacity": USUAL_CAPACITY, "remote": True, "in_person": False, "building": ""}
    new, updated = [], []
    for change, person_id in zip(changes, ids, strict=True):
        key = {"person_id": person_id}
        present = change.known.offer if change.known else None
        if Role.mentor in change.entry.roles and present is None:
            new.append({**blank, "video_link": "", "submitted_at": act.now, **approved, **change.offer, **key})
        elif change.offer:
            updated.append({**change.offer, **(approved if "state" in change.offer else {}), **key})
        if present is not None and present["state"] is not ApplicationState.approved:
            await tell(act, person_id, ApplicationNotice.approved, {"attempt": present["attempt"]})
    await _insert(act, MentorProfile, new)
    await _update(act, MentorProfile, updated)
    topics = {person_id: change.offered for change, person_id in zip(changes, ids, strict=True) if change.offered}
    await _choose(act, OfferedTopic, OfferedTopic.mentor_id, _stored(topics, added))


async def _mentees(act: Act, changes: list[PersonChange], ids: list[int], added: dict[int, int]) -> None:
    new, updated = [], []
    for change, person_id in zip(changes, ids, strict=True):
        if change.wish and not (change.known and change.known.wish):
            new.append({"words": "", **change.wish, "person_id": person_id})
        elif change.wish:
            updated.append({**change.wish, "person_id": person_id})
    await _insert(act, MenteeProfile, new)
    await _update(act, MenteeProfile, updated)
    topics = {person_id: change.wished for change, person_id in zip(changes, ids, strict=True) if change.wished}
    await _choose(act, WishedTopic, WishedTopic.mentee_id, _stored(topics, added))


def _stored(topics: dict[int, tuple[int, ...]], added: dict[int, int]) -> dict[int, tuple[int, ...]]:
    """With the ids of topics that were just added."""
    return {one: tuple(dict.fromkeys(added.get(topic, topic) for topic in chosen)) for one, chosen in topics.items()}


async def _choose(act: Act, table: type[Base], owner: Any, topics: dict[int, tuple[int, ...]]) -> None:
    """Replace each person's topics with these."""
    for people in _slices(list(topics)):
        await act.session.execute(delete(table).where(owner.in_(people)))
    rows = [{owner.key: person_id, "topic_id": topic} for person_id, chosen in topics.items() for topic in chosen]
    await _insert(act, table, rows)


async def _insert(act: Act, table: type[Base], rows: list[Values]) -> None:
    for some in _slices(rows):
        await act.session.execute(insert(table), some)


async def _update(act: Act, table: type[Base], rows: list[Values]) -> None:
    """Update by primary key; rows may set different columns."""
    for some in _slices(rows):
        await act.session.execute(update(table), some)


def _slices(rows: list[_Row]) -> Iterator[list[_Row]]:
    return (rows[first : first + _SLICE] for first in range(0, len(rows), _SLICE))
