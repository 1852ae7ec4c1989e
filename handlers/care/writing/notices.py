"""Tells coordinators about a new question, and the person who asked it about the answer; or somebody what a coordinator
has written to them.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.writing.getters import inquiry_text
from handlers.care.writing.states import INQUIRY_ANSWER, Writing
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Untold, open_on_top
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Html, Speech
from models.inquiry import Inquiry, InquiryNotice, InquiryState
from services.care.inquiries import inquiry_to_answer, my_inquiry, take_inquiry
from services.unit_of_work import Act, Uow


class AnswerInquiry(CallbackData, prefix="inquiry_answer"):
    inquiry_id: Id


class WriteAgain(CallbackData, prefix="inquiry_again"):
    pass


async def _arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    inquiry = await inquiry_to_answer(act, ids["inquiry_id"])
    return _to_answer(speech, inquiry) if inquiry.state is InquiryState.open else None


async def _waits(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Reminds the coordinators on the last day on which an answer is expected, even if one of them is writing it."""
    inquiry = await inquiry_to_answer(act, ids["inquiry_id"])
    if inquiry.state is InquiryState.answered:
        return None
    return _to_answer(speech, inquiry, speech.say("writing-notice-waits"))


def _to_answer(speech: Speech, inquiry: Inquiry, *before: Html) -> Letter:
    answer = (speech.label("writing-btn-answer"), AnswerInquiry(inquiry_id=inquiry.id))
    return Letter(Html("\n\n".join([*before, inquiry_text(speech, inquiry)])), ((answer,),))


async def _answered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    inquiry = await my_inquiry(act, ids["inquiry_id"])
    if inquiry is None or inquiry.state is not InquiryState.answered:
        return None
    if inquiry.words:
        text = speech.say("writing-notice-answered", words=inquiry.words, answer=inquiry.answer)
    else:
        name = name_of(speech, inquiry.taken_by) if inquiry.taken_by else ""
        text = speech.say("writing-notice-letter", name=name, answer=inquiry.answer)
    return Letter(text, (((speech.label("writing-btn-again"), WriteAgain()),),))


async def on_answer(
    _press: CallbackQuery, callback_data: AnswerInquiry, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.write() as act:
        inquiry = await take_inquiry(act, callback_data.inquiry_id)
    await open_on_top(dialog_manager, *INQUIRY_ANSWER.at(inquiry.id))


async def on_again(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Writing.words, {})


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Tells the coordinator who answered that the person who asked cannot be reached."""
    inquiry = await inquiry_to_answer(act, ids["inquiry_id"])
    if inquiry.person.can_be_told:
        return None
    name, told = name_of(speech, inquiry.person), told_of(inquiry.person)
    letter = "no" if inquiry.words else "yes"
    return Letter(speech.say("writing-untold", name=name, told=told, letter=letter, answer=inquiry.answer))


async def _answerer(act: Act, ids: dict[str, Any]) -> int | None:
    inquiry = await my_inquiry(act, ids["inquiry_id"])
    return inquiry.taken_by_id if inquiry else None


VIEWS = (
    NoticeView(InquiryNotice.arrived, _arrived),
    NoticeView(InquiryNotice.answered, _answered, untold=Untold(InquiryNotice.untold, _answerer)),
    NoticeView(InquiryNotice.untold, _untold),
    NoticeView(InquiryNotice.waits, _waits),
)
BUTTONS: Buttons = ((AnswerInquiry, on_answer), (WriteAgain, on_again))
