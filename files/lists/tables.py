"""Recognizes the format of a list by its content, not by its name."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import BadZipFile

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Grid

_ZIP, _OLD_EXCEL = b"PK", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # what Office calls the part that a password protects
_JUNK = (BadZipFile, zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError)


def grids(content: bytes, limits: Limits) -> Iterator[Grid]:
    """The sheets of the file. Raises CannotRead and what `junk_refused` turns into it, also later while the rows are
    read.
    """
    if content.startswith(_OLD_EXCEL):
        raise CannotRead(Unreadable.password if _ENCRYPTED in content else Unreadable.old_excel)
    if content.startswith(_ZIP):
        from files.lists.workbooks import workbook_grids

        yield from workbook_grids(content, limits)
    else:
        from files.lists.delimited import delimited_grid

        yield delimited_grid(content, limits)


@contextmanager
def junk_refused() -> Iterator[None]:
    """Raises CannotRead in place of what the readers of archives and workbooks raise for other files."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, *_JUNK):
        raise CannotRead(Unreadable.not_a_table) from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # a panic in calamine's Rust code; no module exports its class
            raise CannotRead(Unreadable.not_a_table) from None
        raise
