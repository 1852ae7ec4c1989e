"""Two calendar programs, each on a parser of its own: they open files one after another, as a phone does, and know
events by their UID.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import ics
import vobject
from sqlalchemy import Engine, event

from handlers.meetings.subscription.feed import feed_of
from handlers.shared.addresses import Addresses
from services.meetings.calendar_addresses import renew_calendar_address
from services.meetings.followed import followed_at
from tests.support.town import Dweller


@dataclass(frozen=True)
class Shown:
    """An event as the program shows it."""

    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    words: str


@dataclass
class CalendarProgram(ABC):
    """Follows RFC 5546: a version with a lower SEQUENCE changes nothing, CANCEL takes the event out."""

    events: dict[str, tuple[int, Shown]] = field(default_factory=dict)

    def open(self, file: bytes) -> None:
        method, found = self.read(file.decode())
        for uid, sequence, shown in found:
            if uid in self.events and sequence < self.events[uid][0]:
                continue
            self.events.pop(uid, None)
            if method != "CANCEL":
                self.events[uid] = sequence, shown

    @property
    def shown(self) -> list[Shown]:
        return [shown for _, shown in self.events.values()]

    @abstractmethod
    def read(self, text: str) -> tuple[str, list[tuple[str, int, Shown]]]:
        """The method of a file, and its events: UID, SEQUENCE and contents of each."""


class ByVobject(CalendarProgram):
    def read(self, text: str) -> tuple[str, list[tuple[str, int, Shown]]]:
        calendar = vobject.readOne(text)
        found = []
        for one in getattr(calendar, "vevent_list", []):
            said = [getattr(one, name).value if hasattr(one, name) else "" for name in ("location", "description")]
            shown = Shown(one.dtstart.value, one.dtend.value, one.summary.value, *said)
            found.append((one.uid.value, int(one.sequence.value), shown))
        return (calendar.method.value if hasattr(calendar, "method") else ""), found


class ByIcs(CalendarProgram):
    def read(self, text: str) -> tuple[str, list[tuple[str, int, Shown]]]:
        calendar = ics.Calendar(text)
        found = []
        for one in calendar.events:
            [sequence] = [int(line.value) for line in one.extra if line.name == "SEQUENCE"]
            times = one.begin.datetime, one.end.datetime
            shown = Shown(*times, one.name, one.location or "", one.description or "")
            found.append((one.uid, sequence, shown))
        return calendar.method or "", found


PROGRAMS = (ByVobject, ByIcs)


async def opened_files(dweller: Dweller, program: CalendarProgram) -> int:
    """Opens all files that the person got, in their order; returns how many."""
    files = [one["document"] for one in await dweller.from_bot() if "document" in one]
    for file in files:
        program.open(await dweller.town.client.file(file["file_id"]))
    return len(files)


async def subscribed(dweller: Dweller, program: CalendarProgram) -> list[Shown]:
    """What a program shows that subscribes to the person's calendar now."""
    async with dweller.town.act(dweller) as act:
        followed = await followed_at(act.session, await renew_calendar_address(act), act.now)
    assert followed is not None
    program.open(feed_of(followed, Addresses(public=None, username="ryadom_bot")))
    return program.shown


@contextmanager
def statements() -> Iterator[list[str]]:
    """What goes to any database meanwhile, besides the sender's looks for due notices."""
    said: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "notices" not in statement and not statement.startswith("BEGIN"):
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield said
    event.remove(Engine, "before_cursor_execute", note)
