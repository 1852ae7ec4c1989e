"""Choosing a day by taps: a few weeks at a time in one grid that runs on across the end of a month, with arrows to the
weeks before and after. Days that cannot be chosen are dots; the first day of a month names its month.

A window uses `*calendar("day", on_day)`, and its getter adds `weeks_page(…)`. Its text may use the value `month`.
"""

from collections.abc import Awaitable, Callable, Container
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Row
from aiogram_dialog.widgets.kbd.base import Keyboard
from aiogram_dialog.widgets.text import Format

from handlers.shared.choices import choice
from handlers.shared.speech import Speech

OnDay = Callable[[DialogManager, date], Awaitable[None]]
WEEKS = timedelta(weeks=5)  # on one page: as many as the longest month touches
_CLOSED = ("-", "·")
_SHOWN = "shown_week"
_DAY = timedelta(days=1)


def calendar(widget_id: str, on_day: OnDay) -> list[Keyboard]:
    """Days are pressed as `<widget_id>:2026-03-12`; `earlier` and `later` turn the page. The button may be old, so the
    service must check that the day can be chosen.
    """

    async def on_click(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
        if chosen != _CLOSED[0]:
            await on_day(manager, date.fromisoformat(chosen))

    return [
        choice(f"{widget_id}_weekday", "weekdays", _nothing, width=7),
        choice(widget_id, "days", on_click, kind=str, width=7),
        Row(
            Button(Format("← {earlier}"), id="earlier", on_click=_turn, when="earlier"),
            Button(Format("{later} →"), id="later", on_click=_turn, when="later"),
        ),
    ]


async def _nothing(_press: CallbackQuery, _select: object, _manager: DialogManager, _weekday: int) -> None:
    """Pressing a weekday's name does nothing."""


async def _turn(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    shown = date.fromisoformat(manager.dialog_data[_SHOWN])
    other = shown - WEEKS if button.widget_id == "earlier" else shown + WEEKS
    manager.dialog_data[_SHOWN] = other.isoformat()


def open_calendar_anew(manager: DialogManager) -> None:
    """The next calendar of this dialog begins with its own page, not with the one that was shown last."""
    manager.dialog_data.pop(_SHOWN, None)


def weeks_page(
    manager: DialogManager,
    speech: Speech,
    first: date,
    last: date,
    free: Container[date] | None = None,
    *,
    opens_at: date | None = None,
) -> dict[str, Any]:
    """Values for the page shown; the first is the one with `opens_at`. Days from `first` to `last` are asked for, and
    only those in `free` can be chosen (None: all). `shown_days`: the first of them on the page,
    and the last day of its grid.
    """
    monday = _page_of(_said(manager, opens_at or first), first, last)
    manager.dialog_data[_SHOWN] = monday.isoformat()
    page = max(first, monday), min(last, monday + WEEKS - _DAY)
    end = page[1] + (6 - page[1].weekday()) * _DAY

    def button(day: date) -> tuple[str, str]:
        is_open = first <= day <= last and (free is None or day in free)
        return (day.isoformat(), f"{day.day}.{day.month}" if day.day == 1 else str(day.day)) if is_open else _CLOSED

    return {
        "month": speech.months(*page),
        "weekdays": [(number, speech.weekday(number)) for number in range(7)],
        "days": [button(monday + ahead * _DAY) for ahead in range((end - monday).days + 1)],
        "earlier": speech.short_day(monday - _DAY) if page[0] > first else "",
        "later": speech.short_day(page[1] + _DAY) if page[1] < last else "",
        "shown_days": (page[0], end),
    }


def _said(manager: DialogManager, unless: date) -> date:
    said = manager.dialog_data.get(_SHOWN)
    return date.fromisoformat(said) if said else unless


def _page_of(day: date, first: date, last: date) -> date:
    """The Monday with which the page begins that contains the day."""
    start = first - first.weekday() * _DAY
    return start + (min(max(day, first), last) - start) // WEEKS * WEEKS
