"""What presses do with single dates: extra hours and days off."""

from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.hours.getters import EXTRA_DAY, OFF_FIRST
from handlers.meetings.hours.standing import Why, show_standing
from handlers.meetings.hours.states import Hours
from handlers.meetings.hours.telling import off_said
from handlers.meetings.hours.ticks import start_ticking, ticked_hours, windows_of
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from services.meetings.own_dates import add_days_off, own_dates, remove_days_off, set_extra_hours
from services.meetings.standing import standing_on


async def on_extra_day(manager: DialogManager, day: date) -> None:
    """Go on with the extra hours of that day ticked."""
    async with uow_of(manager).read() as act:
        windows = (await own_dates(act)).extra.get(day, [])
    manager.dialog_data[EXTRA_DAY] = day.isoformat()
    start_ticking(manager, windows)
    await manager.switch_to(Hours.extra_hours)


async def on_extra_saved(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    ticks, day = ticked_hours(manager), date.fromisoformat(manager.dialog_data[EXTRA_DAY])
    if not ticks:
        complain(manager, "hours-no-extra")
        return
    async with uow_of(manager).write() as act:
        await set_extra_hours(act, day, windows_of(ticks))
    tell_done(manager, "hours-extra-saved", day=speech_of(manager).day(day))
    await manager.switch_to(Hours.dates)


async def on_off_first(manager: DialogManager, day: date) -> None:
    manager.dialog_data[OFF_FIRST] = day.isoformat()
    await manager.switch_to(Hours.off_last)


async def on_off_last(manager: DialogManager, last: date) -> None:
    """Save the days off, and show the meetings booked on them."""
    async with uow_of(manager).write() as act:
        off = await add_days_off(act, date.fromisoformat(manager.dialog_data[OFF_FIRST]), last)
        some = bool(await standing_on(act, off.first, off.last))
    tell_done(manager, "hours-off-saved", days=off_said(speech_of(manager), off))
    await manager.switch_to(Hours.dates)
    if some:
        await show_standing(manager, Why.off)


async def on_remove(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    """`chosen` is «extra_2026-12-05», or «off_3» with the id of the days off."""
    kind, _, which = chosen.partition("_")
    speech = speech_of(manager)
    if kind == "off":
        async with uow_of(manager).write() as act:
            said = off_said(speech, await remove_days_off(act, int(which)))
        tell_done(manager, "hours-off-removed", days=said)
        return
    day = date.fromisoformat(which)
    async with uow_of(manager).write() as act:
        await set_extra_hours(act, day, [])
    tell_done(manager, "hours-extra-removed", day=speech.day(day))
