"""Waiting for a change without polling; every long poll of the sandbox waits on one of these."""

import asyncio
from collections.abc import Callable


class Wakeup:
    """The next `fire` wakes all waiters; it has no effect on later ones."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()
        self._closed = False

    def fire(self) -> None:
        waiters, self._waiters = self._waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def close(self) -> None:
        """The server is stopping: wake all waiters, now and later."""
        self._closed = True
        self.fire()

    async def wait(self, seconds: float | None) -> None:
        """Return at the next `fire`, or after `seconds` of real time."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            await asyncio.wait((waiter,), timeout=seconds)
        finally:
            self._waiters.discard(waiter)
            waiter.cancel()

    async def until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Wait until `ready()` holds, checking at every `fire`; returns False when `seconds` have passed."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not ready():
            left = deadline - loop.time()
            if left <= 0 or self._closed:
                return False
            await self.wait(left)
        return True
