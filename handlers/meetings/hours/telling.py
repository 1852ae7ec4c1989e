"""Free hours in words."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from handlers.shared.speech import Html, Speech
from services.meetings.hours import DAYS
from services.meetings.offered import Window
from services.meetings.own_dates import DaysOff


def week_said(speech: Speech, week: Mapping[int, Sequence[Window]]) -> Html:
    """A line for each run of days with the same hours: «Пн–Пт: 10:00–13:00, 15:00–18:00»."""
    lines = []
    for _, run in groupby(DAYS, key=lambda day: list(week.get(day, ()))):
        days = list(run)
        first, last = speech.weekday(days[0]), speech.weekday(days[-1])
        said = first if len(days) == 1 else f"{first}–{last}"
        lines.append(speech.say("hours-day", day=said, windows=windows_said(speech, week.get(days[0], ())) or "—"))
    return Html("\n".join(lines))


def windows_said(speech: Speech, windows: Sequence[Window]) -> str:
    return ", ".join(_window(speech, window) for window in windows)


def _window(speech: Speech, window: Window) -> str:
    hours = f"{_clock(window.start)}–{_clock(window.end)}"
    return f"{hours} ({speech.term(window.form)})" if window.form else hours


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def pattern_said(speech: Speech, windows: Sequence[Window]) -> str:
    """«Пн–Пт 10–13 и 15–18»"""
    first, *others = [f"{window.start // 60}–{window.end // 60}" for window in windows]
    for other in others:
        first = speech.label("hours-btn-pattern-and", first=first, second=other)
    return speech.label("hours-btn-pattern", hours=first)


def off_said(speech: Speech, off: DaysOff) -> str:
    """«чт, 31 декабря – пт, 8 января», or the only day."""
    if off.first == off.last:
        return speech.day(off.first)
    return f"{speech.day(off.first)} – {speech.day(off.last)}"
