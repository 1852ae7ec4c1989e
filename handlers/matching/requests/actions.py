from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.requests.getters import chosen_programme
from handlers.matching.requests.states import ASKING, REQUEST, Answering, MyRequest
from handlers.meetings.booking.opening import first_window
from handlers.meetings.booking.states import BOOKING
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home
from models.mentorship import DeclineReason, Programme
from services.matching.answering import accept_request, decline_request
from services.matching.mentorships import made_by_request, pair_to_meet
from services.matching.requests import send_request, withdraw_request, words_on_profile


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.next()


async def on_as_it_is(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        words = await words_on_profile(act)
    await on_words(manager, words)


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    manager.dialog_data["programme"] = Programme(programme).value


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await send_request(act, ASKING.id_of(manager), manager.dialog_data["words"], chosen_programme(manager))
    await go_home(manager, "requests-sent")


async def on_about_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await MENTOR_CARD.open(manager, manager.dialog_data["mentor_id"])


async def on_choose_time(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Book with the mentor who accepted the request shown."""
    async with uow_of(manager).read() as act:
        made = await made_by_request(act, manager.dialog_data["request_id"])
        pair = await pair_to_meet(act, made.id) if made else None
    if pair is None:
        await manager.start(await first_window(uow_of(manager)))
    else:
        await BOOKING.open(manager, pair.id)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await withdraw_request(act, manager.dialog_data["request_id"])
    tell_done(manager, "requests-done-withdrawn")
    await manager.switch_to(MyRequest.status)


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await accept_request(act, REQUEST.id_of(manager))


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    async with uow_of(manager).write() as act:
        await decline_request(act, REQUEST.id_of(manager), DeclineReason(reason))
    await manager.switch_to(Answering.card)
