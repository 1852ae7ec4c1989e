"""Tells whoever announced an event about a question, and the person who asked about the answer."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.events.asking.getters import question_text
from handlers.events.asking.states import ASK_EVENT, REPLY_EVENT
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.attendance import AttendanceNotice, EventQuestion
from services.events.events import access_event
from services.events.questions import question_to_reply
from services.unit_of_work import Act, Uow


class ReplyAboutEvent(CallbackData, prefix="event_reply"):
    question_id: Id


class AskAboutEvent(CallbackData, prefix="event_ask"):
    event_id: Id


async def write_asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    question = await question_to_reply(act, ids["question_id"])
    reply = speech.label("asking-btn-reply"), ReplyAboutEvent(question_id=question.id)
    return Letter(question_text(speech, question), ((reply,),))


async def write_replied(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    question = await act.session.get(EventQuestion, ids["question_id"])
    if question is None or question.person_id != act.me.id or not question.reply:
        return None
    again = speech.label("asking-btn-again"), AskAboutEvent(event_id=question.event_id)
    text = speech.say("asking-answer", title=question.event.title, words=question.words, answer=question.reply)
    return Letter(text, ((again,),))


async def on_reply(
    _press: CallbackQuery, callback_data: ReplyAboutEvent, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        question = await question_to_reply(act, callback_data.question_id)
    await open_on_top(dialog_manager, *REPLY_EVENT.at(question.id))


async def on_ask(_press: CallbackQuery, callback_data: AskAboutEvent, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        event, _ = await access_event(act, callback_data.event_id)
    await open_on_top(dialog_manager, *ASK_EVENT.at(event.id))


VIEWS = (
    NoticeView(AttendanceNotice.asked, write_asked),
    NoticeView(AttendanceNotice.replied, write_replied),
)
BUTTONS: Buttons = ((ReplyAboutEvent, on_reply), (AskAboutEvent, on_ask))
