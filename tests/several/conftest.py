"""Several processes on one PostgreSQL, seen from inside: their presences, with a heart that beats ten times as fast."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from bot.several import presence
from bot.several.presence import Presence
from models.connection.database import Database
from tests.support.patience import LONG, wait_until

Arrive = Callable[[], Awaitable[Presence]]


@pytest.fixture
def engine() -> str:
    return "postgresql"


@pytest.fixture
async def arrive(database: Database, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Arrive]:
    """Starts one more process on the database at each call. None is considered hung because the machine is slow."""
    monkeypatch.setattr(presence, "BEAT", presence.BEAT / 10)
    monkeypatch.setattr(presence, "HUNG_AFTER", LONG)
    async with AsyncExitStack() as stack:

        async def one() -> Presence:
            arrived = Presence(database)
            await stack.enter_async_context(arrived.running())
            return arrived

        yield one


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
