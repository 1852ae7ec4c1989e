"""Notices to the other side of a request: it arrived, still waits, was withdrawn, or was accepted."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import MENTOR_CARD
from handlers.matching.choices.notices import SeeNext
from handlers.matching.requests.asked import AcceptRequest, AddPlace, CannotNow, answers, asked_letter
from handlers.matching.requests.getters import declined_text
from handlers.matching.requests.states import MyRequest
from handlers.meetings.booking.opening import open_booking
from handlers.meetings.preparing.notices import Prepare
from handlers.shared.ids import Id
from handlers.shared.notices import (
    Buttons,
    Letter,
    NoticeView,
    Rows,
    Untold,
    change_buttons,
    open_on_top,
    show_anew,
    show_outcome,
)
from handlers.shared.people import name_of, told_of
from handlers.shared.presses import acknowledge
from handlers.shared.speech import Speech
from models.mentorship import DeclineReason, MentoringRequest, RequestNotice, RequestState
from services.matching.answering import NoPlaces, accept_request, add_place, decline_request, request_to_me
from services.matching.mentorships import made_by_request
from services.matching.requests import my_request
from services.people.offers import my_offer
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow

TO_MENTORS = (RequestNotice.arrived, RequestNotice.reminder, RequestNotice.replied)


class Because(CallbackData, prefix="rq_why"):
    request_id: Id
    reason: DeclineReason


class BackToAnswers(CallbackData, prefix="rq_back"):
    request_id: Id


class ChooseTime(CallbackData, prefix="rq_time"):
    """Book with the mentor who accepted. Older buttons have no pair and lead to the present one."""

    mentorship_id: Id | None = None


class AboutMentor(CallbackData, prefix="rq_about"):
    mentor_id: Id


class SeeRequest(CallbackData, prefix="rq_see"):
    pass


def _reasons(speech: Speech, request_id: int) -> Rows:
    reasons = [(speech.term(reason), Because(request_id=request_id, reason=reason)) for reason in DeclineReason]
    return (
        *((reason,) for reason in reasons),
        ((speech.label("shared-btn-back"), BackToAnswers(request_id=request_id)),),
    )


async def _arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    asked = await request_to_me(act, ids["request_id"])
    if asked is None or asked.request.state is not RequestState.sent:
        return None
    return asked_letter(speech, asked)


async def _reminder(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Not while the mentee owes a reply, and not when the answer is awaited until another day by now."""
    asked = await request_to_me(act, ids["request_id"])
    if asked is None or asked.request.state is not RequestState.sent or asked.request.waits_for_reply:
        return None
    if str(asked.request.answer_by) != ids["answer_by"]:
        return None
    return asked_letter(speech, asked, "requests-reminder")


async def _withdrawn(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    asked = await request_to_me(act, ids["request_id"])
    if asked is None:
        return None
    return Letter(speech.say("requests-notice-withdrawn", mentee=name_of(speech, asked.request.mentee)))


async def _mine(act: Act, ids: dict[str, Any], state: RequestState) -> MentoringRequest | None:
    request = await my_request(act, ids["request_id"])
    return request if request and request.state is state else None


async def _accepted(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    request = await _mine(act, ids, RequestState.accepted)
    if request is None:
        return None
    pair = await made_by_request(act, request.id)
    return Letter(
        speech.say("requests-notice-accepted", mentor=request.mentor.full_name),
        (
            (
                (speech.label("requests-btn-time"), ChooseTime(mentorship_id=pair.id if pair else None)),
                (speech.label("requests-btn-about"), AboutMentor(mentor_id=request.mentor_id)),
            ),
            ((speech.label("preparing-btn-open"), Prepare()),),
        ),
    )


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Tells whoever waits that the other side cannot be reached: the mentee whose request or reply waits, the mentor
    who has accepted, and the mentor who has asked a question and may decide without the reply.
    """
    request = await act.session.get(MentoringRequest, ids["request_id"])
    if request is None:
        return None
    of = RequestNotice(ids["of"])
    other = request.mentor if of in TO_MENTORS else request.mentee
    stands = request.state is (RequestState.accepted if of is RequestNotice.accepted else RequestState.sent)
    if not stands or other.can_be_told or other.is_erased:
        return None
    if of is RequestNotice.accepted:
        return Letter(speech.say("requests-untold-accepted", mentee=other.full_name, told=told_of(other)))
    if of is RequestNotice.questioned:
        return await _unasked(act, request, speech)
    rows: Rows = (((speech.label("choices-btn-then"), SeeNext(request_id=request.id)),),)
    said = {"mentor": other.full_name, "told": told_of(other)}
    return Letter(speech.say("requests-untold-arrived", of=of.value, **said), rows)


async def _unasked(act: Act, request: MentoringRequest, speech: Speech) -> Letter | None:
    asked = await request_to_me(act, request.id)
    if asked is None or not request.waits_for_reply:
        return None
    mentee = request.mentee
    text = speech.say("requests-untold-questioned", mentee=mentee.full_name, told=told_of(mentee))
    return Letter(text, answers(speech, asked))


async def mentee_of_request(act: Act, ids: dict[str, Any]) -> int | None:
    request = await act.session.get(MentoringRequest, ids["request_id"])
    return request.mentee_id if request else None


async def mentor_of_request(act: Act, ids: dict[str, Any]) -> int | None:
    request = await act.session.get(MentoringRequest, ids["request_id"])
    return request.mentor_id if request else None


TO_MENTEE = Untold(RequestNotice.untold, mentee_of_request)
TO_MENTOR = Untold(RequestNotice.untold, mentor_of_request)
VIEWS = (
    NoticeView(RequestNotice.arrived, _arrived, untold=TO_MENTEE),
    NoticeView(RequestNotice.withdrawn, _withdrawn),
    NoticeView(RequestNotice.accepted, _accepted, untold=TO_MENTOR),
    NoticeView(RequestNotice.reminder, _reminder, stale_after=timedelta(days=1), untold=TO_MENTEE),
    NoticeView(RequestNotice.untold, _untold),
)


async def on_accept(press: CallbackQuery, callback_data: AcceptRequest, uow: Uow, speech: Speech) -> None:
    """Without a free place the notice shows today's places and offers to add one."""
    try:
        async with uow.write() as act:
            accepted = await accept_request(act, callback_data.request_id)
            told = told_of(accepted.mentee)
    except NoPlaces:
        await _show_today(press, callback_data.request_id, uow, speech)
        raise
    await show_outcome(press, speech.say("requests-outcome-accepted", told=told))


async def _show_today(press: CallbackQuery, request_id: int, uow: Uow, speech: Speech) -> None:
    async with uow.read() as act:
        asked = await request_to_me(act, request_id)
    if asked is not None:
        await show_anew(press, asked_letter(speech, asked))


async def on_add_place(press: CallbackQuery, callback_data: AddPlace, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        asked = await add_place(act, callback_data.request_id)
    await show_anew(press, asked_letter(speech, asked))
    await acknowledge(press, speech.label("requests-place-added", capacity=asked.capacity))


async def on_cannot_now(press: CallbackQuery, callback_data: CannotNow, speech: Speech) -> None:
    await change_buttons(press, _reasons(speech, callback_data.request_id))


async def on_back(press: CallbackQuery, callback_data: BackToAnswers, uow: Uow, speech: Speech) -> None:
    """Back to the answers that today's places allow."""
    async with uow.read() as act:
        asked = await request_to_me(act, callback_data.request_id)
    if asked is None:
        raise NotAllowed
    await change_buttons(press, answers(speech, asked))


async def on_reason(press: CallbackQuery, callback_data: Because, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        declined = await decline_request(act, callback_data.request_id, callback_data.reason)
        told = told_of(declined.mentee)
        outcome = declined_text(speech, told, await my_offer(act), callback_data.reason)
    await show_outcome(press, outcome)


async def on_choose_time(
    _press: CallbackQuery, callback_data: ChooseTime, uow: Uow, dialog_manager: DialogManager
) -> None:
    await open_booking(uow, dialog_manager, callback_data.mentorship_id)


async def on_about(_press: CallbackQuery, callback_data: AboutMentor, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *MENTOR_CARD.at(callback_data.mentor_id))


async def on_see(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, MyRequest.status, {})


BUTTONS: Buttons = (
    (AcceptRequest, on_accept),
    (AddPlace, on_add_place),
    (CannotNow, on_cannot_now),
    (BackToAnswers, on_back),
    (Because, on_reason),
    (ChooseTime, on_choose_time),
    (AboutMentor, on_about),
    (SeeRequest, on_see),
)
