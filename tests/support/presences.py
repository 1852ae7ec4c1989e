"""Processes that know of each other through the database."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.several import presence
from bot.several.presence import Presence
from tests.support.patience import wait_until

Arrive = Callable[[], Awaitable[Presence]]


async def hang(process: Presence) -> None:
    """Stops its heart, as under SIGSTOP; its line stays open and keeps its locks. From its last beat on, a second of
    silence counts as hung.
    """
    stands = asyncio.Event()

    async def for_ever(_at_most: float) -> None:
        stands.set()
        await asyncio.Event().wait()

    presence.HUNG_AFTER = 1.0  # the fixture restores the value
    sure = process._sure_until
    await wait_until(lambda: process._sure_until != sure)
    process._stirring = for_ever  # type: ignore[method-assign]
    await stands.wait()
