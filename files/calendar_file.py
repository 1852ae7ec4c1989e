"""Calendar files (iCalendar, RFC 5545) from plain data: one entry to be put into a calendar or taken out of it, and a
whole calendar to subscribe to.

Times are in UTC, so no file needs a description of time zones. A file says PUBLISH, not REQUEST: a REQUEST asks guests
for an answer by e-mail (RFC 5546, 3.2), and nobody here has an e-mail address. The organizer is therefore named without
one, by the address that Outlook writes when there is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from unicodedata import category

from icalendar import Calendar, Event, vCalAddress, vText

MAKER = "-//Ryadom//Ryadom//RU"
NO_ADDRESS = "invalid:nomail"
_NOT_TEXT = ("Cc", "Cs")
ASKED_EVERY = timedelta(hours=1)  # how often a subscribed calendar is asked to look again


class CalendarMethod(StrEnum):
    """What the program that opens the file should do with the entry."""

    publish = "PUBLISH"
    cancel = "CANCEL"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something with a time. `uid` stays the same through all changes, and `sequence` grows with each. `revised_at`:
    when this version was written. `host`: who invites, by name. `tentative`: proposed, and not confirmed yet. Times are
    aware.
    """

    uid: str
    sequence: int
    revised_at: datetime
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str = ""
    link: str = ""
    words: str = ""
    host: str = ""
    cancelled: bool = False
    tentative: bool = False

    @property
    def status(self) -> str:
        return "CANCELLED" if self.cancelled else "TENTATIVE" if self.tentative else "CONFIRMED"


def calendar_file(*entries: CalendarEntry) -> bytes:
    """A file that puts the entries into a calendar, changes them there, or takes them out when all are cancelled."""
    calendar = _calendar()
    cancelled = all(entry.cancelled for entry in entries)
    calendar.add("method", CalendarMethod.cancel if cancelled else CalendarMethod.publish)
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def calendar_to_follow(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """All entries of a subscribed calendar. The same entries give the same bytes."""
    calendar = _calendar()
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", ASKED_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", ASKED_EVERY, parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", MAKER)
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.revised_at.astimezone(UTC))
    event.add("dtstart", entry.starts_at.astimezone(UTC))
    event.add("dtend", entry.ends_at.astimezone(UTC))
    event.add("status", entry.status)
    event.add("summary", _printable(entry.title))
    for name, words in (("location", entry.place), ("url", entry.link), ("description", entry.words)):
        if words:
            event.add(name, _printable(words))
    if entry.host:
        event.add("organizer", _named(entry.host))
    return event


def _named(name: str) -> vCalAddress:
    address = vCalAddress(NO_ADDRESS)
    address.params["CN"] = vText(_printable(name).replace('"', "'"))  # a parameter cannot hold a quotation mark
    return address


def _printable(words: str) -> str:
    """Without control characters, which the format does not allow in text; line breaks stay. Spaces that keep words
    together are made ordinary ones.
    """
    lines = words.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return "".join(one for one in lines if one == "\n" or category(one) not in _NOT_TEXT)
