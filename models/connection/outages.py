"""Maps the drivers' connection errors to DatabaseAway; bugs of our own propagate unchanged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy import exc

# SQLSTATE classes: connection, resources, operator's intervention; no entry for this user, no such database (the
# operator changes a password, or restores); read-only, ended for idling in a transaction
_POSTGRESQL = ("08", "53", "57", "28", "3D", "25006", "25P03")
_SQLITE = (
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_LOCKED",
    "SQLITE_NOMEM",
    "SQLITE_PROTOCOL",
    "SQLITE_READONLY",
)
# the drivers raise their own errors where SQLAlchemy does not wrap them: on connecting, and on BEGIN in SQLite
_SUSPECTS = (
    exc.DBAPIError,
    exc.TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    sqlite3.Error,
    OSError,
)


class DatabaseAway(Exception):
    """The database cannot be reached, or takes no changes just now. It was rolled back; try again later."""


class DatabaseBusy(DatabaseAway):
    """It answers, but other work of this process has held all its connections for too long. To be tried again later
    like an outage, but nobody is told of one.
    """


@contextmanager
def away_as_such() -> Iterator[None]:
    """Raises DatabaseAway in place of an error that means the database is away."""
    try:
        yield
    except _SUSPECTS as error:
        if _is_away(error):
            raise DatabaseAway(type(error).__name__) from error
        raise


def _is_away(error: BaseException) -> bool:
    if isinstance(error, exc.InterfaceError | exc.TimeoutError | asyncpg.InterfaceError | OSError):
        return True
    if isinstance(error, exc.DBAPIError) and error.connection_invalidated:
        return True
    orig = error.orig if isinstance(error, exc.DBAPIError) else error
    state = str(getattr(orig, "sqlstate", None) or "")
    name = str(getattr(orig, "sqlite_errorname", None) or "")
    return state.startswith(_POSTGRESQL) or name.startswith(_SQLITE)
