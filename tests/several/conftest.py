"""Several processes on one PostgreSQL, seen from inside: their presences, with a heart ten times as quick."""

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
    """One more process on the database each time. None is taken for one that hangs because the machine is slow."""
    monkeypatch.setattr(presence, "BEAT", presence.BEAT / 10)
    monkeypatch.setattr(presence, "HUNG_AFTER", LONG)
    async with AsyncExitStack() as stack:

        async def one() -> Presence:
            arrived = Presence(database)
            await stack.enter_async_context(arrived.running())
            return arrived

        yield one


async def hang(process: Presence) -> None:
    """Its heart stands still, as under SIGSTOP; its line stays open and keeps its locks. From its last beat on, a
    second of silence is enough.
    """
    stands = asyncio.Event()

    async def for_ever(_at_most: float) -> None:
        stands.set()
        await asyncio.Event().wait()

    presence.HUNG_AFTER = 1.0  # the fixture brings back what it was
    sure = process._sure_until
    await wait_until(lambda: process._sure_until != sure)
    process._stirring = for_ever  # type: ignore[method-assign]
    await stands.wait()
