"""The only room that reads the machine's clock.

Sandbox time is real time plus an offset that people and tests move forward. Lifetimes, dates and the
webhook's back-off run on it; poll time-outs and the sending pace run on monotonic time, which nobody moves.
"""

import time

from sandbox.wakeup import Wakeup


def monotonic() -> float:
    """Seconds that only ever grow, whatever the sandbox clock does."""
    return time.monotonic()


class Clock:
    """Unix time of this Telegram. `version` grows with every move, so that a follower sees that one happened."""

    def __init__(self) -> None:
        self.offset = 0.0
        self.version = 1
        self.moved = Wakeup()

    def now(self) -> float:
        return time.time() + self.offset

    def today(self) -> int:
        """The present second, the unit in which the Bot API writes dates."""
        return int(self.now())

    def advance(self, seconds: float) -> None:
        self.offset += seconds
        self.version += 1
        self.moved.fire()

    async def sleep_until(self, moment: float) -> None:
        """Wait until the sandbox clock shows `moment`, by passing time or by a move."""
        while (left := moment - self.now()) > 0:
            await self.moved.wait(left)
