from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.events.attending.states import EVENT
from handlers.events.visiting.states import Visiting
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import go_home, open_above_home
from handlers.shared.subject_windows import opened_with
from models.event import Registration
from services.events.guests import come_as_guest, event_for_guest, introduce_guest, needs_no_link
from services.events.seats import place_in_line
from services.people.names import BadName, parse_name
from services.refusals import Refusal


async def open_by_guest_link(manager: DialogManager, payload: str) -> None:
    """Whoever needs no link sees the event's page."""
    try:
        async with uow_of(manager).read() as act:
            event = await event_for_guest(act, payload)
            known = await needs_no_link(act, event)
    except Refusal as refusal:
        await go_home(manager, refusal.key)
        return
    if known:
        await open_above_home(manager, *EVENT.at(event.id), ShowMode.SEND)
    else:
        await open_above_home(manager, Visiting.card, {"link": payload}, ShowMode.SEND)


def link_of(manager: DialogManager) -> str:
    return str(opened_with(manager)["link"])


async def on_come(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        known = act.person is not None
    if not known:
        await manager.switch_to(Visiting.consent)
        return
    async with uow_of(manager).write() as act:
        mine = await come_as_guest(act, link_of(manager))
        number = await place_in_line(act, mine)
    await _show_event(manager, mine, number)


async def on_disagree(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go_home(manager, "visiting-nothing-kept")


async def on_name(manager: DialogManager, words: str) -> None:
    try:
        name = parse_name(words)
    except BadName as refusal:
        complain(manager, refusal.key)
        return
    locale, agreed_to = speech_of(manager).locale, manager.dialog_data["agreed_to"]
    async with uow_of(manager).write() as act:
        mine = await introduce_guest(act, link_of(manager), name, locale, agreed_to)
        number = await place_in_line(act, mine)
    await _show_event(manager, mine, number)


async def _show_event(manager: DialogManager, mine: Registration, number: int) -> None:
    tell_done(manager, "visiting-registered", answer=mine.answer.value, number=number)
    await open_above_home(manager, *EVENT.at(mine.event_id))
