"""Starts an example as a process of its own, against the local Telegram of the test."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from peers.sources import Library, NotFetched, node_command, python_command
from sandbox.client import NotIdle
from sandbox.pytest_plugin import TelegramForTests

STARTED_IN = 60.0  # seconds until the example asks for updates

Start = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture
def telegram_quiet() -> float:
    """A busy machine may keep an example waiting between its acknowledgement and its call."""
    return 0.5


@pytest.fixture
def started(telegram: TelegramForTests, tmp_path: Path) -> Start:
    """`async with started(library, example)`: the example runs and waits for updates. Skips the test, with the reason,
    when it could not be fetched.
    """

    @asynccontextmanager
    async def started(library: Library, example: str = "") -> AsyncIterator[None]:
        try:
            command = await asyncio.to_thread(lambda: _command(library, example))
        except NotFetched as reason:
            pytest.skip(str(reason))
        log = tmp_path / "example.log"
        surroundings = os.environ | {"BOT_TOKEN": telegram.token, "LOCAL_TELEGRAM": telegram.url}
        surroundings.pop("PYTHONPATH", None)  # the example's own environment only
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                *command, stdout=output, stderr=output, env=surroundings, cwd=tmp_path
            )
        try:
            await _polls(telegram, process, log)
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    return started


def _command(library: Library, example: str) -> list[str]:
    return python_command(library, example) if library.names else node_command(library)


def _said(log: Path) -> str:
    return log.read_text("utf-8")[-2000:]


async def _polls(telegram: TelegramForTests, process: asyncio.subprocess.Process, log: Path) -> None:
    ended = asyncio.create_task(process.wait())
    idle = asyncio.create_task(telegram.client.idle(wait=STARTED_IN))
    await asyncio.wait({ended, idle}, return_when=asyncio.FIRST_COMPLETED)
    ended.cancel()
    if process.returncode is not None:
        idle.cancel()
        pytest.fail(f"the example has ended:\n{_said(log)}")
    try:
        await idle
    except NotIdle:
        pytest.fail(f"the example does not ask for updates:\n{_said(log)}")
