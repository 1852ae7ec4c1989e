"""Texts for people: Fluent messages of `locales/` in the reader's language, dates in the reader's time zone.

A message cannot refer to a message of another file, since each file is compiled separately.

Values are escaped here, once, so that people's words are shown as typed. `Html` marks text that is markup already.

Spaces at which a line must not break are made non-breaking here, in texts and values alike, so that authors need not
write them. An empty value leaves no double blank line, and a value that ends with a dot no two dots.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import NamedTuple
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
    """A message is missing from `locales/`, or needs a value that was not given."""


class _Source(NamedTuple):
    """Where a message is written, and whether it takes values."""

    file: Path
    takes_values: bool


@cache
def _sources(locale: str) -> dict[str, _Source]:
    found: dict[str, _Source] = {}
    for path in sorted((_FOLDER / locale).glob("*.ftl")):
        _, *parts = _KEY.split(path.read_text("utf-8"))
        for key, text in zip(parts[::2], parts[1::2], strict=True):
            found[key] = _Source(path, "{" in text)
    return found


@cache
def _bundle(locale: str, path: Path) -> FluentBundle:
    """One file, compiled on first use: compiling all of them takes longer than everything else at start."""
    return FluentBundle.from_string(locale, path.read_text("utf-8"), use_isolating=False)


def language_of(code: str | None) -> str:
    """The bot's language for a reader whose Telegram uses the language `code` (an IETF tag, may be missing)."""
    return "ru" if code is None or code.split("-")[0] in _RUSSIAN_READERS else "en"


@lru_cache(2048)
def _dated(day: date, pattern: str, locale: str) -> str:
    return str(format_date(day, pattern, locale=locale))


_NO_BREAK = "\u00a0"
# Spaces before a dash, after «№», between a number and its unit or month («№ 57», «12 марта», «20 МБ»), and before
# initials («Петрова А. С.»).
_KEPT_TOGETHER = re.compile(
    r"(?<=\S) (?=[—–]\s)"
    r"|(?<=№) (?=\d)"
    r"|(?<=\d) (?=[a-zа-яё]|МБ\b|MB\b)"
    r"|(?<=[^\W\d_]) (?=[A-ZА-ЯЁ]\.)"
    r"|(?<=\b[A-ZА-ЯЁ]\.) (?=[A-ZА-ЯЁ]\.)"
)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_WRITTEN_LINE = "\ue000"  # replaces line breaks inside values meanwhile, so that people's own empty lines are kept
_DOT_ENDS = "\ue001"  # meanwhile follows values that end with a dot («Петрова А. С.»): the sentence adds no second one


def _kept_together(text: str) -> str:
    return _KEPT_TOGETHER.sub(_NO_BREAK, text)


# The last word, which may be cut off, with the punctuation and single letters (initials) before it.
_LAST_WORD = re.compile(r"(\W+\w)*\W+\w*$")
LABEL = 25  # code points: buttons are narrow


def capital(words: str) -> str:
    """With a capital at the beginning; the rest, such as names and abbreviations, stays as it is."""
    return words[:1].upper() + words[1:]


def short(text: str, limit: int = LABEL, *, tail: str = "") -> str:
    """`text` and `tail`, with `text` cut by an ellipsis to fit `limit` code points together. It is cut between words,
    unless that would lose more than half.
    """
    room = limit - len(tail)
    if len(text) <= room:
        return text + tail
    last = _LAST_WORD.search(text[:room])
    kept = last.start() if last and last.start() * 2 >= room else room - 1
    return text[:kept].rstrip() + "…" + tail


class Speech:
    """Speaks to one reader: `locale` is "ru" or "en", `zone` an IANA name."""

    def __init__(self, locale: str, zone: str) -> None:
        self.locale = locale
        self.zone = zone

    def say(self, key: str, **values: Value) -> Html:
        """The message as Telegram HTML; strings in `values` are escaped. Raises MissingText."""
        safe = {
            name: escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value
            for name, value in values.items()
        }
        return Html(self._format(key, safe))

    def label(self, key: str, **values: Value) -> str:
        """The message as plain text, for buttons, alerts and file names. Raises MissingText."""
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

    def short_moment(self, moment: datetime) -> str:
        """«12 мар. 15:00» in the reader's zone, for narrow buttons"""
        return f"{self.short_day(self.local(moment).date())} {self.time(moment)}"

    def full_day(self, day: date) -> str:
        """«12 марта 2026»"""
        return _dated(day, "d MMMM y", self.locale)

    def full_moment(self, moment: datetime) -> str:
        """«12 марта 2026, 15:00» in the reader's zone, for what may be years ago."""
        return f"{self.full_day(self.local(moment).date())}, {self.time(moment)}"

    def month(self, day: date) -> str:
        """«Март 2026»"""
        return _dated(day, "LLLL y", self.locale).capitalize()

    def months(self, first: date, last: date) -> str:
        """«Март 2026», «Март — апрель 2026», «Декабрь 2026 — январь 2027»"""
        if (first.year, first.month) == (last.year, last.month):
            return self.month(first)
        began = _dated(first, "LLLL" if first.year == last.year else "LLLL y", self.locale)
        return f"{capital(began)} — {_dated(last, 'LLLL y', self.locale)}"

    def since_month(self, day: date) -> str:
        """«сентября 2012», the case needed after «с»"""
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
        """Calendar days between the two, in the reader's time zone."""
        return (self.local(now).date() - self.local(since).date()).days

    def age(self, since: datetime, now: datetime) -> str:
        """« · 3 дня», « · вчера», « · сегодня»: calendar days in the reader's zone, so it changes only at midnight."""
        return self.label("shared-age", days=(self.local(now).date() - self.local(since).date()).days)

    def zone_name(self, zone: str) -> str:
        """«Москва» for Europe/Moscow."""
        return str(get_timezone_location(zone, locale=self.locale, return_city=True))

    def _format(self, key: str, values: dict[str, Value]) -> str:
        source = _sources(self.locale).get(key)
        if source is None and f"-{NEWER}" in key:
            return self._format("shared-newer", {})  # a value written by a newer version, which has no text here
        if source is not None and not source.takes_values:
            return _without_words(self.locale, key, ())
        if all(type(value) is int for value in values.values()):
            return _without_words(self.locale, key, tuple(values.items()))
        return _said(self.locale, key, values)


@lru_cache(4096)
def _without_words(locale: str, key: str, numbers: tuple[tuple[str, int], ...]) -> str:
    """Most labels are the same each time. What has people's words in it is not remembered."""
    return _said(locale, key, dict(numbers))


def _said(locale: str, key: str, values: Mapping[str, Value]) -> str:
    try:
        text, errors = _bundle(locale, _sources(locale)[key].file).format(key, _one_line_each(values))
    except KeyError:
        raise MissingText(key) from None
    if errors:
        raise MissingText(key, *errors)
    text = str(text).replace(f"{_DOT_ENDS}.", "").replace(_DOT_ENDS, "")
    text = _EMPTY_LINES.sub("\n\n", text).replace(_WRITTEN_LINE, "\n")
    return _kept_together(text.rstrip("\n"))


def _one_line_each(values: Mapping[str, Value]) -> dict[str, Value]:
    """Empty lines at the end of a part that was said before are not kept: the text around it has its own."""
    return {name: _in_a_line(value) if isinstance(value, str) else value for name, value in values.items()}


def _in_a_line(value: str) -> str:
    text = value.rstrip("\n") if isinstance(value, Html) else value
    marked = text + _DOT_ENDS if text.endswith(".") else text
    return marked.replace("\n", _WRITTEN_LINE)
