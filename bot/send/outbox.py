"""The notices table as a queue: claim under a lease, mark what was begun and what has ended, take back what expired."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from math import ceil
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Executable, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.send.outbox_statements import Statements
from bot.watch.metrics import NOTICES
from models.connection.database import Database
from models.notice import LEASED, OF_BROADCASTS, WAITING, Notice, NoticeKind, NoticeState, Urgency

LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Claimed:
    id: int
    kind: NoticeKind
    person_id: int
    urgency: Urgency
    due_at: datetime
    ids: dict[str, Any]
    attempts: int
    lease: datetime


@dataclass(frozen=True, slots=True)
class Waiter:
    """Who is told, by a notice of that kind, when a notice cannot be delivered."""

    person_id: int
    kind: NoticeKind


@dataclass(frozen=True, slots=True)
class EndedNotice:
    """How the sending of one notice ended. `again_after`: it did not end and is tried again after this time.
    `unanswered`: Telegram did not answer. For a blocked notice: `returns`, how often its reader had come back to the
    chat when the sending began, and `waiter`, who waits for that reader. `messages`: the numbers of what was sent, when
    they have to be kept.
    """

    notice: Claimed
    state: NoticeState
    again_after: timedelta | None = None
    unanswered: bool = False
    returns: int = 0
    waiter: Waiter | None = None
    messages: tuple[int, ...] = ()


def is_due(now: datetime) -> ColumnElement[bool]:
    """Whether a notice should have been sent by now. A claimed one counts, too: while Telegram is away, the sender
    claims notices again and again. A lease longer than the sender's own is one that quiet hours hold until the morning.
    """
    waiting = select(Notice.id).where(WAITING, Notice.due_at <= now)
    leased = select(Notice.id).where(LEASED, Notice.lease_until <= now + LEASE)
    return Notice.id.in_(union_all(waiting, leased))  # each half uses its index; with OR, SQLite reads the whole table


class Outbox:
    """Handles notices of these `kinds`; a newer version wrote any others, and sends them. `once_only`: kinds that are
    not sent again when the answer to a sending never came.
    """

    def __init__(self, database: Database, kinds: frozenset[NoticeKind], once_only: frozenset[NoticeKind]) -> None:
        self._database = database
        self._statements = Statements(database, kinds, once_only)

    async def next_due(self) -> datetime | None:
        """When the next pending notice is due or the next lease ends, UTC; None without any."""
        (row,) = await self._database.rows(self._statements.next_due)
        return min((moment for moment in row if moment is not None), default=None)

    async def next_seen(self) -> datetime | None:
        """When the next pending notice is due to somebody who has a chat with the bot, UTC; None without any."""
        async with self._database.read() as session:
            moment: datetime | None = await session.scalar(self._statements.next_seen)
            return moment

    async def count_due(self, now: datetime) -> int:
        """How many notices should have been sent by now."""
        async with self._database.read() as session:
            return await session.scalar(select(func.count()).select_from(Notice).where(is_due(now))) or 0

    async def claim(self, now: datetime, limit: int) -> list[Claimed]:
        """Take up to `limit` due notices under a lease, the most urgent first."""
        claimed: list[Claimed] = []
        async with self._database.changing() as connection:
            await self._take_back(connection, now, now)
            for urgency in Urgency:
                if len(claimed) < limit and urgency not in OF_BROADCASTS:
                    claimed += await self._claim(connection, self._statements.claim, limit - len(claimed), now, urgency)
            if len(claimed) < limit:
                claimed += await self._claim_of_broadcasts(connection, limit - len(claimed), now)
        return claimed

    async def _claim_of_broadcasts(self, connection: AsyncConnection, limit: int, now: datetime) -> list[Claimed]:
        """Claims equal shares of all broadcasts that are being sent, and lets them take turns; what one leaves of its
        share goes to the others.
        """
        left_over = list(await connection.scalars(self._statements.running))
        shares: dict[int, list[Claimed]] = {}
        while limit and left_over:
            asked, left_over = left_over, []
            for left, one in zip(range(len(asked), 0, -1), asked, strict=True):
                share = ceil(limit / left)
                some = await self._claim(connection, self._statements.claim_of, share, now, broadcast=one)
                shares[one] = shares.get(one, []) + some
                limit -= len(some)
                if len(some) == share > 0:
                    left_over.append(one)
        return [notice for turn in zip_longest(*shares.values()) for notice in turn if notice is not None]

    async def _claim(
        self,
        connection: AsyncConnection,
        statement: Executable,
        most: int,
        now: datetime,
        which: Urgency | None = None,
        broadcast: int | None = None,
    ) -> list[Claimed]:
        whose = {"which": which} if which is not None else {"broadcast": broadcast}
        rows = await connection.execute(statement, {"now": now, "most": most, "until": now + LEASE} | whose)
        return sorted((Claimed(*row) for row in rows), key=lambda notice: (notice.due_at, notice.id))

    async def release_all(self, now: datetime) -> None:
        """Called on taking over as the only sender: every lease then belongs to a sender that is gone."""
        async with self._database.changing() as connection:
            await self._take_back(connection, now + timedelta(days=36500), now)

    async def _take_back(self, connection: AsyncConnection, before: datetime, now: datetime) -> None:
        taken = await connection.execute(self._statements.take_back, {"before": before, "now": now})
        unknown = sum(row.state is NoticeState.ambiguous for row in taken)
        NOTICES.labels(NoticeState.ambiguous).inc(unknown)

    async def mark(self, ended: Sequence[EndedNotice], beginning: Sequence[Claimed], now: datetime) -> set[int]:
        """Mark what ended and what is about to be sent. Returns the ids that may be sent: those still under the lease
        that they were claimed with, so that an overtaken process sends nothing. "Sent" is written whoever holds the
        notice now; any other end only under the original lease, since the present holder may send it.
        """
        await self._mark_rare([one for one in ended if not _is_sent(one)], now)
        await self._keep_messages(ended)
        sent = [one.notice.id for one in ended if _is_sent(one)]
        leases = {notice.lease for notice in beginning} or {now}
        begun: set[int] = set()
        for lease in leases:
            ids = [notice.id for notice in beginning if notice.lease == lease]
            values = {"now": now, "lease": lease, "sent": sent, "beginning": ids}
            marked = {row.id for row in await self._database.change(self._statements.turn, values)}
            begun |= marked.intersection(ids)
            sent = []
        return begun

    async def _keep_messages(self, ended: Sequence[EndedNotice]) -> None:
        """Before they are marked as sent: after a crash in between, what may have been sent can still be taken back."""
        rows = [{"notice": one.notice.id, "message": message} for one in ended for message in one.messages]
        if rows:
            async with self._database.changing() as connection:
                for row in rows:
                    await connection.execute(self._statements.keep_message, row)

    async def _mark_rare(self, ended: Sequence[EndedNotice], now: datetime) -> None:
        if not ended:
            return
        async with self._database.changing() as connection:
            waiters = {one.notice.id: one for one in ended if one.waiter is not None}
            for (state, again, lease, returns), ids in _grouped(ended).items():
                if state is NoticeState.blocked:
                    values = {"at": now, "lease": lease, "those": ids, "then": returns}
                    await connection.execute(self._statements.unreachable, values)
                    marked = await connection.execute(self._statements.blocked, values)
                    blocked = [row.id for row in marked if row.state is NoticeState.blocked]
                    await self._tell_waiters(connection, [waiters[one] for one in blocked if one in waiters], now)
                    continue
                if again is not None:
                    values = {"is_now": state, "until": now + again, "lease": lease, "those": ids}
                    await connection.execute(self._statements.again, values)
                    continue
                values = {"is_now": state, "at": now, "lease": lease, "those": ids}
                await connection.execute(self._statements.ended, values)

    async def _tell_waiters(self, connection: AsyncConnection, undelivered: list[EndedNotice], now: datetime) -> None:
        """Writes one notice to each waiter, and never a second one about the same notice."""
        for one in undelivered:
            if one.waiter is not None:
                values = {
                    "kind": one.waiter.kind,
                    "ids": {**one.notice.ids, "of": one.notice.kind.value},
                    "dedupe": f"{one.waiter.kind}:{one.notice.id}",
                    "due_at": now,
                    "urgency": Urgency.personal,
                    "state": NoticeState.pending,
                    "attempts": 0,
                    "waiter": one.waiter.person_id,
                }
                await connection.execute(self._statements.tell_waiter, values)


def _is_sent(one: EndedNotice) -> bool:
    return one.state is NoticeState.sent


_HowEnded: TypeAlias = tuple[NoticeState, timedelta | None, datetime, int]


def _grouped(ended: Sequence[EndedNotice]) -> dict[_HowEnded, list[int]]:
    groups: defaultdict[_HowEnded, list[int]] = defaultdict(list)
    for one in ended:
        groups[one.state, one.again_after, one.notice.lease, one.returns].append(one.notice.id)
    return groups
