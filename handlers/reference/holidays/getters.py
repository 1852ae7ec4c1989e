from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.calendar import weeks_page
from handlers.shared.choices import on_open_page
from handlers.shared.speech import Speech
from services.reference.special_days import CALENDAR_AHEAD, CalendarDay, coming_special_days, special_day
from services.unit_of_work import Uow

DAY, WORKS = "day", "works"
DAYS_SHOWN = 6  # on a page, in two columns: two buttons stand below them


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each coming special day."""
    async with uow.read() as act:
        days = list(enumerate(await coming_special_days(act), 1))
    lines = [speech.say("holidays-line", number=number, **_said(speech, one)) for number, one in days]
    return {
        "count": len(days),
        "lines": await on_open_page(dialog_manager, "special", lines, DAYS_SHOWN),
        "days": [(one.day.isoformat(), f"{number}. {speech.short_day(one.day)}") for number, one in days],
    }


def _said(speech: Speech, one: CalendarDay) -> dict[str, str]:
    return {
        "day": f"{speech.weekday(one.day.weekday())}, {speech.full_day(one.day)}",
        "works": "yes" if one.works else "no",
    }


async def calendar_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    works = "yes" if dialog_manager.dialog_data[WORKS] else "no"
    return {"works": works, **weeks_page(dialog_manager, speech, today, today + CALENDAR_AHEAD)}


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        one = await special_day(act, date.fromisoformat(dialog_manager.dialog_data[DAY]))
    return _said(speech, one)
