"""For a list that exceeds a limit, the coordinator is told the limit once; the next list and the next start are not
affected.
"""

import asyncio
from asyncio.subprocess import Process
from typing import Any

import pytest

from files.lists import reading
from files.lists.limits import MEGABYTE, Limits
from tests.support.importing import bring
from tests.support.lists import HEADINGS, PETROVA, xlsx
from tests.support.people import coordinator
from tests.support.raw_files import far_row, many_strings, raw_xlsx, text_cell, wide_rows
from tests.support.town import Town

HOSTILE = {
    "строки.xlsx": (far_row, "1 048 576"),
    "надписи.xlsx": (many_strings, "500 000"),
    "ячейки.xlsx": (wide_rows, "до 500 000"),
}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_limit_is_named_and_the_next_list_is_checked(town: Town) -> None:
    orlova = await coordinator(town)
    for name, (made, told) in HOSTILE.items():
        await bring(orlova, made(), name)
        assert told in (await orlova.last_text()).replace("\u00a0", " ")
    await bring(orlova, xlsx((HEADINGS, PETROVA)))
    assert "Новых: 1" in await orlova.last_text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_list_that_killed_its_reader_is_not_taken_up_after_a_restart(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []
    start = asyncio.create_subprocess_exec

    async def counted(*command: str, **how: Any) -> Process:
        child = await start(*command, **how)
        started.append(child.pid)
        return child

    monkeypatch.setattr(reading.asyncio, "create_subprocess_exec", counted)
    monkeypatch.setattr(reading, "Limits", lambda: Limits(memory=40 * MEGABYTE, text=10**9))
    orlova = await coordinator(town)
    cells = "".join(f"<row>{text_cell('слово ' * 300)}</row>" for _ in range(20_000))
    await bring(orlova, raw_xlsx(cells))
    assert "памяти" in await orlova.last_text()
    await town.restart()
    await town.settled()
    assert len(started) == 1
