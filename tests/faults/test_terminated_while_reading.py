"""SIGTERM while a list is read: the process ends at once, and so does the process that reads the list."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.support.bot_process import DEAD_IN, far_town
from tests.support.patience import LONG
from tests.support.people import coordinator
from tests.support.raw_files import slow_one


def children_of(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, _, rest = status.read_text("utf-8").partition(" (")
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(rest.rpartition(") ")[2].split()[1]) == parent:
            found.append(int(pid))
    return found


def is_alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_sigterm_is_obeyed_while_a_list_is_read(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path) as town:
        orlova = await coordinator(town)  # type: ignore[arg-type]
        await orlova.press("importing")
        await town.client.send_file(orlova.id, "список.xlsx", slow_one())
        assert town.bot.process is not None
        assert town.bot.process.pid is not None
        async with asyncio.timeout(LONG):
            while not (readers := children_of(town.bot.process.pid)):
                await asyncio.sleep(0.01)
        assert await town.bot.kill(signal.SIGTERM) == 0
        async with asyncio.timeout(DEAD_IN):
            while any(map(is_alive, readers)):
                await asyncio.sleep(0.01)
