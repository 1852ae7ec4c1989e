"""The buttons below notices of events, and what a press on one does: answer for oneself, open the event, move it."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.asking.notices import AskAboutEvent
from handlers.events.attending.announcement import when
from handlers.events.attending.states import EVENT, Events
from handlers.events.changing.states import MOVE_EVENT
from handlers.shared.ids import Id
from handlers.shared.notices import Button, Buttons, Rows, open_on_top, show_outcome
from handlers.shared.speech import Html, Speech
from models.event import Answer, Event, Registration
from services.events.changing import event_to_change
from services.events.events import access_event
from services.events.registering import answer_event
from services.events.seats import place_in_line
from services.events.series import answer_series
from services.unit_of_work import Uow
from services.waitlists import LINE_ENDS_HOURS

_ANSWERS = (Answer.coming, Answer.declined)


class EventAnswer(CallbackData, prefix="event_answer"):
    answer: Answer
    event_id: Id


class EventAll(CallbackData, prefix="event_all"):
    event_id: Id


class OpenEvent(CallbackData, prefix="event_open"):
    event_id: Id


class OpenEvents(CallbackData, prefix="events_open"):
    pass


class MoveEvent(CallbackData, prefix="event_move"):
    event_id: Id


def answer_button(speech: Speech, answer: Answer, event_id: int) -> Button:
    return speech.label(f"events-btn-{answer.value}"), EventAnswer(answer=answer, event_id=event_id)


def to_event(speech: Speech, event: Event) -> tuple[Button, ...]:
    return ((speech.label("events-btn-open"), OpenEvent(event_id=event.id)),)


def to_events(speech: Speech) -> tuple[Button, ...]:
    return ((speech.label("home-btn-events"), OpenEvents()),)


def both_answers(speech: Speech, event: Event) -> Rows:
    return (tuple(answer_button(speech, answer, event.id) for answer in _ANSWERS), to_event(speech, event))


def asking_button(speech: Speech, event: Event) -> tuple[Button, ...]:
    return ((speech.label("asking-btn-ask"), AskAboutEvent(event_id=event.id)),)


def coming_to_all(speech: Speech, event: Event) -> tuple[Button, ...]:
    return ((speech.label("events-btn-all"), EventAll(event_id=event.id)),)


async def on_answer(press: CallbackQuery, callback_data: EventAnswer, uow: Uow, speech: Speech) -> None:
    """The notice shows the answer, and keeps a button for changing it."""
    answer, event_id = callback_data.answer, callback_data.event_id
    async with uow.write() as act:
        mine = await answer_event(act, event_id, answer)
        event, _ = await access_event(act, event_id)
        number = await place_in_line(act, mine) if mine.answer is Answer.waiting else 0
    other = Answer.coming if mine.answer is Answer.declined else Answer.declined
    rows = ((answer_button(speech, other, event_id),), to_event(speech, event))
    await show_outcome(press, outcome_of(speech, event, mine, number), rows=rows)


async def on_all(press: CallbackQuery, callback_data: EventAll, uow: Uow, speech: Speech) -> None:
    """The notice shows how many places that gave; each event of the series is answered by itself afterwards."""
    async with uow.write() as act:
        recorded = await answer_series(act, callback_data.event_id, Answer.coming)
        event, _ = await access_event(act, callback_data.event_id)
    coming, waiting = recorded[Answer.coming], recorded[Answer.waiting]
    outcome = speech.say("events-answered-all", coming=coming, waiting=waiting)
    await show_outcome(press, outcome, rows=(to_event(speech, event),))


def outcome_of(speech: Speech, event: Event, mine: Registration, number: int) -> Html:
    """The time stands here too, because the event may have been moved after the notice was sent."""
    said = speech.say(f"events-answered-{mine.answer.value}", number=number, until="", hours=LINE_ENDS_HOURS)
    return said if mine.answer is Answer.declined else Html(f"{said}\n{when(speech, event)}")


async def on_open_event(
    _press: CallbackQuery, callback_data: OpenEvent, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await access_event(act, callback_data.event_id)
    await open_on_top(dialog_manager, *EVENT.at(callback_data.event_id))


async def on_open_events(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Events.coming, {})


async def on_move_event(
    _press: CallbackQuery, callback_data: MoveEvent, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        event = await event_to_change(act, callback_data.event_id)
    await open_on_top(dialog_manager, *MOVE_EVENT.at(event.id))


BUTTONS: Buttons = (
    (EventAnswer, on_answer),
    (EventAll, on_all),
    (OpenEvent, on_open_event),
    (OpenEvents, on_open_events),
    (MoveEvent, on_move_event),
)
