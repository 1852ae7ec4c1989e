from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.choices.states import NEXT
from handlers.matching.questions.states import QUESTIONING, REPLYING
from handlers.matching.requests.getters import chosen_form, chosen_programme, shown_search
from handlers.matching.requests.states import ASKING, REQUEST, Answering, MyRequest
from handlers.meetings.booking.opening import first_window
from handlers.meetings.booking.states import BOOKING
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home
from models.mentorship import DeclineReason, Programme, RequestState
from models.profile import Form
from services.matching.answering import accept_request, add_place, decline_request
from services.matching.choices import add_choice, drop_choice
from services.matching.mentorships import made_by_request, pair_to_meet
from services.matching.requests import Wish, withdraw_request, words_on_profile
from services.matching.searches import my_searches
from services.refusals import NotFound


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.next()


async def on_as_it_is(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        words = await words_on_profile(act)
    await on_words(manager, words)


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    manager.dialog_data["programme"] = Programme(programme).value


async def on_form(_press: CallbackQuery, _select: object, manager: DialogManager, form: str) -> None:
    manager.dialog_data["form"] = Form(form).value


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    wish = Wish(manager.dialog_data["words"], chosen_programme(manager), chosen_form(manager))
    async with uow_of(manager).write() as act:
        request = await add_choice(act, ASKING.id_of(manager), wish)
    await go_home(manager, "requests-sent" if request.state is RequestState.sent else "requests-added")


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


async def on_search(_press: CallbackQuery, _select: object, manager: DialogManager, programme: str) -> None:
    manager.dialog_data["programme_shown"] = Programme(programme).value


async def on_leave_out(_press: CallbackQuery, _select: object, manager: DialogManager, request_id: int) -> None:
    async with uow_of(manager).write() as act:
        await drop_choice(act, request_id)
    tell_done(manager, "choices-dropped")


async def on_decide(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        search = shown_search(manager, await my_searches(act))
    if search is None or search.to_decide is None:
        raise NotFound
    await NEXT.open(manager, search.to_decide)


async def on_reply(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await REPLYING.open(manager, manager.dialog_data["request_id"])


async def on_question(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await QUESTIONING.open(manager, REQUEST.id_of(manager))


async def on_place(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        asked = await add_place(act, REQUEST.id_of(manager))
    tell_done(manager, "requests-place-added", capacity=asked.capacity)


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
