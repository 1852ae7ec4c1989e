"""The moment at which a town begins, so that a test does the same on every day: a Tuesday noon in Moscow, far from
holidays and from the ends of months. TEST_MOMENT names another one, to look for what depends on the day.
"""

import os
from datetime import UTC, datetime

from bot.clock import MovableClock
from sandbox.world import World

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def ahead_of_real_time() -> float:
    """How many seconds a clock must be ahead of the real time to show the moment now."""
    named = os.environ.get("TEST_MOMENT")
    moment = datetime.fromisoformat(named) if named else NOW
    return (moment - MovableClock().now()).total_seconds()


def movable_clock() -> MovableClock:
    """A clock that shows the moment now, and goes on from there."""
    clock = MovableClock()
    clock.set_offset(ahead_of_real_time())
    return clock


def begin_at_moment(telegram: World) -> None:
    """The local Telegram shows the moment now. One that did so before goes on from there."""
    if not telegram.clock.offset:
        telegram.advance(ahead_of_real_time())
