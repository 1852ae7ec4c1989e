"""Notices to the other side of a request: it arrived, was withdrawn, or was answered."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.catalogue.states import MENTOR_CARD, Catalogue
from handlers.matching.requests.getters import asked_text
from handlers.matching.requests.states import MyRequest
from handlers.meetings.booking.opening import open_booking
from handlers.shared.ids import Id
from handlers.shared.notices import (
    Buttons,
    Letter,
    NoticeView,
    Rows,
    Untold,
    change_buttons,
    open_on_top,
    show_outcome,
)
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Speech
from models.mentorship import DeclineReason, MentoringRequest, RequestNotice, RequestState
from services.matching.answering import accept_request, decline_request, request_to_me
from services.matching.mentorships import made_by_request
from services.matching.requests import my_request
from services.unit_of_work import Act, Uow


class AcceptRequest(CallbackData, prefix="rq_yes"):
    request_id: Id


class CannotNow(CallbackData, prefix="rq_no"):
    request_id: Id


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


class OtherMentors(CallbackData, prefix="rq_more"):
    pass


class SeeRequest(CallbackData, prefix="rq_see"):
    pass


def _answers(speech: Speech, request_id: int) -> Rows:
    return (
        (
            (speech.label("requests-btn-accept"), AcceptRequest(request_id=request_id)),
            (speech.label("requests-btn-cannot"), CannotNow(request_id=request_id)),
        ),
    )


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
    return Letter(asked_text(speech, asked), _answers(speech, asked.request.id))


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
        ),
    )


async def _declined(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    request = await _mine(act, ids, RequestState.declined)
    if request is None:
        return None
    return Letter(
        speech.say(
            "requests-notice-declined",
            mentor=name_of(speech, request.mentor),
            written="yes" if request.words else "no",
        ),
        (((speech.label("requests-btn-others"), OtherMentors()),),),
    )


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Tells the mentee whose request waits, or the mentor who accepted it, that the other cannot be reached."""
    request = await act.session.get(MentoringRequest, ids["request_id"])
    if request is None:
        return None
    arrived = ids["of"] == RequestNotice.arrived
    other = request.mentor if arrived else request.mentee
    stands = request.state is (RequestState.sent if arrived else RequestState.accepted)
    if not stands or other.can_be_told or other.is_erased:
        return None
    if not arrived:
        return Letter(speech.say("requests-untold-accepted", mentee=other.full_name, told=told_of(other)))
    rows: Rows = (((speech.label("home-btn-request"), SeeRequest()),),)
    return Letter(speech.say("requests-untold-arrived", mentor=other.full_name, told=told_of(other)), rows)


async def _mentee(act: Act, ids: dict[str, Any]) -> int | None:
    request = await act.session.get(MentoringRequest, ids["request_id"])
    return request.mentee_id if request else None


async def _mentor(act: Act, ids: dict[str, Any]) -> int | None:
    request = await act.session.get(MentoringRequest, ids["request_id"])
    return request.mentor_id if request else None


VIEWS = (
    NoticeView(RequestNotice.arrived, _arrived, untold=Untold(RequestNotice.untold, _mentee)),
    NoticeView(RequestNotice.withdrawn, _withdrawn),
    NoticeView(RequestNotice.accepted, _accepted, untold=Untold(RequestNotice.untold, _mentor)),
    NoticeView(RequestNotice.declined, _declined),
    NoticeView(RequestNotice.untold, _untold),
)


async def on_accept(press: CallbackQuery, callback_data: AcceptRequest, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        accepted = await accept_request(act, callback_data.request_id)
        told = told_of(accepted.mentee)
    await show_outcome(press, speech.say("requests-outcome-accepted", told=told))


async def on_cannot_now(press: CallbackQuery, callback_data: CannotNow, speech: Speech) -> None:
    await change_buttons(press, _reasons(speech, callback_data.request_id))


async def on_back(press: CallbackQuery, callback_data: BackToAnswers, speech: Speech) -> None:
    await change_buttons(press, _answers(speech, callback_data.request_id))


async def on_reason(press: CallbackQuery, callback_data: Because, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        declined = await decline_request(act, callback_data.request_id, callback_data.reason)
        told = told_of(declined.mentee)
    await show_outcome(press, speech.say("requests-outcome-declined", told=told))


async def on_choose_time(
    _press: CallbackQuery, callback_data: ChooseTime, uow: Uow, dialog_manager: DialogManager
) -> None:
    await open_booking(uow, dialog_manager, callback_data.mentorship_id)


async def on_about(_press: CallbackQuery, callback_data: AboutMentor, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, *MENTOR_CARD.at(callback_data.mentor_id))


async def on_see(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, MyRequest.status, {})


async def on_others(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Catalogue.mentors, {})


BUTTONS: Buttons = (
    (AcceptRequest, on_accept),
    (CannotNow, on_cannot_now),
    (BackToAnswers, on_back),
    (Because, on_reason),
    (ChooseTime, on_choose_time),
    (AboutMentor, on_about),
    (OtherMentors, on_others),
    (SeeRequest, on_see),
)
