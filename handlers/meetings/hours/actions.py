from collections.abc import Iterable

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.hours.spans import PATTERNS, WEEKDAYS, spans_of, tick, ticked_hours
from handlers.meetings.hours.states import Hours
from handlers.shared.choices import checked
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from services.meetings.hours import set_weekly_hours
from services.meetings.offered import Window


async def on_pattern(_press: CallbackQuery, _select: object, manager: DialogManager, name: str) -> None:
    await _save(manager, WEEKDAYS, PATTERNS[name])


async def on_choose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Start with nothing ticked."""
    manager.dialog_data.clear()
    for day in checked(manager, "weekday"):
        await _untick(manager, day)


async def _untick(manager: DialogManager, day: int) -> None:
    weekdays = manager.find("weekday")
    assert weekdays is not None
    await weekdays.set_checked(day, checked=False)


async def on_days_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if checked(manager, "weekday"):
        await manager.switch_to(Hours.windows)
    else:
        complain(manager, "hours-no-day")


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Remove all free hours of the ticked days."""
    if checked(manager, "weekday"):
        await _save(manager, checked(manager, "weekday"), ())
    else:
        complain(manager, "hours-no-day")


async def on_pair(_press: CallbackQuery, _select: object, manager: DialogManager, first: int) -> None:
    tick(manager, range(first, first + 2))


async def on_hour(_press: CallbackQuery, _select: object, manager: DialogManager, hour: int) -> None:
    tick(manager, range(hour, hour + 1))


async def on_by_hour(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["by_hour"] = True


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    hours = ticked_hours(manager)
    if hours:
        await _save(manager, checked(manager, "weekday"), spans_of(hours))
    else:
        complain(manager, "hours-no-window")


async def _save(manager: DialogManager, days: Iterable[int], spans: Iterable[Window]) -> None:
    async with uow_of(manager).write() as act:
        await set_weekly_hours(act, days, spans)
    tell_done(manager, "hours-saved")
    await manager.switch_to(Hours.week)
