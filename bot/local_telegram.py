"""Ryadom beside the built-in local Telegram: serving it, and following its clock."""

import asyncio
import re
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.background import in_background
from bot.clock import MovableClock
from bot.http_server import serving
from bot.operator_error import OperatorError
from bot.send.deliverer import Deliverer
from bot.settings import Settings
from models.connection.outages import DatabaseAway
from sandbox import Account, Sandbox
from sandbox.client import Client, ControlRefused
from sandbox.guard import LOCAL
from sandbox.journal import FolderInUse

HOST = "127.0.0.1"
TOKEN = re.compile(r"[1-9]\d*:[\w-]+", re.ASCII)
USERNAME = re.compile(r"[A-Za-z]\w{4,31}", re.ASCII)
PARKED = 1  # seconds of a long poll; short, because a notice written meanwhile may be due before the announced one

log = structlog.get_logger()


@dataclass(frozen=True)
class LocalTelegram:
    """A local Telegram that is being served: its address, `http://127.0.0.1:<port>`, and the token for it."""

    address: str
    token: str

    @property
    def api(self) -> TelegramAPIServer:
        return TelegramAPIServer.from_base(self.address)


@dataclass(frozen=True)
class ServedAs:
    """How the local Telegram is served. What is None is taken from the settings, or is Ryadom's."""

    host: str = HOST
    port: int | None = None
    token: str = ""
    account: Account = field(default_factory=Account)
    others: tuple[tuple[str, Account], ...] = ()  # tokens and names of further bots
    strict: bool = True
    pace: bool = False

    def check(self) -> None:
        """Raises OperatorError."""
        if self.host not in LOCAL:
            raise OperatorError(
                f"--host: the local Telegram has no password and serves only {', '.join(sorted(LOCAL))}."
            )
        tokens = [token for token, _ in self.others]
        if not all(TOKEN.fullmatch(token) for token in ([self.token] if self.token else []) + tokens):
            raise OperatorError("--token: a token is the bot's number, a colon and at least one letter, as in 77:abc.")
        names = [account.username for account in (self.account, *(account for _, account in self.others))]
        if not all(map(USERNAME.fullmatch, names)):
            raise OperatorError("--username: 5 to 32 Latin letters, digits and _, beginning with a letter.")
        numbers = [token.partition(":")[0] for token in (self.token, *tokens)]
        if len(set(numbers)) < len(numbers) or len({name.lower() for name in names}) < len(names):
            raise OperatorError("--token, --username: each bot needs a number and a username of its own.")


RYADOM = ServedAs()
Told = Callable[[LocalTelegram], None]


def sandbox_address(api: TelegramAPIServer) -> str:
    """`http://127.0.0.1:<port>`"""
    return api.base.split("/bot")[0]


@asynccontextmanager
async def serve_sandbox(settings: Settings, wanted: ServedAs = RYADOM) -> AsyncIterator[LocalTelegram]:
    """Serves the local Telegram on loopback while the context is open. Raises OperatorError."""
    wanted.check()
    sandbox = Sandbox(
        data_dir=settings.folder / "telegram",
        token=wanted.token,
        account=wanted.account,
        strict=wanted.strict,
        pace=wanted.pace,
    )
    for token, account in wanted.others:
        sandbox.add_bot(token, account)
    port = settings.sandbox_port if wanted.port is None else wanted.port
    async with AsyncExitStack() as stack:
        try:
            opened = serving(sandbox.app(), wanted.host, port, "SANDBOX_PORT", drain=1)
            port = await stack.enter_async_context(opened)
        except FolderInUse:
            raise OperatorError(f"DATA_DIR: another local Telegram is at work in {settings.folder}.") from None
        except sqlite3.Error as error:
            raise OperatorError(f"DATA_DIR: {settings.folder} cannot be used ({error.sqlite_errorname}).") from None
        host = f"[{wanted.host}]" if ":" in wanted.host else wanted.host
        yield LocalTelegram(f"http://{host}:{port}", sandbox.token)


async def serve_until_stopped(settings: Settings, wanted: ServedAs, tell: Told) -> None:
    """Serves the local Telegram alone until SIGTERM or SIGINT. `tell` is called once it is served. Raises
    OperatorError.
    """
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with serve_sandbox(settings, wanted) as local:
        tell(local)
        await stop.wait()


async def served_elsewhere(url: str) -> LocalTelegram:
    """The local Telegram that another process serves at `url`, with the token it gives. Raises OperatorError."""
    base = url.rstrip("/")
    if not base.startswith(f"http://{HOST}:"):
        raise OperatorError(f"TELEGRAM_API_URL: without BOT_TOKEN it is that of a local Telegram, http://{HOST}:8080.")
    async with ClientSession() as session:
        try:
            return LocalTelegram(base, await Client(base, session).token())
        except (ClientError, ControlRefused, KeyError, TypeError, ValueError):
            raise _no_answer(base) from None


def _no_answer(base: str) -> OperatorError:
    return OperatorError(f"TELEGRAM_API_URL: no local Telegram answers at {base}.")


@asynccontextmanager
async def follow_clock(bot: Bot, clock: MovableClock, deliverer: Deliverer) -> AsyncIterator[None]:
    """Keeps the bot's clock equal to the sandbox's: take the offset, deliver what is due, then report when the next
    notice is due and ask again. Raises OperatorError when the sandbox does not answer at first.
    """
    base = sandbox_address(bot.session.api)
    async with ClientSession(timeout=ClientTimeout(total=PARKED + 35)) as session:
        try:
            first = await _ask(session, base, -1, None)
        except (ClientError, ValueError):
            raise _no_answer(base) from None
        clock.set_offset(first["offset"])
        async with in_background(_follow(session, base, clock, deliverer)):
            yield


async def _follow(session: ClientSession, base: str, clock: MovableClock, deliverer: Deliverer) -> None:
    version = -1
    while True:
        try:
            await deliverer.deliver_due()
            due = await deliverer.next_due()
            answer = await _ask(session, base, version, due)
        except (ClientError, DatabaseAway, OSError) as error:
            log.warning("the clock is not followed", error=type(error).__name__)
            await asyncio.sleep(1)
            continue
        version = int(answer["version"])
        clock.set_offset(answer["offset"])


async def _ask(session: ClientSession, base: str, version: int, due: datetime | None) -> dict[str, float]:
    params = {"after": str(version), "name": "ryadom", "next": due.isoformat() if due else "", "wait": str(PARKED)}
    async with session.get(f"{base}/sandbox/clock", params=params) as response:
        answer: dict[str, float] = await response.json()
        return answer
