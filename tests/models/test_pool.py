"""Waiting for a connection that the same process uses is not reported as an outage, as long as connections
come back.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import TimeoutError
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

from models.connection.database import Database
from models.connection.outages import DatabaseBusy
from models.connection.pool import ImpatientPool, WaitingPool


class TimesOut(AsyncAdaptedQueuePool):
    """A wait that times out; each of `meanwhile` happens during one such wait."""

    meanwhile: list[Callable[[], object]]

    def _do_get(self) -> ConnectionPoolEntry:
        if self.meanwhile:
            self.meanwhile.pop(0)()
            raise TimeoutError
        return super()._do_get()


class WaitingHere(WaitingPool, TimesOut):
    pass


class ImpatientHere(ImpatientPool, TimesOut):
    pass


def pool_of(kind: Any) -> Any:
    pool = kind(lambda: sqlite3.connect(":memory:"), pool_size=3)
    pool.meanwhile = []
    return pool


def nothing() -> None:
    pass


def test_a_pool_waits_on_while_connections_come_back() -> None:
    pool = pool_of(WaitingHere)
    others = [pool.connect() for _ in range(2)]
    pool.meanwhile = [other.close for other in others]
    pool.connect().close()
    assert pool.meanwhile == []


def test_an_update_stops_waiting_and_reports_no_outage() -> None:
    pool = pool_of(ImpatientHere)
    pool.meanwhile = [pool.connect().close]
    with pytest.raises(DatabaseBusy):
        pool.connect()


@pytest.mark.parametrize("kind", [WaitingHere, ImpatientHere])
def test_a_pool_gives_up_when_no_connection_comes_back(kind: Any) -> None:
    pool = pool_of(kind)
    pool.meanwhile = [nothing]
    with pytest.raises(TimeoutError):
        pool.connect()


@pytest.mark.parametrize("kind", [WaitingHere, ImpatientHere])
def test_a_broken_connection_that_comes_back_is_no_sign_of_life(kind: Any) -> None:
    pool = pool_of(kind)
    pool.meanwhile = [pool.connect().invalidate]
    with pytest.raises(TimeoutError):
        pool.connect()


@pytest.mark.parametrize(("patience", "kind"), [(None, WaitingPool), (6.0, ImpatientPool)])
async def test_postgresql_pools_use_the_pool_that_fits_their_patience(patience: float | None, kind: type) -> None:
    database = Database("postgresql+asyncpg://nobody/asked", patience)
    assert {type(engine.pool) for engine in (database._writer, database._reader)} == {kind}
