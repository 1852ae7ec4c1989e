"""Recognizes the format of a list by its content, not by its name."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import BadZipFile

from files.lists.limits import CannotRead, Limits, Unreadable
from files.lists.sheets import Grid

_ZIP, _COMPOUND = b"PK", b"\xd0\xcf\x11\xe0"  # Office's container for old formats, and for files with a password
_OLD_WORKBOOK = ("Workbook", "Book")  # streams, as their formats call them
_ENCRYPTED, _DIRECTORY = "EncryptedPackage", "Root Entry"
_NO_TABLE = ("WordDocument", "PowerPoint Document")
_JUNK = (BadZipFile, zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError)


def grids(content: bytes, limits: Limits) -> Iterator[Grid]:
    """The sheets of the file. Raises CannotRead and what `junk_refused` turns into it, also later while the rows are
    read.
    """
    if content.startswith(_COMPOUND):
        raise CannotRead(_what_is_contained(content))
    if content.startswith(_ZIP):
        from files.lists.workbooks import workbook_grids

        yield from workbook_grids(content, limits)
    else:
        from files.lists.delimited import delimited_grid

        yield delimited_grid(content, limits)


def _what_is_contained(content: bytes) -> Unreadable:
    """Office wraps a workbook with a password in a compound file, too. One without a directory is taken for such: there
    are encrypted files that show nothing else.
    """
    if any(_has_stream(content, name) for name in _NO_TABLE):
        return Unreadable.not_a_table
    if any(_has_stream(content, name) for name in _OLD_WORKBOOK):
        return Unreadable.old_excel
    encrypted = _has_stream(content, _ENCRYPTED) or not _has_stream(content, _DIRECTORY)
    return Unreadable.password if encrypted else Unreadable.not_a_table


def _has_stream(content: bytes, name: str) -> bool:
    """Looks for the name as the directory of a compound file stores it: in UTF-16, with a zero at the end."""
    return f"{name}\0".encode("utf-16-le") in content


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
