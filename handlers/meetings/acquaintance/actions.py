from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.agreement.states import AGREEMENT
from handlers.matching.closing.states import CHANGING
from handlers.meetings.acquaintance.states import FIT
from handlers.meetings.booking.opening import open_booking
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from models.fit import FitVerdict
from services.matching.agreements import agreement_of
from services.matching.closing import pair_to_close
from services.matching.fit import my_fit_check, say_fit
from services.refusals import NotFound


async def on_verdict(_press: CallbackQuery, _select: object, manager: DialogManager, verdict: str) -> None:
    async with uow_of(manager).write() as act:
        await say_fit(act, FIT.id_of(manager), FitVerdict(verdict))
    tell_done(manager, "acquaintance-done")


async def on_agreement(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        check = await my_fit_check(act, FIT.id_of(manager))
        agreement = await agreement_of(act, check.mentorship_id)
    if agreement is None:
        raise NotFound
    await AGREEMENT.open(manager, agreement.id)


async def on_change(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The reasons of another mentor's help; closing leads on to the other mentors."""
    mentorship_id = FIT.id_of(manager)
    async with uow_of(manager).read() as act:
        await pair_to_close(act, mentorship_id)
    await CHANGING.open(manager, mentorship_id)


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_booking(uow_of(manager), manager, FIT.id_of(manager))
