"""The only module here that reads the machine's clock.

Sandbox time is real time plus an offset that people and tests move forward. Lifetimes, dates and the webhook's back-off
follow it. Poll time-outs and the sending pace use monotonic time, which nobody can move.
"""

import time

from sandbox.wakeup import Wakeup


def monotonic() -> float:
    """Seconds that only grow, whatever happens to the sandbox's clock."""
    return time.monotonic()


class Clock:
    """Unix time of this Telegram. `version` grows with every move, so that a follower notices it."""

    def __init__(self) -> None:
        self.offset = 0.0
        self.version = 1
        self.moved = Wakeup()

    def now(self) -> float:
        return time.time() + self.offset

    def today(self) -> int:
        """The present moment in whole seconds, as the Bot API writes dates."""
        return int(self.now())

    def advance(self, seconds: float) -> None:
        self.offset += seconds
        self.version += 1
        self.moved.fire()

    async def sleep_until(self, moment: float) -> None:
        """Wait until the sandbox's clock shows `moment`, whether time passes or the clock is moved."""
        while (left := moment - self.now()) > 0:
            await self.moved.wait(left)
