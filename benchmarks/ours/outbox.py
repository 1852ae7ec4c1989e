"""B5's own side, and the same statements by hand; `ours.outbox <database> <count>`.

On `{"by": "ours"}` or `{"by": "hand"}`: claim and mark `count` due notices. Both claim 100 at a time, and mark ten
ended ones together with the ten that begin, so that never more than ten are begun but unmarked.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import delete, func, select

from benchmarks import crowd
from benchmarks.ours.by_hand import by_hand
from benchmarks.work import work
from bot.clock import MovableClock
from bot.send.outbox import Claimed, EndedNotice, Outbox
from models.connection.database import Database
from models.newer_values import members_of
from models.notice import Notice, NoticeKind, NoticeState

BATCH, ROOM = 100, 10


async def through_the_outbox(database: Database, clock: MovableClock) -> None:
    outbox = Outbox(database, frozenset(members_of(NoticeKind)), frozenset())
    while batch := await outbox.claim(clock.now(), BATCH):
        begun: list[Claimed] = []
        for first in range(0, len(batch) + ROOM, ROOM):
            beginning = batch[first : first + ROOM]
            ended = [EndedNotice(notice, NoticeState.sent) for notice in begun]
            await outbox.mark(ended, beginning, clock.now())
            begun = beginning


async def main(url: str, count: int) -> None:
    database, clock = Database(url), MovableClock()
    await crowd.people(database, 1)
    ways: dict[str, Callable[[], Awaitable[None]]] = {
        "ours": lambda: through_the_outbox(database, clock),
        "hand": lambda: by_hand(database.url, clock.now(), BATCH, ROOM),
    }

    async def sample(how: dict[str, Any]) -> float:
        async with database.write() as session:
            await session.execute(delete(Notice))
        await crowd.fill(database, Notice, [crowd.announcement(1, clock.now())] * count)
        loop = asyncio.get_running_loop()
        started = loop.time()
        await ways[how["by"]]()
        took = loop.time() - started
        async with database.read() as session:
            sent = await session.scalar(select(func.count()).where(Notice.state == NoticeState.sent))
        if sent != count:
            raise RuntimeError(f"{sent} of {count} were marked")
        return count / took

    await work(sample)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
