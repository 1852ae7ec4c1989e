"""Work that people order and that takes longer than a press may: it is done outside the conversation, one piece at a
time, by one of the processes. An order is a row, so what a shutdown interrupts is done again after the next start.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog

from bot.background import in_background
from bot.several.peers import Peers
from models.connection.database import Database
from services.unit_of_work import Clock

_TRY_AGAIN = 5.0  # seconds after a failure

log = structlog.get_logger()


class OrderedWork(ABC):
    """`on_told` is called after a piece of work, which may have written a notice. `look_again`: seconds until looking
    without an order, because the process that did the work may have gone.
    """

    look_again = 60.0

    def __init__(
        self, *, database: Database, clock: Clock, on_told: Callable[[], Awaitable[None]], peers: Peers
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_told = on_told
        self._peers = peers
        self._one_at_a_time = asyncio.Lock()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Work may have been ordered: look for it now."""
        self._woken.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work until the context is left; work in progress is then abandoned."""
        async with in_background(self._run()):
            yield

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            try:
                await self.work()
                wait = self.look_again  # as the work has left it
            except Exception:  # usually an outage of the database or Telegram: the order stays and is tried again
                log.exception("ordered work failed", work=type(self).__name__)
                wait = _TRY_AGAIN
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._woken.wait()

    async def work(self) -> None:
        """Does all ordered work, unless another process is doing it."""
        async with self._one_at_a_time:
            while self._peers.held() and await self._do_next():
                await self._on_told()

    @abstractmethod
    async def _do_next(self) -> bool:
        """Does the oldest order; False when there is none."""
