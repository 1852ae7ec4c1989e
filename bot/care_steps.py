"""The steps of care for pairs: nudges, the digests and monthly reports of the coordinators, the question to silent
pairs, and closing those that nobody answered for. Each pair is a transaction of its own, so that a fault in one stops
no other.
"""

from collections.abc import Awaitable, Callable
from datetime import time
from functools import partial

import structlog

from bot.receive.outage import OUTAGES
from services.care.digest import DIGEST_AT, due_digests
from services.care.going_on import ask_whether_on, close_silent, questions_over
from services.care.nudges import due_care
from services.care.policy import CarePolicy
from services.indicators.policy import INDICATORS_BY_DEFAULT, IndicatorsPolicy
from services.indicators.reports import due_monthly
from services.notices import remind
from services.unit_of_work import Act, Uow

log = structlog.get_logger()


async def take_care(
    uow: Uow,
    policy: CarePolicy,
    digest_at: time = DIGEST_AT,
    indicators: IndicatorsPolicy = INDICATORS_BY_DEFAULT,
) -> None:
    """Everything that is due now."""
    async with uow.read() as act:
        due, over = await due_care(act, policy), await questions_over(act)
        told = [*due.nudges, *await due_digests(act, policy, digest_at), *await due_monthly(act, indicators)]
    if told:
        await _take(uow, partial(remind, reminders=told), told=len(told))
    for pair in due.silent:
        await _take(uow, partial(ask_whether_on, mentorship_id=pair, policy=policy), silent=pair)
    for question in over:
        await _take(uow, partial(close_silent, going_on_id=question), over=question)


async def _take(uow: Uow, step: Callable[[Act], Awaitable[None]], **about: int) -> None:
    try:
        async with uow.write() as act:
            await step(act)
    except OUTAGES:
        raise
    except Exception:
        log.exception("a step of care failed", **about)
