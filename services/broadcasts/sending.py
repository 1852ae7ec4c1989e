"""A broadcast from the order to send it until its end: begin, pause, resume, stop, conclude_broadcast.

Beginning writes a notice for each recipient in one statement. Pausing takes the leases of claimed notices away, so that
the sender, which begins only what is still under its own lease, stops within the few that are on their way.
"""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    JSON,
    ColumnElement,
    Integer,
    Select,
    String,
    Table,
    and_,
    bindparam,
    insert,
    literal,
    select,
    update,
)

from models.broadcast import Broadcast, BroadcastNotice, BroadcastPurpose, BroadcastState
from models.notice import Notice, NoticeState, Urgency
from models.person import Person
from services.audit import record
from services.broadcasts.broadcasts import SENDING, broadcast_counts, broadcast_to_change
from services.broadcasts.channel_posts import also_in_channel
from services.broadcasts.drafts import composed
from services.broadcasts.reaching import may_get, reach_of
from services.broadcasts.segments import Segment, are_in
from services.care.limits import Turn, out_of_quiet_week, turns_of, who_had_enough
from services.guards import hold_coordinator
from services.locks import locked
from services.notices import SLICE, Ids, tell_once
from services.refusals import Refusal
from services.unit_of_work import TOLD, Act

URGENCY = {BroadcastPurpose.mailing: Urgency.mailing, BroadcastPurpose.service: Urgency.service}


class NobodyReached(Refusal):
    """Nobody in the segment would get it."""

    key = "refusal-nobody-reached"


class DraftChanged(Refusal):
    """Another coordinator has changed the draft since it was shown."""

    key = "refusal-draft-changed"


class StartInPast(Refusal):
    key = "refusal-broadcast-in-past"


async def order(
    act: Act, broadcast_id: int, starts_at: datetime | None = None, *, shown: str | None = None
) -> Broadcast:
    """Send a draft at that moment, or now. A mailing waits for the end of a quiet week. A service message is named as
    such in the audit trail. `shown`: what `composed` said of the draft that the coordinator was shown.

    Raises NotAllowed, NotFound, BroadcastMoved, DraftChanged, NobodyReached, StartInPast.
    """
    await hold_coordinator(act)
    if starts_at is not None and starts_at <= act.now:
        raise StartInPast
    broadcast = await broadcast_to_change(act, broadcast_id, BroadcastState.draft)
    if shown is not None and shown != composed(broadcast):
        raise DraftChanged
    if not (await reach_of(act, Segment.of(broadcast.segment), broadcast.purpose)).reached:
        raise NobodyReached
    is_service = broadcast.purpose is BroadcastPurpose.service
    moment = starts_at or act.now
    broadcast.state = BroadcastState.scheduled
    broadcast.starts_at = moment if is_service else await out_of_quiet_week(act, moment)
    record(act, "broadcast.service_ordered" if is_service else "broadcast.ordered", broadcast.id)
    act.session.info[TOLD] = True
    return broadcast


async def call_off_broadcast(act: Act, broadcast_id: int) -> None:
    """A broadcast that has not begun yet is a draft again. Raises NotAllowed, NotFound, BroadcastMoved."""
    broadcast = await broadcast_to_change(act, broadcast_id, BroadcastState.scheduled)
    broadcast.state, broadcast.starts_at = BroadcastState.draft, None
    record(act, "broadcast.called_off", broadcast.id)


async def due_broadcasts(act: Act) -> list[int]:
    """Ids of those that should begin now."""
    due = Broadcast.state == BroadcastState.scheduled, Broadcast.starts_at <= act.now
    return list(await act.session.scalars(select(Broadcast.id).where(*due).order_by(Broadcast.starts_at)))


async def begin(act: Act, broadcast_id: int) -> None:
    """Write a notice for each recipient, and one that shows the author the progress. Does nothing if it has begun, and
    puts a mailing off until the end of a quiet week.
    """
    broadcast = await locked(act, Broadcast, broadcast_id)
    if broadcast is None or broadcast.state is not BroadcastState.scheduled:
        return
    is_mailing = broadcast.purpose is BroadcastPurpose.mailing
    if is_mailing and (after := await out_of_quiet_week(act, act.now)) > act.now:
        broadcast.starts_at = after
        return
    chosen = _chosen(broadcast, act.now)
    later = await _later(act, chosen) if is_mailing else {}
    columns, recipients = _recipients(broadcast, act.now, chosen)
    await act.session.execute(insert(Notice).from_select(columns, recipients))
    await _put_off(act, broadcast.id, later)
    broadcast.state, broadcast.started_at = BroadcastState.running, act.now
    if broadcast.in_channel:
        await also_in_channel(act, broadcast_id=broadcast.id)
    progress: Ids = {"broadcast_id": broadcast.id}
    await tell_once(act, broadcast.author_id, BroadcastNotice.progress, progress, progress_key(broadcast.id))


def progress_key(broadcast_id: int) -> str:
    """The `dedupe` of the notice that shows the author the progress."""
    return f"{BroadcastNotice.progress}:{broadcast_id}"


def _chosen(broadcast: Broadcast, now: datetime) -> ColumnElement[bool]:
    return and_(are_in(Segment.of(broadcast.segment), now), may_get(broadcast.purpose))


async def _later(act: Act, chosen: ColumnElement[bool]) -> dict[int, Turn]:
    """When those who have had enough mailings this week may get another."""
    many = await who_had_enough(act, Notice.person_id.in_(select(Person.id).where(chosen)))
    later: dict[int, Turn] = {}
    for first in range(0, len(many), SLICE):
        later |= await turns_of(act, many[first : first + SLICE])
    return later


def _recipients(broadcast: Broadcast, due_at: datetime, chosen: ColumnElement[bool]) -> tuple[list[str], Select[Any]]:
    values = {
        "kind": literal(BroadcastNotice.message.value, String),
        "urgency": literal(URGENCY[broadcast.purpose].value, String),
        "due_at": literal(due_at, Notice.due_at.type),
        "ids": literal({"broadcast_id": broadcast.id}, JSON),
        "broadcast_id": literal(broadcast.id, Integer),
        "state": literal(NoticeState.pending.value, String),
        "attempts": literal(0, Integer),
    }
    return ["person_id", *values], select(Person.id, *values.values()).where(chosen).order_by(Person.id)


async def _put_off(act: Act, broadcast_id: int, later: dict[int, Turn]) -> None:
    """Put these recipients off, or leave them out. Each statement has a thousand rows, so that memory stays flat."""
    theirs = cast(Table, Notice.__table__)
    mine = theirs.c.broadcast_id == broadcast_id, theirs.c.person_id == bindparam("who")
    sent = theirs.update().where(*mine).values(due_at=bindparam("moment"))
    ended = theirs.update().where(*mine).values(state=NoticeState.over_limit, finished_at=act.now)
    in_time = [{"who": person_id, "moment": turn.at} for person_id, turn in later.items() if not turn.too_late]
    too_late = [{"who": person_id} for person_id, turn in later.items() if turn.too_late]
    for statement, rows in ((sent, in_time), (ended, too_late)):
        for first in range(0, len(rows), SLICE):
            await act.session.execute(statement, rows[first : first + SLICE])


async def pause_broadcast(act: Act, broadcast_id: int) -> Broadcast:
    """Send no more until it is resumed. Raises NotAllowed, NotFound, BroadcastMoved."""
    broadcast = await broadcast_to_change(act, broadcast_id, BroadcastState.running)
    broadcast.state = BroadcastState.paused
    await _take_leases(act, broadcast.id, state=NoticeState.pending)
    record(act, "broadcast.paused", broadcast.id)
    return broadcast


async def resume_broadcast(act: Act, broadcast_id: int) -> Broadcast:
    """Raises NotAllowed, NotFound, BroadcastMoved."""
    broadcast = await broadcast_to_change(act, broadcast_id, BroadcastState.paused)
    broadcast.state = BroadcastState.running
    record(act, "broadcast.resumed", broadcast.id)
    act.session.info[TOLD] = True
    return broadcast


async def stop_broadcast(act: Act, broadcast_id: int) -> Broadcast:
    """Nobody else gets it. What is on its way still arrives. Raises NotAllowed, NotFound, BroadcastMoved."""
    broadcast = await broadcast_to_change(act, broadcast_id, *SENDING)
    broadcast.state = BroadcastState.stopped
    await _take_leases(act, broadcast.id, NoticeState.pending, state=NoticeState.written_off, finished_at=act.now)
    record(act, "broadcast.stopped", broadcast.id)
    act.session.info[TOLD] = True
    return broadcast


async def _take_leases(act: Act, broadcast_id: int, *and_those: NoticeState, **becomes: Any) -> None:
    theirs = Notice.broadcast_id == broadcast_id, Notice.state.in_([NoticeState.claimed, *and_those])
    await act.session.execute(update(Notice).where(*theirs).values(lease_until=None, **becomes))


async def note_shown(act: Act, broadcast_id: int) -> None:
    """The author has been shown how it ended."""
    await act.session.execute(update(Broadcast).where(Broadcast.id == broadcast_id).values(shown_at=act.now))


async def conclude_broadcast(act: Act, broadcast_id: int) -> bool:
    """Keep the counts of a broadcast of which no message is left to send, also of one that was paused after the last.
    Returns whether it has ended now.
    """
    broadcast = await locked(act, Broadcast, broadcast_id)
    if broadcast is None or broadcast.state not in (*SENDING, BroadcastState.stopped):
        return False
    counts = (await broadcast_counts(act, [broadcast]))[broadcast.id]
    if broadcast.finished_at is not None or counts.waiting:
        return False
    if broadcast.state in SENDING:
        broadcast.state = BroadcastState.done
    broadcast.finished_at = act.now
    for name in ("delivered", "blocked", "failed", "ambiguous", "skipped", "over_limit"):
        setattr(broadcast, name, getattr(counts, name))
    return True
