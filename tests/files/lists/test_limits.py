"""A list that exceeds a limit is refused, the limit is named, and nobody else is affected."""

import asyncio
import os
from asyncio.subprocess import Process
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest

from files.lists import reading
from files.lists.limits import MEGABYTE, CannotRead, Limits, Unreadable
from handlers.importing.lists.failures import why_unreadable
from handlers.shared.speech import Speech
from models.imported_list import ListFailure
from tests.support.lists import book, read_list
from tests.support.patience import LONG
from tests.support.raw_files import HEADINGS, far_row, many_strings, raw_ods, raw_xlsx, slow_one, text_cell, wide_rows
from tests.support.size import sized

DEADLINE = sized(LONG, 10)  # seconds


async def refusal(content: bytes, limits: Limits | None = None) -> Unreadable:
    with pytest.raises(CannotRead) as caught:
        await read_list(content, limits)
    return caught.value.why


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (far_row, Unreadable.too_far_down),
        (many_strings, Unreadable.too_many_strings),
        (wide_rows, Unreadable.too_many_cells),
    ],
)
async def test_a_hostile_file_is_refused_by_name_within_ten_seconds(made: Callable[[], bytes], why: Unreadable) -> None:
    content = made()
    async with asyncio.timeout(DEADLINE):
        assert await refusal(content) is why


ROW = HEADINGS.replace('"1"', '"{0}"').replace("A1", "A{0}").replace("B1", "B{0}")
TWENTY = "".join(ROW.format(number) for number in range(1, 21))
REPEATED = '<table:table-row table:number-rows-repeated="{0}"><table:table-cell{1} office:value-type="string">'
REPEATED += "<text:p>x</text:p></table:table-cell></table:table-row>"


@pytest.mark.parametrize(
    ("content", "limits", "why"),
    [
        (raw_xlsx(TWENTY), Limits(lines=19), Unreadable.too_long),
        (book({"Один": [["x"]] * 10, "Два": [["x"]] * 10}), Limits(lines=19), Unreadable.too_long),
        (raw_xlsx(TWENTY), Limits(cells=39), Unreadable.too_many_cells),
        (raw_xlsx(TWENTY), Limits(area=39), Unreadable.too_many_cells),
        (raw_xlsx(TWENTY), Limits(text=100), Unreadable.too_much_text),
        (raw_xlsx(TWENTY), Limits(row_number=19), Unreadable.too_far_down),
        (raw_xlsx(TWENTY), Limits(unpacked=1000), Unreadable.too_large_unpacked),
        (raw_xlsx(TWENTY, b"<si/>" * 3), Limits(strings=2), Unreadable.too_many_strings),
        (raw_xlsx(f"<row>{text_cell('x', 'XFE1')}</row>"), Limits(), Unreadable.too_many_cells),
        (raw_xlsx(f"<row>{text_cell('x', 'A2000000000')}</row>"), Limits(), Unreadable.too_far_down),
        (raw_ods(REPEATED.format(2_000_000_000, "")), Limits(), Unreadable.too_far_down),
        (raw_ods(REPEATED.format(1_000_000, "")), Limits(), Unreadable.too_many_cells),
        (
            raw_ods(REPEATED.format(2, ' table:number-columns-repeated="999999999"')),
            Limits(),
            Unreadable.too_many_cells,
        ),
        (b"a;b\n" * 20, Limits(lines=19), Unreadable.too_long),
        (b"a;b\n" * 20, Limits(cells=39), Unreadable.too_many_cells),
        (b"a;b\n" * 20, Limits(text=30), Unreadable.too_much_text),
    ],
)
async def test_a_refused_file_is_told_which_limit_it_exceeds(content: bytes, limits: Limits, why: Unreadable) -> None:
    assert await refusal(content, limits) is why


@pytest.mark.parametrize("limits", [Limits(seconds=1), Limits(patience=1)])
async def test_a_file_that_takes_too_long_is_left(limits: Limits) -> None:
    assert await refusal(slow_one(), limits) is Unreadable.too_slow


async def test_a_file_that_takes_too_much_memory_is_left() -> None:
    cells = "".join(f"<row>{text_cell('слово ' * 300)}</row>" for _ in range(20_000))
    assert Limits().memory <= 200 * MEGABYTE
    assert await refusal(raw_xlsx(cells), Limits(memory=40 * MEGABYTE)) is Unreadable.too_much_memory


async def test_a_caller_who_stops_reading_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    started = asyncio.get_running_loop().create_future()
    start = asyncio.create_subprocess_exec

    async def watched(*command: str, **how: Any) -> Process:
        child = await start(*command, **how)
        started.set_result(child)
        return child

    monkeypatch.setattr(reading.asyncio, "create_subprocess_exec", watched)
    under_way = asyncio.create_task(read_list(slow_one()))
    child = await started
    under_way.cancel()
    async with asyncio.timeout(DEADLINE):
        await asyncio.wait({under_way})
    with pytest.raises(ProcessLookupError):
        os.kill(child.pid, 0)


IN_MEGABYTES = {"too_large_unpacked": "unpacked", "too_much_memory": "memory"}
NAMED = {
    "too_long": "lines",
    "too_many_cells": "cells",
    "too_many_strings": "strings",
    "too_far_down": "row_number",
    "too_much_text": "text",
    "too_slow": "seconds",
}


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_message_names_the_actual_limit(locale: str) -> None:
    speech = Speech(locale, "UTC")
    limits = asdict(Limits())
    in_words = {why: f"{limits[name]:,}" for why, name in NAMED.items()}
    in_words |= {why: str(limits[name] // MEGABYTE) for why, name in IN_MEGABYTES.items()}
    for why, number in in_words.items():
        told = why_unreadable(speech, ListFailure(why)).replace("\u00a0", " ")
        assert (number.replace(",", " ") if locale == "ru" else number) in told
    assert {why.value for why in Unreadable} <= {why.value for why in ListFailure}
