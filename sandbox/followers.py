"""Followers of the sandbox's clock: the bot's ticker asks by long poll and says when its next notice is due.

A follower takes the offset, runs its tick, and only then asks again. So when all have asked with the new version,
everything that became due is already in the chats.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.clock import Clock, monotonic
from sandbox.wakeup import Wakeup

KNOWN_FOR = 30.0  # seconds after the last request


@dataclass
class Follower:
    """`gone` tells whether a waiting follower's connection has broken, for example because its process was killed."""

    name: str
    version: int = -1
    next_due: float | None = None
    asked: float = 0.0
    parked: int = 0
    gone: Callable[[], bool] = lambda: False

    def is_known(self) -> bool:
        if self.parked:
            return not self.gone()
        return monotonic() - self.asked < KNOWN_FOR


class Followers:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._followers: dict[str, Follower] = {}
        self._came_back = Wakeup()
        self.announced: Callable[[], None] = lambda: None

    async def follow(
        self, name: str, version: int, next_due: float | None, gone: Callable[[], bool], seconds: float
    ) -> None:
        """Wait until the clock's version differs from the follower's, at most `seconds`."""
        follower = self._followers.setdefault(name, Follower(name))
        announced = follower.next_due != next_due
        follower.version, follower.next_due, follower.gone = version, next_due, gone
        follower.asked = monotonic()
        follower.parked += 1
        self._came_back.fire()
        if announced:
            self.announced()
        try:
            await self._clock.moved.until(lambda: self._clock.version != version, seconds)
        finally:
            follower.parked -= 1
            follower.asked = float("-inf") if gone() else monotonic()

    def names(self) -> list[str]:
        return [follower.name for follower in self._known()]

    def next_due(self) -> float | None:
        """The earliest moment that any follower has announced, in unix time."""
        return min((f.next_due for f in self._known() if f.next_due is not None), default=None)

    async def all_back(self, seconds: float) -> list[str]:
        """Wait until all known followers have asked with the present version; returns the names of those
        that have not.
        """
        await self._came_back.until(lambda: not self._away(), seconds)
        return self._away()

    def close(self) -> None:
        self._came_back.close()

    def _known(self) -> list[Follower]:
        return [follower for follower in self._followers.values() if follower.is_known()]

    def _away(self) -> list[str]:
        version = self._clock.version
        return [f.name for f in self._known() if f.version != version]
