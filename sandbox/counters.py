"""Numbers that are never given twice, not even after a kill.

A bot stores message and update ids. If they began at 1 again, it would take every update for a repeat, and every edit
would miss. So numbers are reserved in blocks before use; a kill skips the rest of a block, and ids may jump, as they do
in Telegram.
"""

from sandbox.journal import Journal
from sandbox.json_types import Json

BLOCK = 1000


class Counters:
    """Named counters, stored in the journal's room "counters"."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._last: dict[str, int] = {}
        self._reserved: dict[str, int] = {}

    def load(self) -> None:
        for name, record in self._journal.load("counters"):
            self._last[name] = self._reserved[name] = int(record["last"])

    def next(self, name: str, start: int = 1) -> int:
        number = self._last.get(name, start - 1) + 1
        self._last[name] = number
        if number > self._reserved.get(name, 0):
            self._reserved[name] = number + BLOCK
            self._journal.put("counters", name, {"last": number + BLOCK})
            self._journal.flush()
        return number

    def new_album(self) -> Json:
        """The field that the messages of one album share."""
        return {"media_group_id": str(self.next("album", 13_000_000_000_001))}

    def last(self, name: str) -> int:
        return self._last.get(name, 0)

    def settle(self) -> None:
        """Before a clean end: give back the unused rest of each block."""
        for name, number in self._last.items():
            self._reserved[name] = number
            self._journal.put("counters", name, {"last": number})
