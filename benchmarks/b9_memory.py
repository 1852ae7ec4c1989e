"""B9: memory and start-up, beside an echo of aiogram and aiogram-dialog, and memory during a broadcast to 100,000."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from statistics import median

from benchmarks import crowd
from benchmarks.figures import at_most
from benchmarks.places import database_url
from benchmarks.telegram import Telegram, telegram
from benchmarks.words import TOKEN
from benchmarks.workers import PAIRS, PEERS, ROOT, worker
from models.connection.database import Database

COUNT = 100_000
SETTLES = 3.0  # seconds from the start until a program's memory is read
IDLE, BROADCAST = 60, 20  # MB more than the echo; MB more than idle


def memory(pid: int) -> float:
    """The process's resident memory in MB."""
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)


@asynccontextmanager
async def program(*command: object, **environment: str) -> AsyncIterator[int]:
    process = await asyncio.create_subprocess_exec(
        *map(str, command),
        env=os.environ | environment,
        cwd=ROOT,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process.pid
    finally:
        process.kill()
        await process.wait()


async def started(local: Telegram, *command: object, **environment: str) -> tuple[float, float]:
    """Returns the seconds from start to the first request for updates, and the memory a little later."""
    loop = asyncio.get_running_loop()
    before = loop.time()
    asked = local.counts["asked"]
    async with program(*command, **environment) as pid:
        async with asyncio.timeout(60):
            await local.counted("asked", asked + 1)
        took = loop.time() - before
        await asyncio.sleep(SETTLES)
        return took, memory(pid)


async def start_and_idle(url: str) -> None:
    async with telegram() as local:
        settings = {"DATABASE_URL": url, "BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": local.address}
        ours, echo = [], []
        for _ in range(PAIRS + 1):
            ours.append(await started(local, sys.executable, "-m", "bot", "run", **settings))
            echo.append(await started(local, PEERS, "-m", "benchmarks.peers.dialog_echo", local.address))
    took, idle = (median(side[1:]) for side in zip(*ours, strict=True))
    echo_took, echo_idle = (median(side[1:]) for side in zip(*echo, strict=True))
    at_most("B9 seconds until it asks for updates, beside an echo", "s", took, 1.5, of=echo_took)
    at_most(f"B9 memory idle beyond an echo's {echo_idle:.0f} MB", "MB", idle - echo_idle, IDLE)


async def broadcast(url: str) -> None:
    async with AsyncExitStack() as stack:
        database = Database(url)
        await crowd.people(database, COUNT)
        await database.close()
        local = await stack.enter_async_context(telegram())
        bot = await stack.enter_async_context(worker("ours.server", local.address, url))
        await asyncio.sleep(SETTLES)
        idle = most = memory(bot.pid)
        sent = asyncio.create_task(_sent(bot.told(to_mentees=True), local))
        while not sent.done():
            most = max(most, memory(bot.pid))
            await asyncio.wait({sent}, timeout=0.1)
        await sent
    at_most(f"B9 memory beyond {idle:.0f} MB while a broadcast goes to {COUNT:,}", "MB", most - idle, BROADCAST)


async def _sent(beginning: object, local: Telegram) -> None:
    await beginning  # type: ignore[misc]
    await local.counted("sendmessage", COUNT)


async def main() -> None:
    async with database_url("SQLite", "") as url:
        await start_and_idle(url)
        await broadcast(url)


if __name__ == "__main__":
    asyncio.run(main())
