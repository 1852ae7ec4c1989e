"""The bot as a process of its own, against the test's local Telegram, to be killed."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.clock import MovableClock
from bot.reference import load_reference
from models.database import Database
from sandbox import TOKEN, Sandbox
from sandbox.client import Client
from tests.town import Dweller

ROOT = Path(__file__).parent.parent.parent
READY_IN = 60


@dataclass
class BotProcess:
    """`kill()` is SIGKILL: nothing of the process gets to run afterwards."""

    environment: dict[str, str]
    log: Path
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        before = self.log.read_text("utf-8").count('"ready"') if self.log.exists() else 0
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        async with asyncio.timeout(READY_IN):
            while self.log.read_text("utf-8").count('"ready"') == before:
                if self.process.returncode is not None:
                    raise RuntimeError(self.log.read_text("utf-8"))
                await asyncio.sleep(0.05)

    async def kill(self, how: int = signal.SIGKILL) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(how)
            async with asyncio.timeout(20):
                await self.process.wait()

    async def restart(self) -> None:
        await self.kill()
        await self.start()


@dataclass
class FarTown:
    """Like `tests.town.Town`, but the bot runs in another process: what it has done is seen in the chats only."""

    client: Client
    bot: BotProcess
    database: Database
    clock: MovableClock

    async def person(self, first_name: str, language: str = "ru") -> Dweller:
        return Dweller(self, await self.client.add_person(first_name, language_code=language))  # type: ignore[arg-type]

    async def settled(self) -> None:
        """All updates are acknowledged, and a tick of the bot has passed since."""
        await self.client.idle(30)
        await self.client.advance(0.001)
        await self.client.idle(30)

    async def advance(self, seconds: float) -> None:
        await self.client.advance(seconds)
        self.clock.set_offset((await self.client.clock())["offset"])
        await self.client.idle(30)


@contextlib.asynccontextmanager
async def far_town(database_url: str, folder: Path) -> AsyncIterator[FarTown]:
    database = Database(database_url)
    await load_reference(database)
    sandbox = Sandbox(data_dir=folder / "telegram", token=TOKEN, pace=False)
    server = TestServer(sandbox.app(), host="127.0.0.1")
    await server.start_server()
    base = str(server.make_url("")).rstrip("/")
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    environment |= {"TELEGRAM_API_URL": base, "DATABASE_URL": database_url, "DATA_DIR": str(folder), "SANDBOX": "1"}
    bot = BotProcess(environment, folder / "bot.log")
    try:
        async with ClientSession() as session:
            await bot.start()
            yield FarTown(Client(base, session), bot, database, MovableClock())
    finally:
        await bot.kill()
        await server.close()
        await database.close()
