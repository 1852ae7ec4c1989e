"""The outbox's statements written by hand for the bare drivers and prepared: the floor of B5."""

from datetime import UTC, datetime, timedelta
from typing import Any

import aiosqlite
import asyncpg
from sqlalchemy.engine import URL

LEASE = timedelta(seconds=60)
_CLAIM = (
    "UPDATE notices SET state = 'claimed', lease_until = {lease} WHERE id IN (SELECT id FROM notices"
    " WHERE state = 'pending' AND urgency = 'c_broadcast' AND due_at <= {now} ORDER BY due_at LIMIT {limit}"
    " {skip}) RETURNING id, kind, person_id, due_at, ids, attempts"
)
_POSTGRES_CLAIM = _CLAIM.format(lease="$1", now="$2", limit="$3", skip="FOR UPDATE SKIP LOCKED")
_POSTGRES_SENT = "UPDATE notices SET state = 'sent', finished_at = $1 WHERE id = ANY($2::bigint[])"
_POSTGRES_BEGIN = (
    "UPDATE notices SET state = 'sending', attempts = attempts + 1 WHERE id = ANY($1::bigint[]) RETURNING id"
)
_SQLITE_CLAIM = _CLAIM.format(lease="?1", now="?2", limit="?3", skip="")
_SQLITE_SENT = "UPDATE notices SET state = 'sent', finished_at = ? WHERE id IN (SELECT value FROM json_each(?))"
_SQLITE_BEGIN = (
    "UPDATE notices SET state = 'sending', attempts = attempts + 1"
    " WHERE id IN (SELECT value FROM json_each(?)) RETURNING id"
)


async def by_hand(url: URL, now: datetime, batch: int, room: int) -> None:
    if url.get_backend_name() == "sqlite":
        await _on_sqlite(str(url.database), now, batch, room)
    else:
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        await _on_postgres(plain, now, batch, room)


async def _on_postgres(url: str, now: datetime, batch: int, room: int) -> None:
    connection = await asyncpg.connect(url)
    try:
        while True:
            async with connection.transaction():
                rows = await connection.fetch(_POSTGRES_CLAIM, now + LEASE, now, batch)
            if not rows:
                return
            begun: list[int] = []
            for first in range(0, len(rows) + room, room):
                beginning = [row["id"] for row in rows[first : first + room]]
                async with connection.transaction():
                    if begun:
                        await connection.execute(_POSTGRES_SENT, now, begun)
                    if beginning:
                        await connection.fetch(_POSTGRES_BEGIN, beginning)
                begun = beginning
    finally:
        await connection.close()


async def _on_sqlite(path: str, now: datetime, batch: int, room: int) -> None:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await connection.execute("PRAGMA synchronous=FULL")
        while True:
            await connection.execute("BEGIN IMMEDIATE")
            rows = await _fetched(connection, _SQLITE_CLAIM, (_text(now + LEASE), _text(now), batch))
            await connection.execute("COMMIT")
            if not rows:
                return
            begun: list[int] = []
            for first in range(0, len(rows) + room, room):
                beginning = [row[0] for row in rows[first : first + room]]
                await connection.execute("BEGIN IMMEDIATE")
                if begun:
                    await connection.execute(_SQLITE_SENT, (_text(now), str(begun)))
                if beginning:
                    await _fetched(connection, _SQLITE_BEGIN, (str(beginning),))
                await connection.execute("COMMIT")
                begun = beginning


async def _fetched(connection: aiosqlite.Connection, statement: str, values: tuple[Any, ...]) -> list[Any]:
    return list(await connection.execute_fetchall(statement, values))


def _text(moment: datetime) -> str:
    """A moment as SQLAlchemy stores it in SQLite."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
