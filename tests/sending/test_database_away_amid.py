"""The database goes away for a moment while notices are sent: what was sent is marked when it is back, and not sent
again.
"""

import asyncio
from typing import Any

import pytest

import bot.send.batch
from models.connection.outages import DatabaseAway
from models.notice import NoticeState
from tests.support.post_office import PostOffice

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
COUNT = 30


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.send.batch, "DATABASE_AGAIN", 0.01)


async def away_now_and_then(method: Any) -> Any:
    """Every second call of the method finds the database away."""
    tries = 0

    async def with_gaps(*arguments: Any) -> Any:
        nonlocal tries
        tries += 1
        await asyncio.sleep(0)
        if tries % 2 == 0:
            raise DatabaseAway
        return await method(*arguments)

    return with_gaps


@pytest.mark.parametrize("kind", ["reminder", "broadcast"])
@pytest.mark.parametrize("at", ["mark", "write"])
async def test_each_notice_comes_once_and_is_marked_as_sent(
    office: PostOffice, kind: str, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await office.people(COUNT)
    if kind == "broadcast":
        await office.broadcast(COUNT)
    else:
        await office.remind(COUNT)
    deliverer = office.deliverer()
    where = deliverer.outbox if at == "mark" else deliverer.writer
    monkeypatch.setattr(where, at, await away_now_and_then(getattr(where, at)))
    await deliverer.deliver_due()
    assert await office.states() == [NoticeState.sent] * COUNT
    came = [len(await office.texts(person)) for person in people]
    assert came == ([1] * COUNT if kind == "broadcast" else [COUNT] + [0] * (COUNT - 1))
