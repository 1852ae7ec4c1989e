"""Computes the cohorts that coordinators order, outside the conversation. The order is a row, so what a shutdown
interrupts is computed again after the next start. The best pairs are found in a process of its own, which loads scipy,
so that neither its memory nor its work holds up anybody.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict

import structlog

from bot.cohort_child import MEGABYTE, SolverBounds
from bot.receive.outage import OUTAGES
from bot.several.peers import Peers
from files.confined import confined_child, give
from models.connection.database import Database
from services.matching.cohort_task import CohortTask
from services.matching.cohorts import ANY_TO_COMPUTE, conclude, conclude_without_answer, take_up_cohort
from services.matching.scoring import Weights
from services.refusals import NotFound
from services.unit_of_work import Clock, Uow

_TRY_AGAIN, _LOOK_AGAIN = 5.0, 60.0  # seconds: after a failure; until looking whether another process has gone

log = structlog.get_logger()


class SolverFailed(Exception):
    """The child process found no answer: a fault of ours, or a limit of memory or time."""


class Cohorts:
    """`on_told` is called after a notice to the coordinator was written. `weights`: of the reasons for a pair."""

    def __init__(
        self, *, database: Database, clock: Clock, on_told: Callable[[], Awaitable[None]], peers: Peers
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_told = on_told
        self._peers = peers
        self.weights = Weights()
        self._one_at_a_time = asyncio.Lock()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """A cohort may have been ordered: look for it now."""
        self._woken.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work until the context is left; work in progress is then abandoned."""
        working = asyncio.create_task(self._run())
        try:
            yield
        finally:
            working.cancel()
            await asyncio.wait({working})

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            wait = _LOOK_AGAIN
            try:
                await self.work()
            except Exception:  # usually an outage of the database: the order stays and is tried again
                log.exception("computing a cohort failed")
                wait = _TRY_AGAIN
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), wait)

    async def work(self) -> None:
        """Computes what is ordered, unless another process is doing it."""
        async with self._one_at_a_time:
            while self._peers.held() and (rows := await self._database.rows(ANY_TO_COMPUTE)):
                await self._compute(rows[0][0])
                await self._on_told()

    async def _compute(self, cohort_id: int) -> None:
        uow = Uow(self._database, self._clock, None)
        try:
            async with uow.write() as act:
                task = await take_up_cohort(act, cohort_id, self.weights)
            if task is None:
                raise SolverFailed
            pairs = await solved(task)
            async with uow.write() as act:
                await conclude(act, cohort_id, pairs)
        except NotFound:  # dropped meanwhile
            return
        except OUTAGES:
            raise
        except Exception:  # a fault of our own would stop the next attempt too
            log.exception("a cohort was not computed")
            async with uow.write() as act:
                await conclude_without_answer(act, cohort_id)


async def solved(task: CohortTask, bounds: SolverBounds | None = None) -> list[tuple[int, int]]:
    """The best pairs, found in a process of its own. Raises SolverFailed."""
    limits = bounds or SolverBounds()
    async with confined_child("bot.cohort_child", asdict(limits), MEGABYTE) as child:
        try:
            async with asyncio.timeout(limits.patience):
                line = await (await give(child, json.dumps(asdict(task)).encode())).readline()
        except (TimeoutError, ValueError):  # ValueError: the line is longer than the limit
            raise SolverFailed from None
    found = json.loads(line or b"null")
    if found is None:
        raise SolverFailed
    return [(int(mentee), int(mentor)) for mentee, mentor in found]
