"""B2: the press «Буду» of a reminder over a webhook, with everything that it does, beside an echo; and a press in a
window with a calendar, beside the same window in aiogram-dialog alone.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import TypeVar

from benchmarks import canned, crowd
from benchmarks.figures import at_most, beside, exactly, percentile
from benchmarks.load import Door, Update, Updates
from benchmarks.places import ENGINES, database_url, postgres
from benchmarks.telegram import Telegram, telegram
from benchmarks.workers import PAIRS, Worker, in_turns, worker
from models.connection.database import Database

MENTORS = 40
SAMPLE = 400
READERS = 100
STEADY = {"SQLite": 50, "PostgreSQL": 100}  # updates a second
SECONDS = 15
GOALS = {"SQLite": 0.35, "PostgreSQL": 0.5}
OWN_TIME = 100.0  # ms
T = TypeVar("T")


async def add_pairs(database: Database, count: int) -> None:
    """`count` mentees with a mentor. Before their first meeting they book without an agreement."""
    await crowd.people(database, MENTORS + count)
    await crowd.mentors(database, MENTORS)
    await crowd.mentorships(database, count, MENTORS)


async def add_meetings(database: Database, count: int) -> int:
    """As many pairs with a meeting tomorrow; returns its start as Unix time."""
    await add_pairs(database, count)
    return int((await crowd.meetings(database, count)).timestamp())


async def filled(url: str, count: int, fill: Callable[[Database, int], Awaitable[T]]) -> T:
    database = Database(url)
    try:
        return await fill(database, count)
    finally:
        await database.close()


async def measure(engine: str, server: str) -> None:
    count = SAMPLE * (PAIRS + 1) + STEADY[engine] * SECONDS
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url(engine, server))
        start = await filled(url, count, add_meetings)
        local = await stack.enter_async_context(telegram())
        ours = await stack.enter_async_context(worker("ours.server", local.address, url))
        peer = await stack.enter_async_context(worker("peers.webhook", local.address))
        door, echo = Door(ours.ready["port"]), Door(peer.ready["port"])
        people, others = Updates(crowd.FIRST_CHAT + MENTORS), Updates(crowd.FIRST_CHAT)

        def press(update_id: int, chat: int, number: int) -> Update:
            return canned.press(update_id, chat, 1, f"mt_come:{number + 1}:{start}")

        rates = await in_turns(
            lambda: door.as_fast_as_answered(people.take(SAMPLE, press)),
            lambda: echo.as_fast_as_answered(others.take(SAMPLE, lambda n, chat, _: canned.message(n, chat, "hello"))),
            lambda: echo.as_fast_as_answered(others.take(SAMPLE, press)),
        )
        beside(f"B2 «Буду», {engine}, beside an echo", "updates/s", rates[0], peer=rates[1], at_least=GOALS[engine])
        beside(f"B2 «Буду», {engine}, beside its two calls alone", "updates/s", rates[0], peer=rates[2])
        times = await door.at_rate(people.take(STEADY[engine] * SECONDS, press), STEADY[engine])
        at_most(f"B2 p99 at {STEADY[engine]} updates/s, {engine}", "ms", percentile(times, 0.99) * 1000, OWN_TIME)
        exactly(f"B2 answers that are not 2xx, {engine}", "answers", door.refused(), 0)
        edits = local.counts["editmessagetext"] - SAMPLE * (PAIRS + 1)
        exactly(f"B2 presses without their edit, {engine}", "presses", count - edits, 0)


class Readers:
    """People who have a calendar open and press the name of a weekday in it, which shows the window again."""

    def __init__(self, served: Worker, local: Telegram) -> None:
        self.door = Door(served.ready["port"])
        self._local = local
        self._last = 0

    async def say(self, text: str) -> None:
        await self._bring(lambda update_id, chat: canned.message(update_id, chat, text))

    async def press(self, button: str) -> float:
        """Returns presses a second."""

        def made(update_id: int, chat: int) -> Update:
            message_id, buttons = self._local.keyboards[chat]
            return canned.press(update_id, chat, message_id, next(data for data in buttons if data.endswith(button)))

        return await self._bring(made)

    async def _bring(self, made: Callable[[int, int], Update]) -> float:
        chats = range(crowd.FIRST_CHAT + MENTORS, crowd.FIRST_CHAT + MENTORS + READERS)
        self._last += READERS
        return await self.door.as_fast_as_answered(
            [made(self._last + number, chat) for number, chat in enumerate(chats)]
        )


async def measure_calendar(engine: str, server: str) -> None:
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url(engine, server))
        await filled(url, READERS, add_pairs)
        sides = []
        for module, words in ("ours.server", [url]), ("peers.webhook", ["calendar"]):
            local = await stack.enter_async_context(telegram(keeps=True))
            served = await stack.enter_async_context(worker(module, local.address, *words))
            sides.append(Readers(served, local))
        ours, alone = sides
        await ours.say("/start")
        await ours.press("book")
        await alone.say("/day")
        rates = await in_turns(lambda: ours.press("day_weekday:0"), lambda: alone.press("day_weekday:0"))
    beside(f"B2 a calendar, {engine}, beside aiogram-dialog alone", "updates/s", rates[0], peer=rates[1])
    exactly(f"B2 answers of the calendar that are not 2xx, {engine}", "answers", ours.door.refused(), 0)


async def main() -> None:
    with postgres() as server:
        for engine in ENGINES:
            await measure(engine, server)
            await measure_calendar(engine, server)


if __name__ == "__main__":
    asyncio.run(main())
