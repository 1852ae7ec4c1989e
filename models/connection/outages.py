"""Maps the drivers' connection errors to DatabaseAway; bugs of our own propagate unchanged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy import exc

# SQLSTATE classes: connection, resources, operator's intervention; no entry for this user, no such database (the
# operator changes a password, or restores); read-only, ended for idling in a transaction
_POSTGRESQL = ("08", "53", "57", "28", "3D", "25006", "25P03")
_LOST = ("40P01", "40001")  # two transactions waited for each other; or one changed what the other had read
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


class TransactionLost(DatabaseBusy):
    """PostgreSQL has undone this transaction so that others can go on. The same again, at once, is all it takes."""


@contextmanager
def away_as_such() -> Iterator[None]:
    """Raises DatabaseAway, or TransactionLost, in place of an error that means it."""
    try:
        yield
    except _SUSPECTS as error:
        if _sqlstate(error) in _LOST:
            raise TransactionLost(type(error).__name__) from error
        if _is_away(error):
            raise DatabaseAway(type(error).__name__) from error
        raise


def _original(error: BaseException) -> BaseException | None:
    return error.orig if isinstance(error, exc.DBAPIError) else error


def _sqlstate(error: BaseException) -> str:
    return str(getattr(_original(error), "sqlstate", None) or "")


def _is_away(error: BaseException) -> bool:
    if isinstance(error, exc.InterfaceError | exc.TimeoutError | asyncpg.InterfaceError | OSError):
        return True
    if isinstance(error, exc.DBAPIError) and error.connection_invalidated:
        return True
    name = str(getattr(_original(error), "sqlite_errorname", None) or "")
    return _sqlstate(error).startswith(_POSTGRESQL) or name.startswith(_SQLITE)
