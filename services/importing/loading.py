"""Loads a list in one transaction, with few statements of many rows each."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select, update

from models.base import Base
from models.person import City, Person, Role, RoleGrant, School
from models.profile import ApplicationNotice, MenteeProfile, MentorProfile, OfferedTopic, WishedTopic
from models.spelling import person_order, person_spelling
from services.importing.changes import Changes, reckon
from services.importing.known import KnownSchools, Values, known_schools
from services.importing.pair_loading import load_pairs
from services.importing.person_changes import PersonChange
from services.importing.questions import Answers
from services.importing.report import counts_of
from services.importing.rows import NAME_PARTS, Parsed
from services.importing.topics import add_topics
from services.meetings.places import renew_places
from services.notices import tell
from services.places.spelling import add_districts_of_schools
from services.unit_of_work import Act
from services.vetting.applications import USUAL_CAPACITY

OnPeople = Callable[[int, int], None]
_Row = TypeVar("_Row")
_SAID = (*NAME_PARTS, "city_id", "school_id", "position", "in_post_since")
_SLICE = 500  # rows per statement, so that other work gets a turn between statements


class MoreThanShown(Exception):
    """Loading would add or change more than the dry run showed, because people or lists have come, changed or been
    erased since: nothing is loaded. `changes`: what loading would do now.
    """

    def __init__(self, changes: Changes) -> None:
        super().__init__("more than shown")
        self.changes = changes


async def load(
    act: Act,
    parsed: Parsed,
    answers: Answers = MappingProxyType({}),
    on_people: OnPeople | None = None,
    shown: Mapping[str, Any] | None = None,
) -> Changes:
    """Store the list's people and schools, and update those known already; returns what was done. Only two groups are
    told: people whose application the list approves, and mentees whose meetings move to another place. `on_people` gets
    the number of people stored so far, and of all to be stored. `shown`: the counts of the dry run on which the
    coordinator has decided. Raises MoreThanShown, PairChanged.
    """
    changes = await reckon(act, parsed, answers)
    if shown is not None and _is_more(counts_of(changes), shown):
        raise MoreThanShown(changes)
    await _insert(act, School, changes.new_schools)
    await _update(act, School, changes.schools)
    await add_districts_of_schools(act.session)
    topics = await add_topics(act, answers)
    ids = await _people(act, changes.people, await known_schools(act), on_people)
    await _roles(act, changes.people, ids)
    await _mentors(act, changes.people, ids, topics)
    await _mentees(act, changes.people, ids, topics)
    made = {(one.entry.line, one.entry.side): person_id for one, person_id in zip(changes.people, ids, strict=True)}
    await load_pairs(act, changes.pairs, {**changes.known, **made})
    await renew_places(act, _elsewhere(changes.people))
    return changes


def _is_more(counts: Mapping[str, Any], shown: Mapping[str, Any]) -> bool:
    return any(counts[name] > shown.get(name, 0) for name in ("new", "changed", "new_people"))


def _elsewhere(changes: list[PersonChange]) -> list[int]:
    """Known mentors who get a building or a video link from the list."""
    return [one.known.id for one in changes if one.known and one.offer.keys() & {"building", "video_link"}]


async def _people(
    act: Act, changes: list[PersonChange], schools: KnownSchools, on_people: OnPeople | None
) -> list[int]:
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
            updated.append({**change.person, **_spelt(change.known.values, change.person), "id": change.known.id})
    on_people = on_people or _nobody_sees
    await _update(act, Person, updated)
    numbers = iter(await _new_people(act, new, lambda done: on_people(len(updated) + done, len(updated) + len(new))))
    return [change.known.id if change.known else next(numbers) for change in changes]


async def _new_people(act: Act, rows: list[Values], on_done: Callable[[int], None]) -> list[int]:
    """Store the rows and return their ids, in the same order. The database returns them in any order: asked to keep the
    order, SQLite would get a statement for each row. So ids are given out by what the rows say; rows that say the same
    may have each other's.
    """
    ids: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    statement = insert(Person).returning(Person.id, *(getattr(Person, name) for name in _SAID))
    done = 0
    on_done(done)
    for some in _slices(rows):
        for person_id, *said in await act.session.execute(statement, some):
            ids[tuple(said)].append(person_id)
        done += len(some)
        on_done(done)
    return [ids[tuple(row[name] for name in _SAID)].pop() for row in rows]


def _nobody_sees(_done: int, _of: int) -> None:
    """Without a progress bar."""


def _spelt(before: Values, changed: Values) -> Values:
    """The columns for the search and the order of a person with a changed name, which a bulk update leaves as they
    were.
    """
    if not changed.keys() & set(NAME_PARTS):
        return {}
    name = [{**before, **changed}[part] for part in NAME_PARTS]
    return {"spelling": person_spelling(*name), "in_order": person_order(*name)}


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
        if present is not None and "state" in change.offer:
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
