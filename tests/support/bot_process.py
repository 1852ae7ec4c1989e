"""The bot as a process of its own that can be killed, with the test's local Telegram."""

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

from bot.clock import MovableClock
from bot.reference import load_reference
from models.connection.database import Database
from sandbox import Sandbox
from sandbox.client import Client
from services.unit_of_work import Act, Uow
from tests.support.child import run
from tests.support.moment import begin_at_moment, movable_clock
from tests.support.patience import LONG, wait_until
from tests.support.serving import serving
from tests.support.size import sized
from tests.support.telegram_token import TOKEN
from tests.support.town import Dweller

READY_IN, DEAD_IN = LONG, sized(LONG, 10)

log = structlog.get_logger()

forking = multiprocessing.get_context("forkserver")
PREPARED = ["tests.support.prepared", "tests.support.faults.stopping"]
forking.set_forkserver_preload(PREPARED)


@dataclass
class BotProcess:
    """`kill()` sends SIGKILL, so nothing of the process runs afterwards."""

    environment: dict[str, str]
    log: Path
    changed: str = ""
    process: ForkServerProcess | None = None

    async def start(self) -> None:
        before = self._readies()
        self.process = process = forking.Process(target=run, args=(self.environment, str(self.log), self.changed))
        process.start()
        await wait_until(lambda: self._readies() > before or not process.is_alive(), within=READY_IN)
        if self._readies() == before:
            raise RuntimeError(self.said())

    def said(self) -> str:
        """The lines of its log; a line cut off by a kill may be joined to the next one."""
        return self.log.read_text("utf-8") if self.log.exists() else ""

    def _readies(self) -> int:
        return self.said().count('"ready"')

    def signal(self, number: Signals) -> None:
        """Does nothing when the process is dead."""
        if self.process is not None and self.process.pid is not None and self.process.is_alive():
            os.kill(self.process.pid, number)

    async def kill(self, how: Signals = Signals.SIGKILL) -> int | None:
        """Returns the exit code: minus the signal's number when the signal ended the process."""
        process = self.process
        if process is None:
            return None
        self.signal(how)
        await wait_until(lambda: not process.is_alive(), within=DEAD_IN)
        return process.exitcode

    async def restart(self) -> None:
        await self.kill()
        await self.start()


@dataclass
class FarTown:
    """Like `tests.support.town.Town`, but the bot runs in another process, and its acts are seen only in the chats."""

    client: Client
    sandbox: Sandbox
    bot: BotProcess
    database: Database
    clock: MovableClock = field(default_factory=movable_clock)

    async def person(self, first_name: str, language: str = "ru") -> Dweller:
        return Dweller(self, await self.client.add_person(first_name, language_code=language))  # type: ignore[arg-type]

    @contextlib.asynccontextmanager
    async def act(self, dweller: Dweller | None = None) -> AsyncIterator[Act]:
        """A transaction for a test's own preparations and checks, acting as the dweller."""
        async with Uow(self.database, self.clock, dweller.id if dweller else None).write() as act:
            yield act

    async def settled(self) -> None:
        """Waits until all updates are acknowledged and the bot has ticked since."""
        await self.client.idle()
        await self.client.advance(0.001)
        await self.client.idle()

    async def advance(self, **how_far: float) -> None:
        """Move the clock, in units of timedelta; what comes due is in the chats afterwards."""
        await self.client.advance(timedelta(**how_far).total_seconds())
        self.clock.set_offset((await self.client.clock())["offset"])
        await self.client.idle()

    def let_pass(self, time: timedelta) -> None:
        """Move the clock, also back, without waiting: the bot may be dead."""
        self.sandbox.world.advance(time.total_seconds())
        self.clock.set_offset(self.sandbox.world.clock.offset)

    async def set_clock(self, step: timedelta) -> None:
        """Move the clock, also back, as when somebody corrects it; what is due then is in the chats afterwards."""
        self.let_pass(step)
        assert await self.sandbox.world.followers.all_back(READY_IN) == []


@contextlib.asynccontextmanager
async def far_town(
    database_url: str, folder: Path, *, start: bool = True, changed: str = "", pace: float = 0, **settings: str
) -> AsyncIterator[FarTown]:
    """A town whose bot is a process of its own, `changed` as in tests/support/child.py. `pace`: how many times faster
    than in reality this Telegram lets a bot send; 0 means without limit.
    """
    database = Database(database_url)
    await load_reference(database)
    sandbox = Sandbox(data_dir=folder / "telegram", token=TOKEN, pace=bool(pace))
    sandbox.world.pace.scale = pace or 1.0
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    environment |= {"DATABASE_URL": database_url, "DATA_DIR": str(folder)}
    environment |= {"SANDBOX": "1", "HTTP_PORT": "0"}
    try:
        async with serving(sandbox.app()) as base, ClientSession() as session:
            begin_at_moment(sandbox.world)
            bot = BotProcess(environment | {"TELEGRAM_API_URL": base} | settings, folder / "bot.log", changed)
            try:
                if start:
                    await bot.start()
                yield FarTown(Client(base, session, LONG), sandbox, bot, database)
            except BaseException:
                log.error("what the bot said", tail=bot.said()[-3000:])
                raise
            finally:
                await bot.kill()
    finally:
        await database.close()
