"""Copies the SQLite database while the bot runs: one snapshot, checked, and put in place only when it is complete."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from bot.operator_error import OperatorError
from models.connection.private_files import make_private_file


class CannotBackUp(OperatorError):
    """The backup cannot be made; the message says why."""


def back_up(source: Path, target: Path) -> int:
    """Copy the database at `source` to the new file `target`; returns its size in bytes. Raises CannotBackUp."""
    if not source.exists():
        raise CannotBackUp(f"There is no database at {source}.")
    if target.exists():
        raise CannotBackUp(f"{target} is there already.")
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        make_private_file(part)
        _copy(source, part)
        os.replace(part, target)
        return target.stat().st_size
    except (OSError, sqlite3.Error) as error:
        raise CannotBackUp(f"{target} cannot be written, or {source} cannot be read: {error}.") from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _copy(source: Path, part: Path) -> None:
    read_only = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(read_only, uri=True)) as ours, closing(sqlite3.connect(part)) as copy:
        ours.backup(copy)
        [verdict] = copy.execute("PRAGMA quick_check").fetchone()
    if verdict != "ok":
        raise CannotBackUp(f"The copy is damaged: {verdict}.")
