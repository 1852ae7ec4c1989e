"""B3's own side: notices of one kind from the table to Telegram; `ours.sending <Telegram's address> <database> <kind>`.

The notices of a sample are written before the clock starts.
"""

import asyncio
import sys
from typing import Any

from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import delete, func, select

from benchmarks import crowd
from benchmarks.words import TOKEN
from benchmarks.work import work
from bot.clock import MovableClock
from bot.gc_tuning import freeze_loaded
from bot.send.deliverer import Deliverer
from bot.telegram import make_bot
from handlers.wiring import notice_views
from models.connection.database import Database
from models.notice import Notice, NoticeState


async def main(address: str, url: str, kind: str) -> None:
    database, clock = Database(url), MovableClock()
    count, starts_at = await prepare(database, kind)
    bot = make_bot(TOKEN, TelegramAPIServer.from_base(address), None)
    deliverer = Deliverer(bot=bot, database=database, clock=clock, views=notice_views())

    async def sample(_how: dict[str, Any]) -> float:
        now = clock.now()
        rows = [
            crowd.announcement(n, now) if kind == "announcement" else crowd.reminder(n + 1, now, n, starts_at)
            for n in range(1, count + 1)
        ]
        async with database.write() as session:
            await session.execute(delete(Notice))
        await crowd.fill(database, Notice, rows)
        loop = asyncio.get_running_loop()
        started = loop.time()
        await deliverer.deliver_due()
        took = loop.time() - started
        async with database.read() as session:
            sent = await session.scalar(select(func.count()).where(Notice.state == NoticeState.sent))
        if sent != count:
            raise RuntimeError(f"{sent} of {count} were sent")
        return count / took

    freeze_loaded()
    await work(sample)


async def prepare(database: Database, kind: str) -> tuple[int, Any]:
    count = 1000
    await crowd.people(database, count + 1)
    await crowd.event(database)
    if kind == "announcement":
        return count, None
    await crowd.mentors(database, 1)
    await crowd.mentorships(database, count, 1)
    return count, await crowd.meetings(database, count)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
