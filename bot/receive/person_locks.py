"""One lock per person inside this process. Lanes keep updates in order, but a window refresh runs outside the lanes;
both take this lock. PostgreSQL's advisory lock is not enough, because a process that already holds it gets it again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class PersonLocks:
    """Locks that nobody holds or waits for are forgotten."""

    def __init__(self) -> None:
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}  # with the number of holders and waiters

    @asynccontextmanager
    async def alone(self, person: int) -> AsyncIterator[None]:
        lock, users = self._locks.get(person) or (asyncio.Lock(), 0)
        self._locks[person] = lock, users + 1
        try:
            async with lock:
                yield
        finally:
            lock, users = self._locks[person]
            if users == 1:
                del self._locks[person]
            else:
                self._locks[person] = lock, users - 1
