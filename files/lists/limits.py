"""How much reading a list may cost. A file of one kilobyte can take hours and gigabytes, so each cost has a limit of
its own, and the person who brought the file is told which limit it exceeds.
"""

from dataclasses import dataclass
from enum import StrEnum

MEGABYTE = 1024 * 1024


class Unreadable(StrEnum):
    """Why a file is not read as a list."""

    not_a_table = "not_a_table"
    old_excel = "old_excel"
    binary_excel = "binary_excel"
    password = "password"
    web_page = "web_page"
    open_quote = "open_quote"
    empty = "empty"
    too_long = "too_long"
    too_many_cells = "too_many_cells"
    too_many_strings = "too_many_strings"
    too_far_down = "too_far_down"
    too_much_text = "too_much_text"
    too_large_unpacked = "too_large_unpacked"
    too_much_memory = "too_much_memory"
    too_slow = "too_slow"


class CannotRead(Exception):
    """`why` the file is not read as a list, and at which line, if it is the fault of one."""

    def __init__(self, why: Unreadable, line: int | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


@dataclass(frozen=True, slots=True)
class Limits:
    """`lines` are the non-blank lines of all visible sheets; columns beyond `columns` and characters of a cell beyond
    `cell` are left out. `cells` and `strings` are counted in the whole file as it is stored; `area` is the height of a
    sheet times its width, which the reader keeps in memory. `text` is in characters, `memory` and `unpacked` are in
    bytes. `seconds` are of processor time; `patience` is how many seconds a person waits when the machine is busy.
    """

    lines: int = 20_000
    columns: int = 60
    cell: int = 2_000
    row_number: int = 1_048_576  # the last row in Excel and LibreOffice
    cells: int = 500_000
    strings: int = 500_000
    area: int = 2_000_000
    text: int = 10_000_000
    unpacked: int = 200 * MEGABYTE
    memory: int = 200 * MEGABYTE
    seconds: int = 10
    patience: int = 60
