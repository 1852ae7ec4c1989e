"""Pools that tell a busy process from an outage of the database.

SQLAlchemy's pool gives up after its time-out whatever happens meanwhile. These pools look whether healthy connections
came back during that time. If none did, the database is silent or some code never gives a connection back, and the
time-out stands.
"""

from sqlalchemy.exc import TimeoutError
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

from models.connection.outages import DatabaseBusy


class WaitingPool(AsyncAdaptedQueuePool):
    """Goes on waiting for as long as connections come back."""

    _came_back = 0

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        if record.dbapi_connection is not None:  # None for a broken connection
            self._came_back += 1
        super()._do_return_conn(record)

    def _do_get(self) -> ConnectionPoolEntry:
        while True:
            before = self._came_back
            try:
                return super()._do_get()
            except TimeoutError:
                if self._came_back == before:
                    raise
                self._give_up_or_wait_on()

    def _give_up_or_wait_on(self) -> None:
        """Keep waiting unless nothing came back."""


class ImpatientPool(WaitingPool):
    """Raises DatabaseBusy after the time-out. Waiting any longer would exceed the update's deadline, which counts as
    our own fault.
    """

    def _give_up_or_wait_on(self) -> None:
        raise DatabaseBusy
