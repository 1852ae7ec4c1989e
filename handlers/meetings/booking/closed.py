"""Says below a calendar why days of its page are closed, in one line for each reason."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from handlers.shared.speech import Html, Speech
from services.meetings.closed_days import Closed

SPANS_SHOWN = 4  # of days in a row, for each reason


def closed_lines(speech: Speech, closed: Mapping[date, Closed], hours: int, *, hosts: bool) -> Html:
    """In the order of their first days. `hours`: the mentor's shortest notice. `hosts`: the reader is the mentor."""
    by_reason: dict[Closed, list[date]] = {}
    own = "yes" if hosts else "no"
    for day, why in sorted(closed.items()):
        by_reason.setdefault(why, []).append(day)
    lines = [
        speech.say(f"booking-closed-{reason.value}", days=_spans_said(speech, days), hours=hours, hosts=own)
        for reason, days in by_reason.items()
    ]
    return Html("\n".join(lines))


def _spans_said(speech: Speech, days: Iterable[date]) -> str:
    """«30 нояб., 2 дек. – 4 дек.»"""
    spans = list(_in_a_row(days))
    said = [
        speech.short_day(first) if first == last else f"{speech.short_day(first)} – {speech.short_day(last)}"
        for first, last in spans[:SPANS_SHOWN]
    ]
    return ", ".join(said) + ("…" if len(spans) > SPANS_SHOWN else "")


def _in_a_row(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """The first and the last of each run of consecutive days."""
    first = last = None
    for day in days:
        if first is None or last is None or day - last > timedelta(days=1):
            if first is not None and last is not None:
                yield first, last
            first = day
        last = day
    if first is not None and last is not None:
        yield first, last
