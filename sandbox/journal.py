"""Persistent state: one SQLite file with named records and the bytes of files.

Records are written every 50 ms in one transaction, and always before the sandbox confirms that updates are
acknowledged. So killing the *bot* loses nothing, and killing the *sandbox* loses at most its last 50 ms of messages;
ids given out then are never given again (see counters.py). `synchronous=OFF` leaves the rest to the operating system,
which survives a killed process but not a power cut.
"""

import asyncio
import json
import os
import sqlite3
from pathlib import Path
from typing import Protocol

from sandbox.json_types import Json

WRITE_BEHIND = 0.05  # seconds
LOCK_WAIT = 1.0  # seconds to wait for a sandbox that is just ending to release the folder

SCHEMA = """
CREATE TABLE IF NOT EXISTS records (room TEXT, key TEXT, value TEXT, PRIMARY KEY (room, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (key TEXT PRIMARY KEY, content BLOB NOT NULL);
"""


class Records(Protocol):
    """Records by room and key: of the whole Telegram, or of one bot."""

    def load(self, room: str) -> list[tuple[str, Json]]: ...

    def put(self, room: str, key: object, value: Json) -> None: ...

    def drop(self, room: str, key: object) -> None: ...

    def flush(self) -> None: ...


class FolderInUse(Exception):
    """Another sandbox keeps its state in the same folder."""


class Journal:
    """Records by room and key. Values are serialised when they are written, so live objects may be passed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._changed: dict[tuple[str, str], Json | None] = {}
        self._timer: asyncio.TimerHandle | None = None

    @property
    def folder(self) -> Path:
        return self._path.parent

    def open(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # other users of the machine must not read what people write
        os.close(os.open(self._path, os.O_RDONLY | os.O_CREAT, 0o600))
        database = sqlite3.connect(self._path, isolation_level=None, timeout=LOCK_WAIT, check_same_thread=False)
        try:
            database.execute("PRAGMA locking_mode=EXCLUSIVE")  # two sandboxes on one folder would mix their ids
            database.execute("PRAGMA journal_mode=WAL")
            database.execute("PRAGMA synchronous=OFF")
            database.executescript(SCHEMA)
        except sqlite3.OperationalError as error:
            database.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise FolderInUse(f"another sandbox is at work in {self.folder}") from error
            raise
        self._database = database

    def of_bot(self, bot_id: int) -> "BotRecords":
        """The records of a further bot, apart from those of the first one."""
        return BotRecords(self, f"{bot_id}/")

    def load(self, room: str) -> list[tuple[str, Json]]:
        rows = self._opened().execute("SELECT key, value FROM records WHERE room = ?", (room,))
        return [(key, json.loads(value)) for key, value in rows]

    def put(self, room: str, key: object, value: Json) -> None:
        self._note(room, str(key), value)

    def drop(self, room: str, key: object) -> None:
        self._note(room, str(key), None)

    def put_content(self, key: str, content: bytes) -> None:
        self._opened().execute("INSERT OR REPLACE INTO contents VALUES (?, ?)", (key, content))

    def content(self, key: str) -> bytes:
        row = self._opened().execute("SELECT content FROM contents WHERE key = ?", (key,)).fetchone()
        return bytes(row[0])

    def flush(self) -> None:
        """Write everything that has changed now."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if not self._changed:
            return
        changed, self._changed = self._changed, {}
        kept = [(*key, json.dumps(value)) for key, value in changed.items() if value is not None]
        gone = [key for key, value in changed.items() if value is None]
        database = self._opened()
        database.execute("BEGIN")
        database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", kept)
        database.executemany("DELETE FROM records WHERE room = ? AND key = ?", gone)
        database.execute("COMMIT")

    def close(self) -> None:
        if self._database:
            self.flush()
            self._database.close()
            self._database = None

    def _note(self, room: str, key: str, value: Json | None) -> None:
        self._changed[room, key] = value
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(WRITE_BEHIND, self.flush)

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            raise RuntimeError("the journal is not open")
        return self._database


class BotRecords:
    """One bot's records in the journal: its rooms have the bot's number before their names."""

    def __init__(self, journal: Journal, prefix: str) -> None:
        self._journal = journal
        self._prefix = prefix

    def load(self, room: str) -> list[tuple[str, Json]]:
        return self._journal.load(self._prefix + room)

    def put(self, room: str, key: object, value: Json) -> None:
        self._journal.put(self._prefix + room, key, value)

    def drop(self, room: str, key: object) -> None:
        self._journal.drop(self._prefix + room, key)

    def flush(self) -> None:
        self._journal.flush()
