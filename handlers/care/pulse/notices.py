"""Asks a mentee how the mentorship goes, and both sides of a silent pair whether they go on."""

from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.nudging.notices import LogMet
from handlers.care.pulse.states import PULSE_WORDS_OF
from handlers.matching.agreement.term import StartClosing
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.care import CareNotice, PulseAnswer
from models.mentorship import MentorshipState
from services.care.going_on import go_on, my_question
from services.care.pulses import answer_pulse, my_pulse
from services.matching.mentorships import pair_to_meet
from services.unit_of_work import Act, Uow


class SayPulse(CallbackData, prefix="pulse_say"):
    mentorship_id: Id
    number: Id
    answer: PulseAnswer


class ExplainPulse(CallbackData, prefix="pulse_words"):
    mentorship_id: Id
    number: Id


class GoOn(CallbackData, prefix="going_on"):
    going_on_id: Id


async def _pulse(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    pair = await pair_to_meet(act, ids["mentorship_id"])
    since = speech.full_day(speech.local(pair.began_at).date())
    text = speech.say("pulse-asked", mentor=name_of(speech, pair.mentor), since=since)
    return Letter(text, tuple((_answer(speech, ids, one),) for one in PulseAnswer))


def _answer(speech: Speech, ids: dict[str, Any], answer: PulseAnswer) -> tuple[str, SayPulse]:
    return speech.term(answer), SayPulse(mentorship_id=ids["mentorship_id"], number=ids["number"], answer=answer)


async def on_say(press: CallbackQuery, callback_data: SayPulse, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        pulse = await answer_pulse(act, callback_data.mentorship_id, callback_data.number, callback_data.answer)
    about = {"mentorship_id": callback_data.mentorship_id, "number": callback_data.number}
    rows: Rows = (((speech.label("pulse-btn-words"), ExplainPulse(**about)),),)
    await show_outcome(press, speech.say("pulse-kept", answer=pulse.answer.value), rows=rows)


async def on_explain(
    _press: CallbackQuery, callback_data: ExplainPulse, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await my_pulse(act, callback_data.mentorship_id, callback_data.number)
    await open_on_top(dialog_manager, *PULSE_WORDS_OF.at(callback_data.mentorship_id, number=callback_data.number))


async def _going_on(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    question = await my_question(act, ids["going_on_id"])
    pair = question.mentorship
    if question.answered_at is not None or pair.state is not MentorshipState.active:
        return None
    text = speech.say(
        "pulse-going-on",
        other="mentor" if act.me.id == pair.mentee_id else "mentee",
        name=name_of(speech, pair.other_side(act.me.id)),
        when=speech.when(question.close_at),
    )
    rows: Rows = (
        ((speech.label("pulse-btn-go-on"), GoOn(going_on_id=question.id)),),
        ((speech.label("nudging-btn-met"), LogMet()),),
        ((speech.label("closing-btn-start"), StartClosing(mentorship_id=pair.id)),),
    )
    return Letter(text, rows)


async def on_go_on(press: CallbackQuery, callback_data: GoOn, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await go_on(act, callback_data.going_on_id)
    await show_outcome(press, speech.say("pulse-goes-on"))


VIEWS = (
    NoticeView(CareNotice.pulse, _pulse, stale_after=timedelta(days=14)),
    NoticeView(CareNotice.going_on, _going_on),
)
BUTTONS: Buttons = ((SayPulse, on_say), (ExplainPulse, on_explain), (GoOn, on_go_on))
