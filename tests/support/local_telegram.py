"""The local Telegram by itself, without a bot: served on loopback, and called with any method of the Bot API."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from sandbox import Sandbox
from sandbox.client import Client
from tests.support.patience import LONG
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN

Call = Callable[..., Awaitable[dict[str, Any]]]


@asynccontextmanager
async def running(data_dir: Path, **options: Any) -> AsyncIterator[tuple[Sandbox, Client]]:
    """A sandbox over a folder, served on loopback."""
    sandbox = Sandbox(**{"data_dir": data_dir, "token": TOKEN, **options})
    async with serving(sandbox.app()) as base, ClientSession() as session:
        yield sandbox, Client(base, session, LONG)


def caller(client: Client, token: str = TOKEN) -> Call:
    async def call(method: str, **params: Any) -> dict[str, Any]:
        async with client.session.post(f"{client.base_url}/bot{token}/{method}", json=params) as response:
            return await response.json()

    return call
