from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.reference.holidays.getters import DAY, WORKS
from handlers.reference.holidays.states import HolidayCalendar
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from services.reference.special_days import remove_special_day, set_special_day


async def on_special(_press: CallbackQuery, _select: object, manager: DialogManager, day: str) -> None:
    manager.dialog_data[DAY] = day
    await manager.switch_to(HolidayCalendar.day)


async def on_add(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Choose a day of rest or a working day, as the buttons `rest` and `work` say."""
    manager.dialog_data[WORKS] = button.widget_id == "work"
    await manager.switch_to(HolidayCalendar.calendar)


async def on_added(manager: DialogManager, day: date) -> None:
    works = bool(manager.dialog_data[WORKS])
    async with uow_of(manager).write() as act:
        await set_special_day(act, day, works=works)
    tell_done(manager, "holidays-added", day=speech_of(manager).day(day), works="yes" if works else "no")
    await manager.switch_to(HolidayCalendar.days)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    day = date.fromisoformat(manager.dialog_data[DAY])
    async with uow_of(manager).write() as act:
        await remove_special_day(act, day)
    tell_done(manager, "holidays-removed", day=speech_of(manager).day(day))
    await manager.switch_to(HolidayCalendar.days)
