"""Asks each side after the first meeting whether to go on together, and tells both when both are ready."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.agreement.notices import OpenAgreement
from handlers.matching.closing.states import CHANGING
from handlers.meetings.acquaintance.getters import fit_values, label_of
from handlers.meetings.acquaintance.states import FIT
from handlers.meetings.coming.rows import BookAgain
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.speech import Speech
from models.agreement import AgreementState
from models.fit import FitCheck, FitNotice, FitVerdict
from services.matching.agreements import agreement_of
from services.matching.closing import pair_to_close
from services.matching.fit import awaits_verdict, both_ready, my_fit_check, say_fit, verdicts_for
from services.unit_of_work import Act, Uow


class Fit(CallbackData, prefix="fit_say"):
    mentorship_id: Id
    verdict: FitVerdict


class OpenFit(CallbackData, prefix="fit_open"):
    mentorship_id: Id


class ChangeMentor(CallbackData, prefix="fit_change"):
    mentorship_id: Id


async def _asked(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    check = await my_fit_check(act, ids["mentorship_id"])
    if not awaits_verdict(act, check):
        return None
    values = fit_values(act, speech, check)
    rows = tuple(
        ((label_of(speech, values["side"] == "mentee", one), Fit(mentorship_id=check.mentorship_id, verdict=one)),)
        for one in verdicts_for(act, check.mentorship)
    )
    return Letter(speech.say("acquaintance-notice-asked", again="yes" if check.verdict else "no", **values), rows)


async def _both(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    check = await my_fit_check(act, ids["mentorship_id"])
    if not await both_ready(act, check.mentorship_id):
        return None
    rows = await _agreement_row(act, speech, check)
    return Letter(speech.say("acquaintance-notice-both", **fit_values(act, speech, check)), rows)


async def _agreement_row(act: Act, speech: Speech, check: FitCheck) -> Rows:
    """The agreement while it is being written, for the mentee."""
    agreement = await agreement_of(act, check.mentorship_id)
    if check.mentorship.mentee_id != act.me.id or agreement is None or agreement.state is not AgreementState.drafting:
        return ()
    return (((speech.label("acquaintance-btn-agreement"), OpenAgreement(agreement_id=agreement.id)),),)


VIEWS = (NoticeView(FitNotice.asked, _asked), NoticeView(FitNotice.both, _both))


async def on_say(press: CallbackQuery, callback_data: Fit, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        check = await say_fit(act, callback_data.mentorship_id, callback_data.verdict)
        rows = await _next_rows(act, speech, check)
        values = fit_values(act, speech, check)
        again = speech.day(speech.local(check.asked_again_at).date()) if check.asked_again_at else ""
    outcome = speech.say("acquaintance-outcome", verdict=callback_data.verdict.value, again=again, **values)
    await show_outcome(press, outcome, rows=rows)


async def _next_rows(act: Act, speech: Speech, check: FitCheck) -> Rows:
    """What comes next, and a way to change the answer."""
    rows = await _agreement_row(act, speech, check) if check.verdict is FitVerdict.good else ()
    if check.verdict is FitVerdict.thinking and check.mentorship.mentee_id == act.me.id:
        rows = (((speech.label("afterwards-btn-next"), BookAgain(mentorship_id=check.mentorship_id)),),)
    if check.verdict is FitVerdict.change:
        rows = (((speech.label("acquaintance-btn-change"), ChangeMentor(mentorship_id=check.mentorship_id)),),)
    return (*rows, ((speech.label("acquaintance-btn-again"), OpenFit(mentorship_id=check.mentorship_id)),))


async def on_open(_press: CallbackQuery, callback_data: OpenFit, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await my_fit_check(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *FIT.at(callback_data.mentorship_id))


async def on_change(
    _press: CallbackQuery, callback_data: ChangeMentor, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await pair_to_close(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *CHANGING.at(callback_data.mentorship_id))


BUTTONS: Buttons = ((Fit, on_say), (OpenFit, on_open), (ChangeMentor, on_change))
