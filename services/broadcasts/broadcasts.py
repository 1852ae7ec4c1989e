"""Broadcasts as coordinators see them: drafts, those that are being sent, and past ones, each with its numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, case, func, or_, select

from models.broadcast import Broadcast, BroadcastState
from models.notice import Notice, NoticeState
from services.guards import require_coordinator
from services.locks import locked
from services.places.search import Portion
from services.refusals import AlreadyDecided, NotFound
from services.unit_of_work import Act

SENDING = (BroadcastState.running, BroadcastState.paused)
ENDED = (BroadcastState.done, BroadcastState.stopped, BroadcastState.taking_back, BroadcastState.taken_back)
MAY_TAKE_BACK = timedelta(hours=48)  # Telegram lets a bot delete its messages for as long (Bot API, deleteMessage)
SOON = timedelta(minutes=2)  # a claimed notice whose lease ends later than this is held back until the morning


class BroadcastMoved(AlreadyDecided):
    """The broadcast is in another state than the pressed button was shown for."""

    key = "refusal-broadcast-moved"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many recipients of a broadcast are in which state. `waiting`: still to be sent; `held`: those of them who get
    it later, because of quiet hours or because they have had enough mailings this week. `skipped`: it was stopped
    before their turn, or they withdrew their consent. `over_limit`: they had got enough mailings that week. `removed`:
    recipients whose messages were deleted again. `held_until`: when the last of the held ones is due.
    """

    delivered: int = 0
    blocked: int = 0
    failed: int = 0
    ambiguous: int = 0
    skipped: int = 0
    waiting: int = 0
    held: int = 0
    removed: int = 0
    over_limit: int = 0
    held_until: datetime | None = None

    @property
    def total(self) -> int:
        return self.ended + self.waiting

    @property
    def ended(self) -> int:
        return self.delivered + self.blocked + self.failed + self.ambiguous + self.skipped + self.over_limit


_ENDS = {
    NoticeState.sent: "delivered",
    NoticeState.blocked: "blocked",
    NoticeState.failed: "failed",
    NoticeState.ambiguous: "ambiguous",
    NoticeState.written_off: "skipped",
    NoticeState.over_limit: "over_limit",
}
OPEN = (NoticeState.pending, NoticeState.claimed, NoticeState.sending)


async def broadcast_to_read(act: Act, broadcast_id: int) -> Broadcast:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    broadcast = await act.session.get(Broadcast, broadcast_id)
    if broadcast is None:
        raise NotFound
    return broadcast


async def broadcast_to_change(act: Act, broadcast_id: int, *states: BroadcastState) -> Broadcast:
    """The broadcast, locked, if it is in one of the states. Raises NotAllowed, NotFound, BroadcastMoved."""
    require_coordinator(act)
    broadcast = await locked(act, Broadcast, broadcast_id)
    if broadcast is None:
        raise NotFound
    if broadcast.state not in states:
        raise BroadcastMoved
    return broadcast


async def broadcasts_like(act: Act, states: Iterable[BroadcastState], part: Portion) -> list[Broadcast]:
    """Broadcasts in one of the states, the newest first. Raises NotAllowed."""
    require_coordinator(act)
    query = select(Broadcast).where(Broadcast.state.in_(list(states))).order_by(Broadcast.id.desc())
    return list(await act.session.scalars(query.offset(part.first).limit(part.at_most)))


async def others_running(act: Act, broadcast_id: int) -> list[Broadcast]:
    """The broadcasts besides this one that are being sent now. Raises NotAllowed."""
    return [one for one in await broadcasts_like(act, [BroadcastState.running], Portion()) if one.id != broadcast_id]


async def count_like(act: Act, states: Iterable[BroadcastState]) -> int:
    require_coordinator(act)
    query = select(func.count()).select_from(Broadcast).where(Broadcast.state.in_(list(states)))
    return await act.session.scalar(query) or 0


async def broadcast_counts(act: Act, broadcasts: Iterable[Broadcast]) -> dict[int, Counts]:
    """By id, in one statement. For a broadcast that has ended, the counts kept at its end."""
    listed = list(broadcasts)
    open_ones = [one.id for one in listed if one.finished_at is None]
    return await _counted(act, open_ones) | {one.id: kept_counts(one) for one in listed if one.finished_at is not None}


def kept_counts(one: Broadcast) -> Counts:
    ended = one.delivered, one.blocked, one.failed, one.ambiguous, one.skipped
    return Counts(*ended, removed=one.removed, over_limit=one.over_limit)


async def _counted(act: Act, ids: list[int]) -> dict[int, Counts]:
    if not ids:
        return {}
    pending = and_(Notice.state == NoticeState.pending, Notice.due_at > act.now)
    claimed = and_(Notice.state == NoticeState.claimed, Notice.lease_until > act.now + SOON)
    held = func.sum(case((or_(pending, claimed), 1), else_=0))
    until = func.max(case((pending, Notice.due_at), (claimed, Notice.lease_until)), type_=Notice.due_at.type)
    query = select(Notice.broadcast_id, Notice.state, func.count(), held, until).where(Notice.broadcast_id.in_(ids))
    sums: dict[int, dict[str, Any]] = {one: {} for one in ids}
    for broadcast_id, state, count, later_ones, last in await act.session.execute(
        query.group_by(Notice.broadcast_id, Notice.state)
    ):
        found = sums[broadcast_id or 0]
        name = _ENDS.get(state, "waiting")
        found[name] = found.get(name, 0) + count
        found["held"] = found.get("held", 0) + int(later_ones or 0)
        found["held_until"] = max(filter(None, (found.get("held_until"), last)), default=None)
    return {one: Counts(**found) for one, found in sums.items()}


def may_be_taken_back(broadcast: Broadcast, now: datetime) -> bool:
    """Whether its messages can still be deleted."""
    began = broadcast.started_at
    ended = broadcast.state in (BroadcastState.done, BroadcastState.stopped) and broadcast.finished_at is not None
    return ended and began is not None and now < began + MAY_TAKE_BACK and broadcast.delivered > 0
