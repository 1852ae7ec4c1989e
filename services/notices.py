"""Notices: the only way to tell something to anybody but the person who pressed. A notice is written in the transaction
that causes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from models.connection.database import insert_new
from models.notice import Notice, NoticeKind, NoticeState, Urgency
from models.person import IN_CHARGE, Person, RoleGrant
from services.care.limits import Turn, turns_of
from services.unit_of_work import TOLD, Act

Ids = dict[str, int | str]
BROADCAST_A_SECOND = 28.5  # messages; the pace of bulk sending, from which sending times are estimated
SLICE = 1000  # rows per statement: 100,000 at once would take 150 MB of memory


async def tell(act: Act, person_id: int, kind: NoticeKind, ids: Ids) -> None:
    """Send one person a notice now."""
    await _write(act, [_row(person_id, kind, Urgency.personal, ids, act.now)])


async def tell_once(act: Act, person_id: int, kind: NoticeKind, ids: Ids, dedupe: str) -> None:
    """Send one person a notice now; one whose `dedupe` is already in the table is not written again."""
    await _write(act, [_row(person_id, kind, Urgency.personal, ids, act.now) | {"dedupe": dedupe}])


async def tell_quietly(act: Act, person_id: int, kind: NoticeKind, ids: Ids) -> None:
    """Send one person a notice that can wait until their quiet hours end."""
    await _write(act, [_row(person_id, kind, Urgency.reminder, ids, act.now)])


@dataclass(frozen=True, slots=True)
class Reminder:
    """A notice for a later time. `due_at` is aware; `dedupe` identifies it."""

    person_id: int
    kind: NoticeKind
    ids: Ids
    due_at: datetime
    dedupe: str


async def remind(act: Act, reminders: Iterable[Reminder]) -> None:
    """Schedule the reminders; one whose `dedupe` is already in the table is not written again."""
    await _write(act, [_reminder_row(one) for one in reminders])


@dataclass(frozen=True, slots=True)
class News:
    """A notice for one person that is due now."""

    person_id: int
    kind: NoticeKind
    ids: Ids


async def tell_and_schedule(act: Act, told: Iterable[News], later: Iterable[Reminder]) -> None:
    """Notices that are due now and reminders for later, in one statement."""
    now = [_row(one.person_id, one.kind, Urgency.personal, one.ids, act.now) | {"dedupe": None} for one in told]
    await _write(act, now + [_reminder_row(one) for one in later])


def _reminder_row(one: Reminder) -> dict[str, Any]:
    return _row(one.person_id, one.kind, Urgency.reminder, one.ids, one.due_at) | {"dedupe": one.dedupe}


def _row(person_id: int, kind: NoticeKind, urgency: Urgency, ids: Ids, due_at: datetime) -> dict[str, Any]:
    return {
        "kind": kind,
        "person_id": person_id,
        "urgency": urgency,
        "due_at": due_at,
        "ids": ids,
        "state": NoticeState.pending,
        "attempts": 0,
    }


async def _write(act: Act, rows: list[dict[str, Any]]) -> None:
    await insert_new(act.session, Notice, rows)
    if any(row["due_at"] <= act.now for row in rows):  # a reminder that is due later need not wake the sender
        act.session.info[TOLD] = True


async def look_again_at_held(act: Act, whose: ColumnElement[bool]) -> None:
    """Have the sender decide again on notices held back by quiet hours, since those people's hours or time zone have
    changed. A sender that is about to send a claimed notice keeps its lease.
    """
    held = Notice.person_id.in_(select(Person.id).where(whose)), Notice.state == NoticeState.claimed
    await act.session.execute(update(Notice).where(*held).values(state=NoticeState.pending))
    act.session.info[TOLD] = True


async def tell_missed(act: Act, person_id: int) -> None:
    """Make undelivered notices to that person due again, except broadcasts. At delivery each is checked for whether it
    still applies. A reminder keeps its time, so that a late one is written off by the rule of its kind.
    """
    missed = update(Notice).where(Notice.person_id == person_id, Notice.state == NoticeState.blocked)
    again = missed.values(state=NoticeState.pending, finished_at=None)
    await act.session.execute(again.where(Notice.urgency == Urgency.personal).values(due_at=act.now))
    await act.session.execute(again.where(Notice.urgency == Urgency.reminder))
    act.session.info[TOLD] = True


async def tell_coordinators(act: Act, kind: NoticeKind, ids: Ids) -> None:
    """Tell everybody in charge except the acting person."""
    query = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE)).distinct()
    for person_id in await act.session.scalars(query.where(RoleGrant.person_id != act.me.id)):
        await tell(act, person_id, kind, ids)


async def tell_all(act: Act, people: Iterable[int], kind: NoticeKind, ids: Ids) -> int:
    """Send the same broadcast to many people, each once, and return how many will get it: not those who cannot be
    reached. Who has had enough unasked messages lately gets it later, or not at all if that would be too late. When
    `ids` name an event, delivery can be counted by it.
    """
    told, count = sorted(set(people)), 0
    of_event = {"event_id": ids.get("event_id")}
    for first in range(0, len(told), SLICE):
        some = told[first : first + SLICE]
        turns = await turns_of(act, some)
        rows = [
            _row(one, kind, Urgency.broadcast, ids, turns[one].at) | of_event | _ended(act, turns[one]) for one in some
        ]
        await act.session.execute(insert(Notice), rows)
        act.session.info[TOLD] = True
        reached = select(Person.id).where(Person.id.in_(some), Person.can_be_told)
        count += sum(not turns[one].too_late for one in await act.session.scalars(reached))
    return count


def _ended(act: Act, turn: Turn) -> dict[str, Any]:
    """Of what is never sent, although a row says that it was meant to be."""
    if turn.too_late:
        return {"state": NoticeState.over_limit, "due_at": act.now, "finished_at": act.now}
    return {"finished_at": None}


async def ask_once(act: Act, people: Iterable[int], kind: NoticeKind) -> int:
    """Send many people a question that nobody is ever sent twice; returns how many are sent it now."""
    asked = [
        _row(person_id, kind, Urgency.broadcast, {}, act.now) | {"dedupe": once(kind, person_id)}
        for person_id in sorted(set(people))
    ]
    act.session.info[TOLD] = True
    return sum([await insert_new(act.session, Notice, asked[at : at + SLICE]) for at in range(0, len(asked), SLICE)])


def once(kind: NoticeKind, person_id: int) -> str:
    """The `dedupe` of a question that a person is asked only once."""
    return f"{kind}:{person_id}"
