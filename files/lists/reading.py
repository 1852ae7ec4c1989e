"""Reads each list in a process of its own, which is killed when it takes too long or too much memory, or when its
result is no longer needed. The lines that it has read come one by one.
"""

import asyncio
import json
import signal
from asyncio.subprocess import Process
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict

from files.confined import confined_child, give
from files.lists.limits import MEGABYTE, CannotRead, Limits, Unreadable
from files.lists.sheets import Fault, Sheet, SheetLine

_LONGEST_LINE = 2 * MEGABYTE  # all the characters that its cells may have, each written in several bytes
_DIED_OF: dict[int, Unreadable] = {
    signal.SIGXCPU: Unreadable.too_slow,
    signal.SIGALRM: Unreadable.too_slow,
    signal.SIGABRT: Unreadable.too_much_memory,  # how calamine ends
    signal.SIGKILL: Unreadable.too_much_memory,  # how a container's memory limit ends it
}


class ReaderBroke(Exception):
    """The reader failed, by our own fault or the machine's; the file may be a good list."""


async def read_sheets(content: bytes, limits: Limits | None = None) -> list[Sheet]:
    """The sheets on which anything is written, hidden ones too, whose lines may be cut off. Raises CannotRead,
    ReaderBroke.
    """
    bounds = limits or Limits()
    sheets = [sheet for sheet in await _read(content, bounds) if sheet.lines]
    visible = [len(sheet.lines) for sheet in sheets if not sheet.hidden]
    if not visible:
        raise CannotRead(Unreadable.empty)
    if sum(visible) > bounds.lines:
        raise CannotRead(Unreadable.too_long)
    return sheets


async def _read(content: bytes, limits: Limits) -> list[Sheet]:
    async with child_process(limits) as child:
        try:
            async with asyncio.timeout(limits.patience):
                return await _told(await give(child, content))
        except TimeoutError:
            raise CannotRead(Unreadable.too_slow) from None
        except EOFError:
            raise what_it_died_of(await child.wait()) from None


def child_process(limits: Limits, module: str = "files.lists.child") -> AbstractAsyncContextManager[Process]:
    return confined_child(module, asdict(limits), _LONGEST_LINE)


async def _told(lines: asyncio.StreamReader) -> list[Sheet]:
    """Raises CannotRead, ReaderBroke; EOFError when the process ended before the end of the list."""
    sheets: list[Sheet] = []
    async for line in lines:
        match json.loads(line):
            case ["line", number, cells, faults, *shown]:
                told = {place: Fault(fault) for place, fault in faults}
                sheets[-1].lines.append(SheetLine(number, cells, told, *shown))
            case ["sheet", name, hidden]:
                sheets.append(Sheet(name, hidden, []))
            case ["refused", why, at]:
                raise CannotRead(Unreadable(why), at)
            case ["broke", where]:
                raise ReaderBroke(where)
            case ["end"]:
                return sheets
    raise EOFError


def what_it_died_of(code: int) -> Exception:
    why = _DIED_OF.get(-code)
    return CannotRead(why) if why else ReaderBroke(f"exit code {code}")
