from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.series.getters import starts_shown
from handlers.meetings.series.opening import first_of_series
from handlers.meetings.series.states import SERIES_BOOKED, BookingSeries
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import policy_of, uow_of
from services.meetings.claims import SlotTaken
from services.meetings.series import book_series
from services.meetings.series_dates import Every


async def on_rhythm(_press: CallbackQuery, _select: object, manager: DialogManager, every: str) -> None:
    manager.dialog_data["every"] = Every(every).value
    await manager.switch_to(BookingSeries.dates)


async def on_done(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Close the booking, too."""
    await manager.done(SERIES_BOOKED)


async def on_book_series(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Book the dates shown. If one of them has been taken meanwhile, nothing is booked and they are shown anew."""
    try:
        async with uow_of(manager).write() as act:
            await book_series(act, first_of_series(manager), starts_shown(manager), policy_of(manager))
    except SlotTaken:
        complain(manager, "series-changed")
    else:
        await manager.switch_to(BookingSeries.booked)
