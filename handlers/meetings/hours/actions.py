from collections.abc import Iterable

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.hours.getters import DARK, DIFFER, LIMIT, copied_day
from handlers.meetings.hours.standing import Why, show_standing
from handlers.meetings.hours.states import Hours
from handlers.meetings.hours.ticks import (
    PATTERNS,
    WORKDAYS,
    start_ticking,
    tick,
    tick_by_hour,
    ticked_hours,
    turn_form,
    windows_of,
)
from handlers.shared.choices import check_only, checked
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from services.meetings.hours import copy_day, set_weekly_hours, weekly_hours
from services.meetings.limits import Limit, set_limit
from services.meetings.offered import Window


async def on_pattern(_press: CallbackQuery, _select: object, manager: DialogManager, name: str) -> None:
    await _save(manager, WORKDAYS, PATTERNS[name])


async def on_shade(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Draw the week dark or light, as the buttons `dark` and `light` say."""
    manager.dialog_data[DARK] = button.widget_id == "dark"


async def on_standing(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await show_standing(manager, Why.off)


async def on_choose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Start with nothing ticked."""
    await check_only(manager, "weekday", [])


async def on_workdays(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await check_only(manager, "weekday", WORKDAYS)


async def on_days_chosen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Go on with the present hours of these days ticked, if they are the same on all of them."""
    days = checked(manager, "weekday")
    if not days:
        complain(manager, "hours-no-day")
        return
    async with uow_of(manager).read() as act:
        week = await weekly_hours(act)
    first = week.get(days[0], [])
    same = all(week.get(day, []) == first for day in days)
    manager.dialog_data[DIFFER] = not same
    start_ticking(manager, first if same else [])
    await manager.switch_to(Hours.windows)


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Remove all free hours of the ticked days."""
    if checked(manager, "weekday"):
        await _save(manager, checked(manager, "weekday"), ())
    else:
        complain(manager, "hours-no-day")


async def on_copy(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Start with no day ticked to copy to."""
    await check_only(manager, "onto", [])


async def on_copied(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    onto = checked(manager, "onto")
    if not onto:
        complain(manager, "hours-no-day")
        return
    async with uow_of(manager).write() as act:
        await copy_day(act, copied_day(manager), onto)
    tell_done(manager, "hours-saved")
    await manager.switch_to(Hours.week)


async def on_pair(_press: CallbackQuery, _select: object, manager: DialogManager, first: int) -> None:
    tick(manager, range(first, first + 2))


async def on_hour(_press: CallbackQuery, _select: object, manager: DialogManager, hour: int) -> None:
    tick(manager, range(hour, hour + 1))


async def on_by_hour(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    tick_by_hour(manager)


async def on_form(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    turn_form(manager)


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    ticks = ticked_hours(manager)
    if ticks:
        await _save(manager, checked(manager, "weekday"), windows_of(ticks))
    else:
        complain(manager, "hours-no-window")


async def _save(manager: DialogManager, days: Iterable[int], windows: Iterable[Window]) -> None:
    async with uow_of(manager).write() as act:
        await set_weekly_hours(act, days, windows)
    tell_done(manager, "hours-saved")
    await manager.switch_to(Hours.week)


async def on_limit(_press: CallbackQuery, _select: object, manager: DialogManager, limit: str) -> None:
    manager.dialog_data[LIMIT] = limit
    await manager.switch_to(Hours.limit)


async def on_value(_press: CallbackQuery, _select: object, manager: DialogManager, value: int) -> None:
    async with uow_of(manager).write() as act:
        await set_limit(act, Limit(manager.dialog_data[LIMIT]), value)
    tell_done(manager, "hours-limit-saved")
    await manager.switch_to(Hours.limits)
