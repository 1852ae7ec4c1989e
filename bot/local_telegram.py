"""Ryadom beside the built-in local Telegram: serving it, and following its clock."""

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.clock import MovableClock
from bot.http_server import serving
from bot.operator_error import OperatorError
from bot.send.deliverer import Deliverer
from bot.settings import Settings
from models.connection.outages import DatabaseAway
from sandbox import TOKEN, Sandbox
from sandbox.journal import FolderInUse

HOST = "127.0.0.1"
PARKED = 1  # short: a notice written meanwhile may be due sooner than the one announced

log = structlog.get_logger()


def sandbox_token() -> str:
    return TOKEN


def sandbox_address(api: TelegramAPIServer) -> str:
    """`http://127.0.0.1:<port>`"""
    return api.base.split("/bot")[0]


@asynccontextmanager
async def serve_sandbox(settings: Settings) -> AsyncIterator[TelegramAPIServer]:
    """The local Telegram on loopback, until left."""
    sandbox = Sandbox(data_dir=settings.folder / "telegram", token=TOKEN, strict=True, pace=False)
    async with AsyncExitStack() as stack:
        try:
            opened = serving(sandbox.app(), HOST, settings.sandbox_port, "SANDBOX_PORT", drain=1)
            port = await stack.enter_async_context(opened)
        except FolderInUse:
            raise OperatorError(f"DATA_DIR: another local Telegram is at work in {settings.folder}.") from None
        except sqlite3.Error as error:
            raise OperatorError(f"DATA_DIR: {settings.folder} cannot be used ({error.sqlite_errorname}).") from None
        yield TelegramAPIServer.from_base(f"http://{HOST}:{port}")


async def serve_until_stopped(settings: Settings) -> None:
    """The local Telegram alone, until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with serve_sandbox(settings):
        await stop.wait()


@asynccontextmanager
async def follow_clock(bot: Bot, clock: MovableClock, deliverer: Deliverer) -> AsyncIterator[None]:
    """Keep the bot's clock on the sandbox's: take the offset, tick, then say what comes next and ask again."""
    base = sandbox_address(bot.session.api)
    if not base.startswith(f"http://{HOST}:"):
        raise OperatorError(f"TELEGRAM_API_URL: without BOT_TOKEN it is that of a local Telegram, http://{HOST}:8080.")
    async with ClientSession(timeout=ClientTimeout(total=PARKED + 35)) as session:
        try:
            first = await _ask(session, base, -1, None)
        except (ClientError, ValueError):
            raise OperatorError(f"TELEGRAM_API_URL: no local Telegram answers at {base}.") from None
        clock.set_offset(first["offset"])
        following = asyncio.create_task(_follow(session, base, clock, deliverer))
        try:
            yield
        finally:
            following.cancel()
            await asyncio.wait({following})


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
