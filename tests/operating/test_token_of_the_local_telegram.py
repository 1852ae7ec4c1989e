"""`ryadom run` and `ryadom sandbox` print the local Telegram's token; a bot in another process asks for it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.local_telegram import serve_sandbox, served_elsewhere
from bot.settings import Settings
from tests.support.bot_process import BotProcess
from tests.support.ports import free_port

pytestmark = pytest.mark.usefixtures("logging_as_before")


@asynccontextmanager
async def local_bot(folder: Path, **settings: str) -> AsyncIterator[BotProcess]:
    environment = {name: value for name, value in os.environ.items() if name != "BOT_TOKEN"}
    ports = {"SANDBOX_PORT": str(free_port()), "HTTP_PORT": "0"}
    bot = BotProcess(
        environment | ports | {"DATA_DIR": str(folder), "DEMO": "0"} | settings, folder.with_suffix(".log")
    )
    try:
        await bot.start()
        yield bot
    finally:
        await bot.kill(signal.SIGTERM)


async def test_the_start_prints_the_token_and_no_log_contains_it(tmp_path: Path) -> None:
    async with local_bot(tmp_path / "data") as bot:
        token = await asyncio.to_thread((tmp_path / "data/trial/telegram/token").read_text, "ascii")
        lines = [line for line in bot.said().splitlines() if token.strip() in line]
        assert lines == [f"Another bot calls it with the token {token.strip()}"]


async def test_a_bot_of_another_process_asks_for_the_token(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path / "one", sandbox_port=0)
    async with serve_sandbox(settings) as local:
        assert await served_elsewhere(local.address + "/") == local
        async with local_bot(tmp_path / "other", TELEGRAM_API_URL=local.address) as bot:
            assert local.token not in bot.said()
