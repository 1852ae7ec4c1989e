"""Computes the cohorts that coordinators order. The best pairs are found in a process of its own, which loads scipy, so
that neither its memory nor its work holds up anybody.
"""

import json
from dataclasses import asdict

import structlog

from bot.cohort_child import MEGABYTE, SolverBounds
from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from files.confined import NoAnswer, answer_of
from services.matching.cohort_task import CohortTask
from services.matching.cohorts import ANY_TO_COMPUTE, conclude, conclude_without_answer, take_up_cohort
from services.matching.scoring import Weights
from services.refusals import NotFound
from services.unit_of_work import Uow

log = structlog.get_logger()


class SolverFailed(Exception):
    """The child process found no answer: a fault of ours, or a limit of memory or time."""


class Cohorts(OrderedWork):
    """`weights`: of the reasons for a pair."""

    weights = Weights()

    async def _do_next(self) -> bool:
        rows = await self._database.rows(ANY_TO_COMPUTE)
        if rows:
            await self._compute(rows[0][0])
        return bool(rows)

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
    said = json.dumps(asdict(task)).encode()
    try:
        line = await answer_of("bot.cohort_child", bounds or SolverBounds(), said, MEGABYTE)
    except NoAnswer:
        raise SolverFailed from None
    found = json.loads(line or b"null")
    if found is None:
        raise SolverFailed
    return [(int(mentee), int(mentor)) for mentee, mentor in found]
