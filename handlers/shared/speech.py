"""Text for people: Fluent messages of `locales/` in one person's language, dates in that person's zone.

A message refers to no message of another file: each file is compiled by itself.

Values are shown as typed: whatever somebody wrote is escaped here, once. `Html` marks what is markup already.

Spaces that a line must not break at are made non-breaking here, for texts and values alike, so that nobody writes them
by hand; a value that is empty leaves no second empty line behind.
"""

import re
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location
from fluent_compiler.bundle import FluentBundle

from models.newer_values import NEWER, is_newer

LOCALES = ("ru", "en")
_FOLDER = Path(__file__).parent.parent.parent / "locales"
_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_RUSSIAN_READERS = ("ru", "be", "kk", "ky", "uz", "tg", "hy", "az")

Value = str | int | float


class Html(str):
    """Text that is markup already and must not be escaped again."""

    __slots__ = ()


class MissingText(LookupError):
    """A message is not in `locales/`, or lacks a value."""


@cache
def _files(locale: str) -> dict[str, Path]:
    """The file that each message stands in."""
    paths = sorted((_FOLDER / locale).glob("*.ftl"))
    return {key: path for path in paths for key in _KEY.findall(path.read_text("utf-8"))}


@cache
def _bundle(locale: str, path: Path) -> FluentBundle:
    """One file, compiled when it is first spoken from: all of them take longer than the rest of a start of ours."""
    return FluentBundle.from_string(locale, path.read_text("utf-8"), use_isolating=False)


def language_of(code: str | None) -> str:
    """Our language for a reader whose Telegram speaks `code` (IETF tag, may be missing)."""
    return "ru" if code is None or code.split("-")[0] in _RUSSIAN_READERS else "en"


@lru_cache(2048)
def _dated(day: date, pattern: str, locale: str) -> str:
    return str(format_date(day, pattern, locale=locale))


_NO_BREAK = "\u00a0"
# A space before a dash; after «№» and before a number's unit or month («№ 57», «12 марта», «20 МБ»); around initials
# («Петрова А. С.»).
_KEPT_TOGETHER = re.compile(
    r"(?<=\S) (?=[—–]\s)"
    r"|(?<=№) (?=\d)"
    r"|(?<=\d) (?=[a-zа-яё]|МБ\b|MB\b)"
    r"|(?<=[^\W\d_]) (?=[A-ZА-ЯЁ]\.)"
    r"|(?<=\b[A-ZА-ЯЁ]\.) (?=[A-ZА-ЯЁ]\.)"
)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_WRITTEN_LINE = "\ue000"  # stands for a line break inside a value, so that people's own empty lines stay


def _kept_together(text: str) -> str:
    return _KEPT_TOGETHER.sub(_NO_BREAK, text)


_LAST_WORD = re.compile(r"(\W+\w)*\W+\w*$")  # that may be cut, and what says nothing before it: signs, initials
LABEL = 25  # code points: buttons are narrow


def short(text: str, limit: int = LABEL, *, tail: str = "") -> str:
    """`text` cut with an ellipsis so that it is at most `limit` code points with its `tail`; between words, unless half
    of it would go with the last one.
    """
    room = limit - len(tail)
    if len(text) <= room:
        return text + tail
    last = _LAST_WORD.search(text[:room])
    kept = last.start() if last and last.start() * 2 >= room else room - 1
    return text[:kept].rstrip() + "…" + tail


class Speech:
    """Speaks to one reader: `locale` is «ru» or «en», `zone` an IANA name."""

    def __init__(self, locale: str, zone: str) -> None:
        self.locale = locale
        self.zone = zone

    def say(self, key: str, **values: Value) -> Html:
        """A message as Telegram HTML; strings in `values` are escaped. Raises MissingText."""
        safe = {
            name: escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value
            for name, value in values.items()
        }
        return Html(self._format(key, safe))

    def label(self, key: str, **values: Value) -> str:
        """A message as plain text, for buttons, alerts and file names. Raises MissingText."""
        return self._format(key, values)

    def term(self, member: StrEnum, **values: Value) -> str:
        """The word for a state or a choice: `Form.remote` is the message `form-remote`."""
        if is_newer(member):
            return self._format("shared-newer-term", {})
        return self._format(f"{type(member).__name__.lower()}-{member.value}", values)

    def day(self, day: date) -> str:
        """«чт, 12 марта»"""
        return _dated(day, "EEE, d MMMM", self.locale)

    def short_day(self, day: date) -> str:
        """«12 мар.», for narrow buttons"""
        return _dated(day, "d MMM", self.locale)

    def full_day(self, day: date) -> str:
        """«12 марта 2026»"""
        return _dated(day, "d MMMM y", self.locale)

    def month(self, day: date) -> str:
        """«Март 2026»"""
        return _dated(day, "LLLL y", self.locale).capitalize()

    def since_month(self, day: date) -> str:
        """«сентября 2012», as it stands after «с»"""
        return _dated(day, "MMMM y", self.locale)

    def month_name(self, number: int) -> str:
        """«Март» for 3."""
        return _dated(date(2024, number, 1), "LLLL", self.locale).capitalize()

    def weekday(self, number: int) -> str:
        """«Пн» for 0, Monday."""
        return _dated(date(2024, 1, 1 + number), "EEE", self.locale).capitalize()

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.zone))

    def time(self, moment: datetime) -> str:
        """«15:00» in the reader's zone."""
        return f"{self.local(moment):%H:%M}"

    def when(self, moment: datetime) -> str:
        """«чт, 12 марта, 15:00» in the reader's zone."""
        return f"{self.day(self.local(moment).date())}, {self.time(moment)}"

    def days_since(self, since: datetime, now: datetime) -> int:
        """Midnights of the reader's zone between the two."""
        return (self.local(now).date() - self.local(since).date()).days

    def age(self, since: datetime, now: datetime) -> str:
        """« · 3 дня», « · вчера», « · сегодня»: days of the reader's calendar, so that it changes at midnight only."""
        return self.label("shared-age", days=(self.local(now).date() - self.local(since).date()).days)

    def zone_name(self, zone: str) -> str:
        """«Москва» for Europe/Moscow."""
        return str(get_timezone_location(zone, locale=self.locale, return_city=True))

    def _format(self, key: str, values: dict[str, Value]) -> str:
        if f"-{NEWER}" in key and key not in _files(self.locale):
            key = "shared-newer"  # of a value that a newer version wrote no more can be said
        try:
            text, errors = _bundle(self.locale, _files(self.locale)[key]).format(key, _one_line_each(values))
        except KeyError:
            raise MissingText(key) from None
        if errors:
            raise MissingText(key, *errors)
        text = _EMPTY_LINES.sub("\n\n", str(text)).replace(_WRITTEN_LINE, "\n")
        return _kept_together(text)


def _one_line_each(values: dict[str, Value]) -> dict[str, Value]:
    return {
        name: value.replace("\n", _WRITTEN_LINE) if isinstance(value, str) and "\n" in value else value
        for name, value in values.items()
    }
