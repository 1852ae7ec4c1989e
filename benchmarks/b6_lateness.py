"""B6: how late reminders due at random moments are sent, and what a tick costs with a million others pending."""

import asyncio
import random
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from statistics import median

from benchmarks import crowd
from benchmarks.figures import Figure, at_most, exactly, percentile, report
from benchmarks.places import ENGINES, database_url, plain_database, postgres
from benchmarks.telegram import telegram
from benchmarks.workers import worker
from bot.clock import MovableClock
from bot.send.outbox import Outbox
from models.connection.database import Database
from models.newer_values import members_of
from models.notice import Notice, NoticeKind

COUNT = 1000
SECONDS = 60.0
SOON = 3.0  # seconds until the first reminder is due
PACE = 28.5
FEW, MANY = 10_000, 1_000_000
TICKS = 60
NOISE = 1.25  # factor by which two medians of the same thing may differ here


def moments() -> list[float]:
    chance = random.Random(6)
    return sorted(SOON + chance.uniform(0, SECONDS) for _ in range(COUNT))


async def lateness(engine: str, server: str) -> list[float]:
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url(engine, server))
        database = Database(url)
        stack.push_async_callback(database.close)
        await crowd.people(database, COUNT + 1)
        await crowd.mentors(database, 1)
        await crowd.mentorships(database, COUNT, 1)
        starts_at = await crowd.meetings(database, COUNT)
        local = await stack.enter_async_context(telegram(keeps=True))
        await stack.enter_async_context(worker("ours.server", local.address, url, PACE))
        begin = datetime.now(UTC)
        due = [begin + timedelta(seconds=moment) for moment in moments()]
        rows = [crowd.reminder(n + 2, due[n], n + 1, starts_at) for n in range(COUNT)]
        await crowd.fill(database, Notice, rows)
        async with asyncio.timeout(SECONDS * 3):
            await local.counted("sendmessage", COUNT)
        ahead = datetime.now(UTC).timestamp() - asyncio.get_running_loop().time()
        came = {int(call.params["chat_id"]): call.at + ahead for call in local.calls if call.method == "sendmessage"}
    return [came[crowd.FIRST_CHAT + n + 1] - due[n].timestamp() for n in range(COUNT)]


async def pick_up(server: str) -> list[float]:
    async with plain_database(server) as url, worker("peers.procrastinate_jobs", url) as peer:
        return [float(late) for late in await peer.told(moments=moments())]


async def tick(engine: str, server: str, waiting: int) -> float:
    """The median milliseconds of a tick that finds nothing due: the look, and the claim that would follow."""
    async with database_url(engine, server) as url:
        database, clock = Database(url), MovableClock()
        await crowd.people(database, 1)
        await crowd.far_away(database, waiting)
        outbox = Outbox(database, frozenset(members_of(NoticeKind)), frozenset())
        loop, times = asyncio.get_running_loop(), []
        for _ in range(TICKS):
            started = loop.time()
            await outbox.next_due()
            await outbox.claim(clock.now(), 100)
            times.append((loop.time() - started) * 1000)
        await database.close()
    return median(times[TICKS // 4 :])


async def main() -> None:
    with postgres() as server:
        peer = await pick_up(server)
        for engine in ENGINES:
            late = await lateness(engine, server)
            ours, theirs = percentile(late, 0.99), percentile(peer, 0.99)
            name = f"B6 p99 of lateness, {engine}, beside procrastinate"
            report(Figure(name, ours, "s", peer=theirs, ratio=ours / theirs, goal="≤ 1", ok=ours <= 1))
            exactly(f"B6 reminders that came early, {engine}", "reminders", sum(one < 0 for one in late), 0)
        for engine in ENGINES:
            few, many = await tick(engine, server, FEW), await tick(engine, server, MANY)
            at_most(f"B6 a tick with 1,000,000 pending, beside 10,000, {engine}", "ms", many, NOISE, of=few)


if __name__ == "__main__":
    asyncio.run(main())
