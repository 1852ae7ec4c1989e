"""Checks whether the data folder can be written, and how much room it has."""

import os
import shutil
import tempfile
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.operator_error import OperatorError
from bot.settings import Settings

ROOM = 500  # megabytes; enough for a year of an association, or for a backup beside the database
MEGABYTE = 1_000_000
_PROBE = b"\0" * 16_384


async def check_disk(settings: Settings) -> str:
    """Raises OperatorError when the folder cannot be written or has too little room."""
    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite":
        return "the data are in PostgreSQL, on a disk of its own."
    folder = _nearest(Path(str(url.database)).parent)
    try:
        _write(folder)
        free = shutil.disk_usage(folder).free // MEGABYTE
    except OSError as error:
        raise OperatorError(
            f"{settings.database_setting}: {folder} cannot be written ({error.strerror}): "
            "give the user who runs the bot the right to, or make room."
        ) from None
    if free < ROOM:
        raise OperatorError(f"{free:,} MB are free in {folder}: make room, so that there are {ROOM} MB or more.")
    return f"{folder} can be written, and has {free:,} MB free."


def _nearest(folder: Path) -> Path:
    """The folder, or its nearest existing parent: the bot creates the rest when it starts."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _write(folder: Path) -> None:
    """Write a file that is deleted at once. Raises OSError."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(_PROBE)
        file.flush()
        os.fsync(file.fileno())
