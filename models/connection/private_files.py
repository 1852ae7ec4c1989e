"""Only the user who runs the program can read files with personal data, whatever the umask is."""

import os
import stat
from contextlib import suppress
from pathlib import Path

OTHERS = 0o077


def make_private_folder(folder: Path) -> None:
    """Create the folder and its missing parents. Raises OSError."""
    if not folder.parent.exists():
        make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(file: Path) -> None:
    """Create the file if it is missing; existing content stays. Raises OSError."""
    os.close(os.open(file, os.O_RDONLY | os.O_CREAT, 0o600))
    close_to_others(file)


def close_to_others(path: Path) -> None:
    """Closes what an earlier version left open. Does not touch what another user owns or everybody shares,
    like /tmp.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & OTHERS and not mode & stat.S_ISVTX:
        with suppress(PermissionError):
            path.chmod(mode & ~OTHERS)


def make_private_database(file: str | None) -> None:
    """Create the file if it is missing. SQLite gives the files beside the database the same rights. Raises OSError."""
    if file in (None, "", ":memory:"):
        return
    database = Path(str(file))
    make_private_folder(database.parent)
    make_private_file(database)
    for beside in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            close_to_others(database.with_name(database.name + beside))
