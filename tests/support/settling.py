"""Lets the bot's background work do what is left to do. A test asks for that after every step, so work that has found
nothing is not asked again until a table that it has looked into has changed, or time has passed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.support.watched import WatchedDatabase

Work = Callable[[], Awaitable[Any]]


@dataclass
class Settling:
    """Of one running bot. `_idle`: for each work that has found nothing, when that was and what it had looked into."""

    _idle: dict[Work, tuple[timedelta, dict[str, int]]] = field(default_factory=dict)

    async def settle(self, work: Work, now: timedelta) -> None:
        """Does the work. `now`: how far the test has moved the clock."""
        if not _goes_on(work) and work in self._idle and self._idle[work] == (now, _counts(self._idle[work][1])):
            return
        before = WatchedDatabase.changed.copy()
        with WatchedDatabase.looked_into() as tables:
            await work()
        looked = {table: before[table] for table in tables}
        self._idle.pop(work, None)
        if looked and looked == _counts(looked):
            self._idle[work] = now, looked


def _goes_on(work: Work) -> bool:
    """Whether the bot's own task is doing the work at this moment."""
    method: Any = work
    one_at_a_time: asyncio.Lock = method.__self__._one_at_a_time
    return one_at_a_time.locked()


def _counts(tables: dict[str, int]) -> dict[str, int]:
    return {table: WatchedDatabase.changed[table] for table in tables}
