"""Two calendar programs, each on a parser of its own: they open files one after another, as a phone does, and know
events by their UID.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime

import ics
import vobject


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
        method, uid, sequence, shown = self.read(file.decode())
        if uid in self.events and sequence < self.events[uid][0]:
            return
        self.events.pop(uid, None)
        if method != "CANCEL":
            self.events[uid] = sequence, shown

    @property
    def shown(self) -> list[Shown]:
        return [shown for _, shown in self.events.values()]

    @abstractmethod
    def read(self, text: str) -> tuple[str, str, int, Shown]:
        """The method of a file with one event, and the event's UID, SEQUENCE and contents."""


class ByVobject(CalendarProgram):
    def read(self, text: str) -> tuple[str, str, int, Shown]:
        calendar = vobject.readOne(text)
        [event] = calendar.vevent_list
        said = [getattr(event, name).value if hasattr(event, name) else "" for name in ("location", "description")]
        shown = Shown(event.dtstart.value, event.dtend.value, event.summary.value, *said)
        return calendar.method.value, event.uid.value, int(event.sequence.value), shown


class ByIcs(CalendarProgram):
    def read(self, text: str) -> tuple[str, str, int, Shown]:
        calendar = ics.Calendar(text)
        [event] = calendar.events
        [sequence] = [int(line.value) for line in event.extra if line.name == "SEQUENCE"]
        times = event.begin.datetime, event.end.datetime
        shown = Shown(*times, event.name, event.location or "", event.description or "")
        return calendar.method, event.uid, sequence, shown


PROGRAMS = (ByVobject, ByIcs)
