"""How long PostgreSQL may be silent.

When a server vanishes without closing its connections, as in a fail-over, TCP waits for it for a quarter of an hour.
With a shorter time-out we retry on a new connection, which reaches the new server.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine

from models.connection.pool import ImpatientPool

PATIENCE = 6.0  # seconds; less than an update's deadline, so that an outage is not taken for our own fault


def has_patience(seconds: float) -> dict[str, Any]:
    """Engine options: wait at most `seconds` to connect, for a statement, and for a pooled connection."""
    return {
        "poolclass": ImpatientPool,
        "pool_timeout": seconds,
        "connect_args": {"timeout": seconds, "command_timeout": seconds},
    }


def drop_silent_lines(*engines: AsyncEngine) -> None:
    """Closes a connection that does not answer at once, since it will not answer a rollback, a cancel or a close
    either. Idle connections in the pools of these engines are closed too; otherwise each would be waited for in turn.
    """
    resting: set[Any] = set()

    def on_checkin(line: Any, _record: object) -> None:
        if line is not None:
            resting.add(line)

    def on_close(line: Any, _record: object) -> None:
        resting.discard(line)

    def on_checkout(line: Any, _record: object, _given: object) -> None:
        resting.discard(line)
        if line.driver_connection.is_closed():
            raise DisconnectionError

    def on_error(error: ExceptionContext) -> None:
        if isinstance(error.original_exception, TimeoutError) and error.connection is not None:
            silent: Any = error.connection.connection.dbapi_connection
            for line in (silent, *resting):
                line.driver_connection.terminate()
            resting.clear()
            error.is_disconnect = True

    for engine in engines:
        event.listen(engine.sync_engine, "checkin", on_checkin)
        event.listen(engine.sync_engine, "close", on_close)
        event.listen(engine.sync_engine, "checkout", on_checkout)
        event.listen(engine.sync_engine, "handle_error", on_error)
