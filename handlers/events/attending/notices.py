"""The announcement of an event and the reminder a day before, with buttons to answer."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.events.attending.announcement import announcement, where
from handlers.shared.ids import Id
from handlers.shared.notices import Button, Buttons, Letter, NoticeView, show_outcome
from handlers.shared.speech import Speech
from models.event import Answer, EventNotice
from services.events.events import answer_event, event_to_announce, event_to_remind
from services.unit_of_work import Act, Uow


class EventAnswer(CallbackData, prefix="event_answer"):
    answer: Answer
    event_id: Id


def _button(speech: Speech, answer: Answer, event_id: int) -> Button:
    return speech.label(f"events-btn-{answer.value}"), EventAnswer(answer=answer, event_id=event_id)


async def write_announced(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await event_to_announce(act, ids["event_id"])
    if event is None:
        return None
    return Letter(announcement(speech, event), (tuple(_button(speech, answer, event.id) for answer in Answer),))


async def write_day_before(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    event = await event_to_remind(act, ids["event_id"])
    if event is None:
        return None
    when = speech.when(event.starts_at)
    text = speech.say("events-day-before", title=event.title, when=when, where=where(speech, event))
    return Letter(text, ((_button(speech, Answer.declined, event.id),),))


async def on_answer(press: CallbackQuery, callback_data: EventAnswer, uow: Uow, speech: Speech) -> None:
    """The notice shows the answer, and keeps a button for changing it."""
    answer, event_id = callback_data.answer, callback_data.event_id
    async with uow.write() as act:
        await answer_event(act, event_id, answer)
    other = Answer.declined if answer is Answer.coming else Answer.coming
    rows = ((_button(speech, other, event_id),),)
    await show_outcome(press, speech.say(f"events-answered-{answer.value}"), rows=rows)


VIEWS = (
    NoticeView(EventNotice.announced, write_announced, repeat=False),
    NoticeView(EventNotice.day_before, write_day_before, stale_after=timedelta(hours=24)),
)


BUTTONS: Buttons = ((EventAnswer, on_answer),)
