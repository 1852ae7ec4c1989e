from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.planning.plan import TooManyDays, tick, tick_only, ticked_days
from handlers.internship.wishing.states import WISHING
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from services.internship.internships import internship_of
from services.internship.rules import WISHED_AT_MOST
from services.internship.wishing import pair_to_wish, wish_days


async def start_wishing(_data: object, manager: DialogManager) -> None:
    """Begin with the days proposed before, which the new ones replace."""
    async with uow_of(manager).read() as act:
        pair = await pair_to_wish(act, WISHING.id_of(manager))
        internship = await internship_of(act, pair.id)
    if internship is not None and internship.wished:
        tick_only(manager, internship.wished_days)


async def on_day(manager: DialogManager, day: date) -> None:
    try:
        tick(manager, day, WISHED_AT_MOST)
    except TooManyDays:
        complain(manager, "wishing-too-many", most=WISHED_AT_MOST)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    days = ticked_days(manager)
    async with uow_of(manager).write() as act:
        internship = await wish_days(act, WISHING.id_of(manager), days)
        told = told_of(internship.mentorship.mentor)
    tell_done(manager, "wishing-done", count=len(days), told=told)
    await manager.done()
