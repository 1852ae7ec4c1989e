"""Opens booking: from home, and from a notice."""

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.booking.states import BOOKING, Booking
from handlers.shared.middleware_data import uow_of
from handlers.shared.notices import open_on_top
from services.matching.mentorships import my_mentorships, pair_to_meet
from services.unit_of_work import Uow


async def first_window(uow: Uow) -> State:
    """Who has several mentors is asked with whom."""
    async with uow.read() as act:
        return Booking.whom if len(await my_mentorships(act)) > 1 else Booking.day


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(await first_window(uow_of(manager)))


async def open_booking(uow: Uow, manager: DialogManager, mentorship_id: int | None) -> None:
    """Book in that mentorship; without an id, in a present one. Raises NotAllowed, PairEnded."""
    if mentorship_id is None:
        await open_on_top(manager, await first_window(uow), {})
        return
    async with uow.read() as act:
        await pair_to_meet(act, mentorship_id)
    await open_on_top(manager, *BOOKING.at(mentorship_id))
