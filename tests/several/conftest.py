"""Several processes on one PostgreSQL, seen from inside: their presences, with a heart that beats ten times as fast."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from bot.several import presence
from bot.several.presence import Presence
from models.connection.database import Database
from tests.support.patience import LONG
from tests.support.presences import Arrive


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
