"""A folder of files that people sent, each under a generated name, so that they can be given again when Telegram no
longer knows them. Only the user who runs the program can read them.
"""

import asyncio
import os
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

SPARED = timedelta(minutes=5)  # a younger file may belong to a row that is being written


class FileStore:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, content: bytes, suffix: str, now: datetime) -> str:
        """Store the file and return its name. Raises OSError."""
        name = secrets.token_hex(16) + suffix
        await asyncio.to_thread(self._write, name, content, now.timestamp())
        return name

    async def put_as(self, name: str, content: bytes, now: datetime) -> None:
        """Store the file under that name of our own, instead of what was there. Raises OSError."""
        await asyncio.to_thread(self._write, name, content, now.timestamp())

    async def get(self, name: str) -> bytes | None:
        """None when it is not there, or cannot be read."""
        return await asyncio.to_thread(self._read, name)

    async def keep_only(self, names: Collection[str], now: datetime) -> int:
        """Delete all other files that have not just come, and return how many. Raises OSError."""
        return await asyncio.to_thread(self._sweep, set(names), (now - SPARED).timestamp())

    def _write(self, name: str, content: bytes, moment: float) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self._folder / f"{name}.part"
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        os.utime(part, (moment, moment))
        part.replace(self._folder / name)

    def _read(self, name: str) -> bytes | None:
        if not name or Path(name).name != name:
            return None
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def _sweep(self, names: set[str], young: float) -> int:
        if not self._folder.exists():
            return 0
        gone = [one for one in self._folder.iterdir() if one.name not in names and one.stat().st_mtime < young]
        for one in gone:
            one.unlink(missing_ok=True)
        return len(gone)
