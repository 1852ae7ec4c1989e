"""B3: sending notices from the table to Telegram, without pace, beside bare sending and python-telegram-bot."""

import asyncio
from contextlib import AsyncExitStack

from benchmarks.figures import beside
from benchmarks.places import ENGINES, database_url, postgres
from benchmarks.telegram import telegram
from benchmarks.workers import in_turns, worker

COUNT, ROOM = 1000, 10


async def measure(engine: str, kind: str, server: str) -> None:
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(database_url(engine, server))
        local = await stack.enter_async_context(telegram())
        ours = await stack.enter_async_context(worker("ours.sending", local.address, url, kind))
        bare = await stack.enter_async_context(worker("peers.sending", local.address))
        other = await stack.enter_async_context(worker("peers.telegram_bot", local.address, "bare"))
        rates = await in_turns(
            lambda: ours.told(),
            lambda: bare.told(count=COUNT, room=ROOM),
            lambda: other.told(count=COUNT, room=ROOM),
        )
    beside(f"B3 {kind}s, {engine}, beside bare sending", "messages/s", rates[0], floor=rates[1], at_least=0.4)
    name = f"B3 {kind}s, {engine}, beside python-telegram-bot"
    beside(name, "messages/s", rates[0], peer=rates[2], at_least=1.5)


async def main() -> None:
    with postgres() as server:
        for engine in ENGINES:
            for kind in ("announcement", "reminder"):
                await measure(engine, kind, server)


if __name__ == "__main__":
    asyncio.run(main())
