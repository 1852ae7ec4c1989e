"""Fixtures for testing any bot: a local Telegram for each test, with people who say, press and see.

Name it in the top conftest: `pytest_plugins = ["sandbox.pytest_plugin"]`. Needs pytest-asyncio and aiohttp.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from sandbox.client import Client
from sandbox.json_types import Json
from sandbox.server import Sandbox


@dataclass(frozen=True)
class Someone:
    """A person of this Telegram. Each act waits until the bot has finished."""

    id: int
    client: Client
    quiet: float

    async def say(self, text: str) -> list[Json]:
        """Writes to the bot; gives the messages that came after."""
        said = await self.client.say(self.id, text)
        await self.client.idle(quiet=self.quiet)
        return await self.client.messages(self.id, after=said["message_id"])

    async def press(self, label: str) -> Json:
        """Presses the newest inline button with that label or data; gives what the bot answered, `{text?, show_alert}`.
        Raises LookupError when there is none.
        """
        for message in reversed(await self.see()):
            for button in _buttons(message):
                if label in (button["text"], button.get("callback_data")) and "callback_data" in button:
                    answer = await self.client.press(self.id, message["message_id"], button["callback_data"])
                    await self.client.idle(quiet=self.quiet)
                    return answer
        raise LookupError(f"person {self.id} sees no button «{label}»")

    async def see(self) -> list[Json]:
        """All messages of the chat, with edits and without what was deleted."""
        return await self.client.messages(self.id)


@dataclass(frozen=True)
class TelegramForTests:
    """`url` is the Bot API server of the bot that is tested, `token` its token."""

    url: str
    token: str
    client: Client
    quiet: float

    async def person(self, first_name: str = "Anna", *, started: bool = True) -> Someone:
        """Somebody new; `started` people have written to the bot before, so it may write first."""
        return Someone(await self.client.add_person(first_name, started=started), self.client, self.quiet)


def _buttons(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


@pytest.fixture
def telegram_quiet() -> float:
    """Seconds without a call after which a bot that acknowledges first has finished; override it for a slow bot."""
    return 0.1


@pytest_asyncio.fixture
async def telegram(tmp_path: Path, telegram_quiet: float) -> AsyncIterator[TelegramForTests]:
    """A Telegram of this test only, lenient and without sending limits, as the real one is to a slow bot."""
    sandbox = Sandbox(data_dir=tmp_path / "telegram", strict=False, pace=False)
    async with TestServer(sandbox.app(), host="127.0.0.1") as server, ClientSession() as session:
        url = str(server.make_url("")).rstrip("/")
        yield TelegramForTests(url, sandbox.token, Client(url, session), telegram_quiet)


@pytest_asyncio.fixture
async def person(telegram: TelegramForTests) -> Someone:
    return await telegram.person()
