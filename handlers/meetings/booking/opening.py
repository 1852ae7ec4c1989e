"""Opens booking from a notice."""

from aiogram_dialog import DialogManager

from handlers.meetings.booking.states import BOOKING, Booking
from handlers.shared.notices import open_on_top
from services.matching.mentorships import pair_to_meet
from services.unit_of_work import Uow


async def open_booking(uow: Uow, manager: DialogManager, mentorship_id: int | None) -> None:
    """Book in that mentorship; without an id, in the present one. Raises NotAllowed, PairEnded."""
    if mentorship_id is None:
        await open_on_top(manager, Booking.day, {})
        return
    async with uow.read() as act:
        await pair_to_meet(act, mentorship_id)
    await open_on_top(manager, *BOOKING.at(mentorship_id))
