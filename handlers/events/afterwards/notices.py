"""After an event: how was it, 1 to 5, and the certificate."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.afterwards.certificate import participant_file
from handlers.events.afterwards.states import RATE_EVENT
from handlers.shared.documents import send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.speech import Speech
from models.attendance import AttendanceNotice
from services.consents.texts import operator_name
from services.events.afterwards import i_came, my_rating, rate_event, require_came
from services.meetings.rules import RATINGS
from services.unit_of_work import Act, Uow


class RateEvent(CallbackData, prefix="event_rate"):
    event_id: Id
    rating: int


class SayAboutEvent(CallbackData, prefix="event_say"):
    event_id: Id


class EventCertificate(CallbackData, prefix="event_paper"):
    event_id: Id


async def write_afterwards(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Not sent to people who were not there, or after the event was moved."""
    came = await i_came(act, ids["event_id"])
    if came is None or came.event.starts_at.isoformat() != ids["starts_at"]:
        return None
    rates = tuple((str(one), RateEvent(event_id=came.event.id, rating=one)) for one in RATINGS)
    text = speech.say("afterwards-asked", title=came.event.title)
    return Letter(text, (rates, *certificate_rows(speech, came.event.id)))


def certificate_rows(speech: Speech, event_id: int) -> Rows:
    return (((speech.label("afterwards-btn-certificate"), EventCertificate(event_id=event_id)),),)


async def on_rate(press: CallbackQuery, callback_data: RateEvent, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await rate_event(act, callback_data.event_id, callback_data.rating)
    say = speech.label("afterwards-btn-words"), SayAboutEvent(event_id=callback_data.event_id)
    outcome = speech.say("afterwards-outcome", rating=callback_data.rating)
    await show_outcome(press, outcome, rows=((say,), *certificate_rows(speech, callback_data.event_id)))


async def on_say(_press: CallbackQuery, callback_data: SayAboutEvent, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await require_came(act, callback_data.event_id)
        await my_rating(act, callback_data.event_id)
    await open_on_top(dialog_manager, *RATE_EVENT.at(callback_data.event_id))


async def on_certificate(
    _press: CallbackQuery, callback_data: EventCertificate, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        came, me, issuer = await require_came(act, callback_data.event_id), act.me, await operator_name(act)
    await send_file_of_notice(dialog_manager, *await participant_file(came, me, issuer))


VIEWS = (NoticeView(AttendanceNotice.afterwards, write_afterwards, stale_after=timedelta(days=7)),)
BUTTONS: Buttons = ((RateEvent, on_rate), (SayAboutEvent, on_say), (EventCertificate, on_certificate))
