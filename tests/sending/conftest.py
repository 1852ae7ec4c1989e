"""A post office for each test; see tests/support/post_office.py."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession

from bot.reference import load_reference
from bot.telegram import make_bot
from models.connection.database import Database
from sandbox import Sandbox
from sandbox.client import Client
from tests.support.patience import LONG
from tests.support.post_office import PostOffice
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN
from tests.support.town import close_quickly
from tests.support.watched import NoCallsInsideTransactions


@pytest.fixture
def pace() -> bool:
    """Whether the local Telegram applies its sending limits."""
    return False


@pytest.fixture
async def office(database: Database, tmp_path: Path, pace: bool) -> AsyncIterator[PostOffice]:
    await load_reference(database)
    sandbox = Sandbox(data_dir=tmp_path / "telegram", token=TOKEN, pace=pace)
    async with serving(sandbox.app()) as base, ClientSession() as session:
        bot = make_bot(TOKEN, TelegramAPIServer.from_base(base), rate=None)
        bot.session.middleware(NoCallsInsideTransactions())
        yield PostOffice(Client(base, session, LONG), sandbox, bot, database)
        await close_quickly(bot)
