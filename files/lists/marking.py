"""Gives a list back with what is wrong marked in it, as an .xlsx file: the workbook itself where openpyxl opens it,
else its texts in a new one. Made by the same kind of process as the one that reads lists.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from files.lists.limits import MEGABYTE, CannotRead, Limits, Unreadable
from files.lists.reading import child_process, what_it_died_of

_REFUSED = b"refused "  # what `marking_child` writes before the reason


@dataclass(frozen=True, slots=True)
class Mark:
    """`sheet` may be empty when the file has one. `line` is the number that the person's program shows. `place`: the
    index of the bad cell; None when the whole row is meant.
    """

    sheet: str
    line: int
    place: int | None
    words: str


async def marked(content: bytes, marks: Sequence[Mark], heading: str, limits: Limits | None = None) -> bytes:
    """Raises CannotRead, ReaderBroke."""
    bounds = limits or replace(Limits(), seconds=60, patience=180, memory=600 * MEGABYTE)
    asked = json.dumps({"heading": heading, "marks": [asdict(one) for one in marks]}).encode()
    return await _output(asked + b"\n" + content, bounds)


async def _output(given: bytes, limits: Limits) -> bytes:
    """What the process returns; it returns nothing when it fails."""
    async with child_process(limits, "files.lists.marking_child") as child:
        try:
            async with asyncio.timeout(limits.patience):
                told, _ = await child.communicate(given)
        except TimeoutError:
            raise CannotRead(Unreadable.too_slow) from None
        if told.startswith(_REFUSED):
            raise CannotRead(Unreadable(told.removeprefix(_REFUSED).decode()))
        if not told:
            raise what_it_died_of(child.returncode or 0)
        return told
