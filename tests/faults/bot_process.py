"""The bot as a process of its own, against the test's local Telegram, to be killed."""

import asyncio
import contextlib
import multiprocessing
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from signal import Signals

import structlog
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.clock import MovableClock
from bot.reference import load_reference
from models.connection.database import Database
from sandbox import TOKEN, Sandbox
from sandbox.client import Client
from services.unit_of_work import Act, Uow
from tests.faults.child import run
from tests.support.town import Dweller

READY_IN, DEAD_IN = 60, 10

log = structlog.get_logger()

forking = multiprocessing.get_context("forkserver")
forking.set_forkserver_preload(["tests.faults.child"])


@dataclass
class BotProcess:
    """`kill()` is SIGKILL: nothing of the process gets to run afterwards."""

    environment: dict[str, str]
    log: Path
    changed: str = ""
    process: ForkServerProcess | None = None

    async def start(self) -> None:
        before = self._readies()
        self.process = forking.Process(target=run, args=(self.environment, str(self.log), self.changed))
        self.process.start()
        async with asyncio.timeout(READY_IN):
            while self._readies() == before:
                if not self.process.is_alive():
                    raise RuntimeError(self.said())
                await asyncio.sleep(0.01)

    def said(self) -> str:
        """Its log; a line that a kill broke off may be joined to the next."""
        return self.log.read_text("utf-8") if self.log.exists() else ""

    def _readies(self) -> int:
        return self.said().count('"ready"')

    def signal(self, number: Signals) -> None:
        """Nothing happens to a process that is dead."""
        if self.process is not None and self.process.pid is not None and self.process.is_alive():
            os.kill(self.process.pid, number)

    async def kill(self, how: Signals = Signals.SIGKILL) -> int | None:
        """The exit code: minus the signal's number when that ended it."""
        if self.process is None:
            return None
        self.signal(how)
        async with asyncio.timeout(DEAD_IN):
            while self.process.is_alive():
                await asyncio.sleep(0.01)
        return self.process.exitcode

    async def restart(self) -> None:
        await self.kill()
        await self.start()


@dataclass
class FarTown:
    """Like `tests.support.town.Town`, but the bot runs in another process: what it did is seen in the chats only."""

    client: Client
    sandbox: Sandbox
    bot: BotProcess
    database: Database
    clock: MovableClock = field(default_factory=MovableClock)

    async def person(self, first_name: str, language: str = "ru") -> Dweller:
        return Dweller(self, await self.client.add_person(first_name, language_code=language))  # type: ignore[arg-type]

    @contextlib.asynccontextmanager
    async def act(self, dweller: Dweller | None = None) -> AsyncIterator[Act]:
        """A transaction for a test's own preparations and checks, acting as the dweller."""
        async with Uow(self.database, self.clock, dweller.id if dweller else None).write() as act:
            yield act

    async def settled(self) -> None:
        """All updates are acknowledged, and a tick of the bot has passed since."""
        await self.client.idle(30)
        await self.client.advance(0.001)
        await self.client.idle(30)

    async def advance(self, **how_far: float) -> None:
        """Move the clock, in units of timedelta; what comes due is in the chats afterwards."""
        await self.client.advance(timedelta(**how_far).total_seconds())
        self.clock.set_offset((await self.client.clock())["offset"])
        await self.client.idle(30)

    def let_pass(self, time: timedelta) -> None:
        """Move the clock, also back, and wait for nobody: the bot may be dead."""
        self.sandbox.world.advance(time.total_seconds())
        self.clock.set_offset(self.sandbox.world.clock.offset)

    async def set_clock(self, step: timedelta) -> None:
        """Move the clock, also back, as one who corrects it does; what is due then is in the chats afterwards."""
        self.let_pass(step)
        assert await self.sandbox.world.followers.all_back(READY_IN) == []


@contextlib.asynccontextmanager
async def far_town(
    database_url: str, folder: Path, *, start: bool = True, changed: str = "", pace: float = 0, **settings: str
) -> AsyncIterator[FarTown]:
    """A town whose bot is a process of its own, `changed` as tests/faults/child.py says. `pace`: how many times faster
    than the real one this Telegram lets a bot send; 0 without any limit.
    """
    database = Database(database_url)
    await load_reference(database)
    sandbox = Sandbox(data_dir=folder / "telegram", token=TOKEN, pace=bool(pace))
    sandbox.world.pace.scale = pace or 1.0
    server = TestServer(sandbox.app(), host="127.0.0.1")
    await server.start_server()
    base = str(server.make_url("")).rstrip("/")
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    environment |= {"TELEGRAM_API_URL": base, "DATABASE_URL": database_url, "DATA_DIR": str(folder)}
    environment |= {"SANDBOX": "1", "HTTP_PORT": "0"}
    bot = BotProcess(environment | settings, folder / "bot.log", changed)
    try:
        async with ClientSession() as session:
            if start:
                await bot.start()
            yield FarTown(Client(base, session), sandbox, bot, database)
    except BaseException:
        log.error("what the bot said", tail=bot.said()[-3000:])
        raise
    finally:
        await bot.kill()
        await _close(server)
        await database.close()


async def _close(server: TestServer) -> None:
    """What the dead process was just connecting with is known to the server before it closes what it knows."""
    assert server.runner is not None
    for site in list(server.runner.sites):
        await site.stop()
    for _ in range(3):  # accepting, making the transport, telling the server
        await asyncio.sleep(0)
    await server.close()
