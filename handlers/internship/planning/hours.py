"""Choosing the hours of a day by taps: when it begins, then when it ends, by the school's clock."""

from collections.abc import Sequence
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window

from handlers.shared.choices import choice
from handlers.shared.page import page
from services.internship.rules import SHORTEST_DAY
from services.internship.times import USUAL_HOURS, DayHours
from services.refusals import NotAllowed

_STARTS = (480, 510, 540, 570, 600, 660, 720, 780)
_ENDS = (720, 780, 840, 900, 960, 1020, 1080, 1140)
_HOURS, _START = "hours", "start_minute"


def hours_pages(start: State, end: State, after: State, back: State) -> list[Window]:
    """The two windows; `after` is shown when both are chosen."""

    async def on_start(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
        if minute not in _STARTS:
            raise NotAllowed
        manager.dialog_data[_START] = minute
        await manager.switch_to(end)

    async def on_end(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
        begun = int(manager.dialog_data[_START])
        if minute not in _ends_after(begun):
            raise NotAllowed
        keep_hours(manager, DayHours(begun, minute))
        await manager.switch_to(after)

    return [
        page(
            "internship-start",
            choice("start", "starts", on_start, width=4),
            state=start,
            getter=_starts_getter,
            back=back,
        ),
        page("internship-end", choice("end", "ends", on_end, width=4), state=end, getter=_ends_getter, back=start),
    ]


def hours_kept(manager: DialogManager) -> DayHours:
    kept = manager.dialog_data.get(_HOURS)
    return DayHours(*kept) if kept else USUAL_HOURS


def keep_hours(manager: DialogManager, hours: DayHours) -> None:
    manager.dialog_data[_HOURS] = [hours.start, hours.end]


def hours_said(hours: DayHours) -> str:
    """«9:00–16:00»"""
    return f"{_clock(hours.start)}–{_clock(hours.end)}"


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _ends_after(start: int) -> Sequence[int]:
    return [minute for minute in _ENDS if minute - start >= SHORTEST_DAY]


async def _starts_getter(**_: Any) -> dict[str, Any]:
    return {"starts": [(minute, _clock(minute)) for minute in _STARTS]}


async def _ends_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    start = int(dialog_manager.dialog_data[_START])
    return {"start": _clock(start), "ends": [(minute, _clock(minute)) for minute in _ends_after(start)]}
