"""Nudges: notices to a mentee or a mentor about what stalls. A step (`bot/due_steps.py`) writes those that are due, as
often as it is taken: nobody gets more than one a day and more than three unasked messages a week, none in a quiet week,
and each is written once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from models.care import CareNotice, Stall
from models.notice import Notice
from models.person import Person
from services.care.limits import when_unasked
from services.care.policy import CARE_BY_DEFAULT, CarePolicy
from services.care.rules import Side
from services.care.stalls import DAY, Stalled, all_stalled
from services.days import day_of
from services.notices import Reminder
from services.unit_of_work import Act

HOURS = range(10, 19)  # of the reader's clock in which nudges are written
SLICE = 1000


@dataclass(frozen=True, slots=True)
class Nudge:
    """One side of what stalls, in one round."""

    stalled: Stalled
    side: Side
    person: Person
    round: int

    @property
    def dedupe(self) -> str:
        since = int(self.stalled.since.timestamp())
        about = f"{self.stalled.stall}:{self.stalled.subject_id}:{since}"
        return f"{CareNotice.nudge}:{about}:{self.side}:{self.round}"

    @property
    def ids(self) -> dict[str, int | str]:
        """What the notice is about; `since` tells whether it still stalls since then."""
        one = self.stalled
        since = int(one.since.timestamp())
        return {"stall": one.stall, "subject_id": one.subject_id, "since": since, "mentee_id": one.mentee.id}


async def due_nudges(act: Act, policy: CarePolicy = CARE_BY_DEFAULT) -> list[Reminder]:
    """The nudges that are to be written now, at most one for each person."""
    due = [one for one in _due(act, await all_stalled(act, policy)) if _may_be_read(act, one.person)]
    written = await _written(act, [one.dedupe for one in due])
    first: dict[int, Nudge] = {}
    for one in due:
        if one.dedupe not in written:
            first.setdefault(one.person.id, one)
    people = sorted(first)
    today = await _nudged_today(act, [first[one].person for one in people])
    chosen: list[Nudge] = []
    for some in _slices(people):
        may = await when_unasked(act, some)
        chosen += [first[one] for one in some if one not in today and may[one] <= act.now]
    return [Reminder(one.person.id, CareNotice.nudge, one.ids, act.now, one.dedupe) for one in chosen]


def _due(act: Act, stalled: Iterable[Stalled]) -> Iterator[Nudge]:
    """Each side whose turn has come in the present round. Who cannot be told is passed over."""
    for one in stalled:
        for side, after in one.rule.steps:
            person = one.mentee if side is Side.mentee else one.pair.mentor if one.pair else None
            in_round = one.days(act.now) - after
            if person is not None and person.can_be_told and in_round >= 0:
                yield Nudge(one, side, person, in_round // one.rule.again)


def _may_be_read(act: Act, person: Person) -> bool:
    return act.now.astimezone(ZoneInfo(person.timezone)).hour in HOURS


async def _written(act: Act, keys: list[str]) -> set[str]:
    found: set[str] = set()
    for some in _slices(keys):
        query = select(Notice.dedupe).where(Notice.dedupe.in_(some))
        found.update(key for key in await act.session.scalars(query) if key is not None)
    return found


async def _nudged_today(act: Act, people: list[Person]) -> set[int]:
    """Those who were written a nudge today, by their own calendar, or get one that is still held back."""
    found: set[int] = set()
    moment = func.coalesce(Notice.finished_at, Notice.due_at)
    by_id = {one.id: one for one in people}
    for some in _slices(sorted(by_id)):
        recent = Notice.person_id.in_(some), Notice.kind == CareNotice.nudge, moment > act.now - 2 * DAY
        latest = select(Notice.person_id, func.max(moment)).where(*recent).group_by(Notice.person_id)
        for person_id, at in await act.session.execute(latest):
            if day_of(by_id[person_id], at) == day_of(by_id[person_id], act.now):
                found.add(person_id)
    return found


def _slices(many: list[Any]) -> Iterator[list[Any]]:
    return (many[first : first + SLICE] for first in range(0, len(many), SLICE))


async def nudged_about(act: Act, ids: dict[str, Any], policy: CarePolicy = CARE_BY_DEFAULT) -> Stalled | None:
    """What a nudge with these ids is about; None when it does not stall any more, or since another moment."""
    mentee_id, stall = int(ids["mentee_id"]), Stall(ids["stall"])
    for one in await all_stalled(act, policy, {mentee_id}):
        if one.stall is stall and one.subject_id == ids["subject_id"] and int(one.since.timestamp()) == ids["since"]:
            return one
    return None
