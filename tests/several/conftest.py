"""Several processes on one PostgreSQL, seen from inside: their presences, with a heart ten times as quick."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from bot.several import presence
from bot.several.presence import Presence
from models.connection.database import Database

Arrive = Callable[[], Awaitable[Presence]]


@pytest.fixture
def engine() -> str:
    return "postgresql"


@pytest.fixture
async def arrive(database: Database, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Arrive]:
    """One more process on the database each time."""
    monkeypatch.setattr(presence, "BEAT", presence.BEAT / 10)
    monkeypatch.setattr(presence, "HUNG_AFTER", presence.HUNG_AFTER / 5)
    async with AsyncExitStack() as stack:

        async def one() -> Presence:
            arrived = Presence(database)
            await stack.enter_async_context(arrived.running())
            return arrived

        yield one


def hang(process: Presence) -> None:
    """Its heart stands still, as under SIGSTOP; its line stays open and keeps its locks."""

    async def for_ever(_at_most: float) -> None:
        await asyncio.Event().wait()

    process._stirring = for_ever  # type: ignore[method-assign]


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)
