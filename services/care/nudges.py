"""Nudges: notices to a mentee or a mentor about what stalls. A step (`bot/due_steps.py`) writes those that are due.
However often the step runs, each nudge is written once, nobody gets more than one a day or more than three unasked
messages a week, and nobody gets one in a quiet week.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from models.care import CareNotice, Stall
from models.mentorship import Mentorship
from models.notice import Notice
from models.person import Person
from services.care.limits import NUDGES, in_quiet_week, when_unasked
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.care.rules import Side
from services.care.stalls import DAY, Stalled, all_stalled
from services.days import day_of
from services.notices import Ids, Reminder
from services.unit_of_work import Act

ONE_A_DAY = (*NUDGES, CareNotice.going_on)
HOURS = range(10, 19)  # of the reader's clock in which nudges are written
SLICE = 1000


@dataclass(frozen=True, slots=True)
class Nudge:
    """One notice to one person; `pair`: a silent pair, both of whom are asked whether they go on."""

    person: Person
    kind: CareNotice
    ids: Ids
    dedupe: str
    silent: Mentorship | None = None


@dataclass(frozen=True, slots=True)
class CareDue:
    """What is to be written now: nudges, at most one for each person, and the question to silent pairs (by their
    mentorships).
    """

    nudges: list[Reminder]
    silent: list[int]


async def due_care(act: Act, policy: CarePolicy = CARE_BY_DEFAULT) -> CareDue:
    due = [one for one in _due(act, await all_stalled(act, policy), policy) if _may_be_read(act, one.person)]
    if not due:
        return CareDue([], [])
    written = await _written(act, [one.dedupe for one in due])
    due = [one for one in due if one.dedupe not in written]
    people = {person.id: person for one in due for person in _told(one)}
    today = await _nudged_today(act, people)
    free = await _may_be_told(act, people)
    quiet = {one for some in _slices(sorted(people)) for one in await in_quiet_week(act, some)}
    nudges: list[Reminder] = []
    silent: list[int] = []
    for one in due:
        told = {person.id for person in _told(one)}
        # whether a mentorship goes on is asked of people about their own, so only a quiet week holds it back
        if told & today or told & quiet or (one.silent is None and not told <= free):
            continue
        today |= told
        if one.silent is not None:
            silent.append(one.silent.id)
        else:
            nudges.append(Reminder(one.person.id, one.kind, one.ids, act.now, one.dedupe))
    return CareDue(nudges, silent)


def _told(nudge: Nudge) -> list[Person]:
    return [nudge.silent.mentee, nudge.silent.mentor] if nudge.silent else [nudge.person]


async def _may_be_told(act: Act, people: dict[int, Person]) -> set[int]:
    """The people who may get another unasked message now."""
    free: set[int] = set()
    for some in _slices(sorted(people)):
        may = await when_unasked(act, some)
        free |= {one for one in some if may[one] <= act.now}
    return free


def _due(act: Act, stalled: Iterable[Stalled], policy: CarePolicy) -> Iterator[Nudge]:
    """Each side whose turn has come in the present round. People who cannot be told are skipped, and a silent pair is
    asked only if both can be told.
    """
    for one in stalled:
        days = one.days(act.now)
        if one.stall is Stall.silence:
            if one.pair and one.pair.mentee.can_be_told and one.pair.mentor.can_be_told:
                yield Nudge(one.mentee, CareNotice.going_on, {}, f"silent:{_about(one)}", one.pair)
        elif one.stall is Stall.pulse:
            number = 1 + (days - (one.rule.mentee or 0)) // one.rule.again
            ids: Ids = {"mentorship_id": one.subject_id, "number": number}
            if one.mentee.can_be_told:
                yield Nudge(one.mentee, CareNotice.pulse, ids, f"{CareNotice.pulse}:{one.subject_id}:{number}")
        else:
            yield from _of_sides(one, days, policy)


def _of_sides(one: Stalled, days: int, policy: CarePolicy) -> Iterator[Nudge]:
    """`since` shows later whether the thing has stalled all the time."""
    since = int(one.since.timestamp())
    ids: Ids = {"stall": one.stall, "subject_id": one.subject_id, "since": since, "mentee_id": one.mentee.id}
    ids["care_days"] = policy.days
    for side, after in one.rule.steps:
        person = one.mentee if side is Side.mentee else one.pair.mentor if one.pair else None
        if person is not None and person.can_be_told and days >= after:
            number = (days - after) // one.rule.again
            yield Nudge(person, CareNotice.nudge, ids, f"{CareNotice.nudge}:{_about(one)}:{side}:{number}")


def _about(one: Stalled) -> str:
    return f"{one.stall}:{one.subject_id}:{int(one.since.timestamp())}"


def _may_be_read(act: Act, person: Person) -> bool:
    return act.now.astimezone(ZoneInfo(person.timezone)).hour in HOURS


async def _written(act: Act, keys: list[str]) -> set[str]:
    found: set[str] = set()
    for some in _slices(keys):
        query = select(Notice.dedupe).where(Notice.dedupe.in_(some))
        found.update(key for key in await act.session.scalars(query) if key is not None)
    return found


async def _nudged_today(act: Act, by_id: dict[int, Person]) -> set[int]:
    """People for whom a nudge was written today by their own calendar, or is still held back."""
    found: set[int] = set()
    moment = func.coalesce(Notice.finished_at, Notice.due_at)
    for some in _slices(sorted(by_id)):
        recent = Notice.person_id.in_(some), Notice.kind.in_(ONE_A_DAY), moment > act.now - 2 * DAY
        latest = select(Notice.person_id, func.max(moment)).where(*recent).group_by(Notice.person_id)
        for person_id, at in await act.session.execute(latest):
            if day_of(by_id[person_id], at) == day_of(by_id[person_id], act.now):
                found.add(person_id)
    return found


def _slices(many: list[Any]) -> Iterator[list[Any]]:
    return (many[first : first + SLICE] for first in range(0, len(many), SLICE))


async def nudged_about(act: Act, ids: dict[str, Any]) -> Stalled | None:
    """What a nudge with these ids is about; None when it no longer stalls, or has moved and stalled again since."""
    mentee_id, stall = int(ids["mentee_id"]), Stall(ids["stall"])
    for one in await all_stalled(act, CarePolicy.of(ids.get("care_days")), {mentee_id}):
        if one.stall is stall and one.subject_id == ids["subject_id"] and int(one.since.timestamp()) == ids["since"]:
            return one
    return None
