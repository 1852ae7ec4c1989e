"""Choosing a day by taps: one month at a time, with arrows to the months before and after. Days that cannot be chosen
are dots; weeks outside the range are left out.

A window uses `*calendar("day", on_day)`, and its getter adds `month_page(…)`. Its text may use the value `month`.
"""

from calendar import Calendar
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
_CLOSED = ("-", "·")
_SHOWN = "shown_month"


def calendar(widget_id: str, on_day: OnDay) -> list[Keyboard]:
    """Days are pressed as `<widget_id>:2026-03-12`; `earlier` and `later` turn the month. The button may be old, so the
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
    other = shown - timedelta(days=1) if button.widget_id == "earlier" else _after(shown)
    manager.dialog_data[_SHOWN] = other.replace(day=1).isoformat()


def month_page(
    manager: DialogManager, speech: Speech, first: date, last: date, free: Container[date] | None = None
) -> dict[str, Any]:
    """Values for the shown month, which stays between `first` and `last`. Only days in `free` can be chosen
    (None: all).
    """
    said = date.fromisoformat(manager.dialog_data.get(_SHOWN, first.isoformat()))
    shown = min(max(said, first), last).replace(day=1)
    manager.dialog_data[_SHOWN] = shown.isoformat()
    following = _after(shown)

    def is_asked_of(day: date) -> bool:
        return day.month == shown.month and first <= day <= last

    def button(day: date) -> tuple[str, str]:
        is_open = is_asked_of(day) and (free is None or day in free)
        return (day.isoformat(), str(day.day)) if is_open else _CLOSED

    weeks = [week for week in Calendar().monthdatescalendar(shown.year, shown.month) if any(map(is_asked_of, week))]
    return {
        "month": speech.month(shown),
        "weekdays": [(number, speech.weekday(number)) for number in range(7)],
        "days": [button(day) for week in weeks for day in week],
        "earlier": speech.month_name((shown - timedelta(days=1)).month) if shown > first else "",
        "later": speech.month_name(following.month) if following <= last else "",
    }


def _after(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)
