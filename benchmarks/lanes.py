"""Runs the same thing many times, with limited concurrency."""

import asyncio
from collections.abc import Awaitable, Callable


async def at_once(count: int, room: int, one: Callable[[int], Awaitable[object]]) -> float:
    """Runs `one(0)` … `one(count - 1)`, `room` at a time; returns how many a second."""
    numbers = iter(range(count))

    async def lane() -> None:
        for number in numbers:
            await one(number)

    loop = asyncio.get_running_loop()
    started = loop.time()
    await asyncio.gather(*(lane() for _ in range(room)))
    return count / (loop.time() - started)
