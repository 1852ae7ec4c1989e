"""Maps the drivers' connection errors to DatabaseAway; bugs of our own propagate unchanged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy import exc

# SQLSTATE classes: connection, resources, operator intervention; invalid authorization and no such database (while the
# operator changes a password or restores); read-only, ended for idling in a transaction
_POSTGRESQL = ("08", "53", "57", "28", "3D", "25006", "25P03")
_LOST = ("40P01", "40001")  # a deadlock, or a serialization failure
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
# SQLAlchemy does not wrap the drivers' errors on connecting, nor on BEGIN in SQLite
_SUSPECTS = (
    exc.DBAPIError,
    exc.TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    sqlite3.Error,
    OSError,
)


class DatabaseAway(Exception):
    """The database cannot be reached or takes no changes just now. The transaction was rolled back; try again later."""


class DatabaseBusy(DatabaseAway):
    """The database answers, but other work of this process has held all its connections for too long. Try again later,
    as after an outage, but tell nobody of an outage.
    """


class TransactionLost(DatabaseBusy):
    """PostgreSQL has undone this transaction so that others can go on. Run the same transaction again at once."""


@contextmanager
def away_as_such() -> Iterator[None]:
    """Raises DatabaseAway or TransactionLost in place of a driver's error that means it."""
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
