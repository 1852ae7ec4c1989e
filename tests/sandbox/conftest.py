"""A running sandbox for each test, its control client, and an aiogram bot or bare calls."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox import Sandbox
from sandbox.client import Client
from tests.support.echo_bot import echo
from tests.support.local_telegram import Call, caller, running
from tests.support.telegram_token import TOKEN


@pytest.fixture
async def started(tmp_path: Path) -> AsyncIterator[tuple[Sandbox, Client]]:
    async with running(tmp_path) as pair:
        yield pair


@pytest.fixture
def sandbox(started: tuple[Sandbox, Client]) -> Sandbox:
    return started[0]


@pytest.fixture
def client(started: tuple[Sandbox, Client]) -> Client:
    return started[1]


@pytest.fixture
def call(client: Client) -> Call:
    """Calls a Bot API method with JSON, as any library could; returns the whole answer."""
    return caller(client)


@pytest.fixture
def run(tmp_path: Path) -> Callable[[], AbstractAsyncContextManager[tuple[Client, Call]]]:
    """Runs a sandbox on the same folder, as often as wanted."""

    @asynccontextmanager
    async def run() -> AsyncIterator[tuple[Client, Call]]:
        async with running(tmp_path) as (_, client):
            yield client, caller(client)

    return run


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Freezes the time that pace and polling use, however slow the machine is."""
    for room in ("sandbox.pace", "sandbox.polling"):
        monkeypatch.setattr(f"{room}.monotonic", lambda: 1000.0)


@pytest.fixture
async def anna(client: Client) -> int:
    """A person to whom the bot may write."""
    return await client.add_person("Anna", started=True)


def connect(client: Client) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(client.base_url))
    return Bot(TOKEN, session=session)


async def hang_up(bot: Bot) -> None:
    """Closes the session without its quarter of a second."""
    if bot.session._session:  # type: ignore[attr-defined]
        await bot.session._session.close()  # type: ignore[attr-defined]


@pytest.fixture
async def bot(client: Client) -> AsyncIterator[Bot]:
    bot = connect(client)
    yield bot
    await hang_up(bot)


@pytest.fixture
async def echoing(bot: Bot) -> AsyncIterator[Bot]:
    dispatcher = Dispatcher()
    dispatcher.include_router(echo())
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=30))
    yield bot
    await dispatcher.stop_polling()
    with contextlib.suppress(asyncio.CancelledError):
        await task
