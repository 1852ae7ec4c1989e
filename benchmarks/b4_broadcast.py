"""B4: two broadcasts at once, to 3,000 people together, under a strict window of 30 a second, with a latency of 5–60 ms
and presses meanwhile.
"""

import asyncio
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass

from benchmarks import canned, crowd
from benchmarks.figures import Figure, at_most, exactly, percentile, report
from benchmarks.load import Door, Update, Updates
from benchmarks.places import database_url
from benchmarks.telegram import Telegram, telegram
from benchmarks.workers import worker
from models.connection.database import Database
from sandbox.pace import OVERALL, Pace
from services.notices import BROADCAST_A_SECOND

COUNT, FEW = 3000, 300
JITTER = (0.005, 0.06)
PRESSES_A_SECOND = 2
LEAST = 0.92


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of all attempts to send: how many a second were accepted, how many were refused, and how many came in the worst
    second.
    """

    rate: float
    refused: int
    worst: int


def outcome(local: Telegram) -> Outcome:
    tried = [call for call in local.calls if call.method == "sendmessage"]
    taken = [call.at for call in tried if call.accepted]
    moments = [call.at for call in tried]
    worst = first = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1:
            first += 1
        worst = max(worst, last - first + 1)
    rate = (len(taken) - 1) / (taken[-1] - taken[0])
    return Outcome(rate, len(tried) - len(taken), worst)


def strict() -> AbstractAsyncContextManager[Telegram]:
    return telegram(pace=Pace(on=True), jitter=JITTER, keeps=True)


async def ours() -> tuple[Outcome, list[float]]:
    """Returns also, for each press, the seconds until all its calls were answered."""
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url("SQLite", ""))
        database = Database(url)
        await crowd.people(database, COUNT)
        await crowd.event(database)
        await database.close()
        local = await stack.enter_async_context(strict())
        bot = await stack.enter_async_context(worker("ours.server", local.address, url, BROADCAST_A_SECOND))
        await bot.told(broadcasts=[COUNT // 2, COUNT // 2])
        people = Updates(crowd.FIRST_CHAT)

        def press(update_id: int, chat: int, _number: int) -> Update:
            return canned.press(update_id, chat, 1, "event_answer:coming:1")

        presses = people.take(int(COUNT / BROADCAST_A_SECOND * PRESSES_A_SECOND * 0.9), press)
        times = await Door(bot.ready["port"]).at_rate(presses, PRESSES_A_SECOND)
        await local.counted("sendmessage", COUNT)
        return outcome(local), times


async def theirs(module: str, how: str, count: int, room: int) -> Outcome:
    async with strict() as local:
        async with worker(module, local.address, how) as peer:
            await peer.told(count=count, room=room)
        return outcome(local)


async def main() -> None:
    own, times = await ours()
    limiter = await theirs("peers.telegram_bot", "limited", COUNT, 64)
    one_by_one = await theirs("peers.sending", "", FEW, 1)
    beside = {"AIORateLimiter": limiter, "sequential sending": one_by_one}
    for name, peer in beside.items():
        report(
            Figure(
                f"B4 messages a second, beside {name} ({peer.refused} × 429)",
                own.rate,
                "messages/s",
                floor=OVERALL,
                peer=peer.rate,
                ratio=own.rate / OVERALL,
                goal=f"≥ {LEAST} × 30",
                ok=own.rate >= LEAST * OVERALL,
            )
        )
    exactly("B4 429s", "refusals", own.refused, 0)
    at_most("B4 worst second", "messages", own.worst, OVERALL)
    at_most("B4 p99 of a button meanwhile", "ms", percentile(times, 0.99) * 1000, 300)


if __name__ == "__main__":
    asyncio.run(main())
