"""Notices of a mentor's question to the mentee, and of the reply to the mentor."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.questions.buttons import AskQuestion, ReplyToQuestion
from handlers.matching.questions.states import QUESTIONING, REPLYING
from handlers.matching.requests.asked import asked_letter
from handlers.matching.requests.notices import TO_MENTEE, TO_MENTOR
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top
from handlers.shared.speech import Speech
from models.mentorship import RequestNotice, RequestState
from services.matching.answering import request_to_me
from services.matching.questions import question_to_me
from services.unit_of_work import Act

STALE_AFTER = timedelta(days=60)  # as long as the request waits, a late one is still true


async def _questioned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    request = await question_to_me(act, ids["request_id"])
    if request is None or request.state is not RequestState.sent or not request.waits_for_reply:
        return None
    return Letter(
        speech.say(
            "questions-notice-questioned",
            mentor=request.mentor.full_name,
            question=request.question,
            until=speech.full_day(request.answer_by) if request.answer_by else "",
        ),
        (((speech.label("questions-btn-reply"), ReplyToQuestion(request_id=request.id)),),),
    )


async def _replied(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """The whole request again, so that one press can decide."""
    asked = await request_to_me(act, ids["request_id"])
    if asked is None or asked.request.state is not RequestState.sent:
        return None
    return asked_letter(speech, asked, "questions-notice-replied")


async def _unreplied(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """To the mentor, when the mentee has not replied in time."""
    asked = await request_to_me(act, ids["request_id"])
    if asked is None or asked.request.state is not RequestState.sent or not asked.request.waits_for_reply:
        return None
    return asked_letter(speech, asked, "questions-notice-unreplied")


VIEWS = (
    NoticeView(RequestNotice.questioned, _questioned, stale_after=STALE_AFTER, untold=TO_MENTOR),
    NoticeView(RequestNotice.unreplied, _unreplied, stale_after=STALE_AFTER),
    NoticeView(RequestNotice.replied, _replied, untold=TO_MENTEE),
)


async def on_ask(_press: CallbackQuery, callback_data: AskQuestion, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *QUESTIONING.at(callback_data.request_id))


async def on_reply(_press: CallbackQuery, callback_data: ReplyToQuestion, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *REPLYING.at(callback_data.request_id))


BUTTONS: Buttons = ((AskQuestion, on_ask), (ReplyToQuestion, on_reply))
