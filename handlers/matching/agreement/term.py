"""Reminds both sides that the term of their agreement ends soon, with the two ways to go on."""

from datetime import date
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.agreement.states import AGREEMENT, Agreeing
from handlers.matching.closing.states import CLOSING
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Speech
from models.agreement import AgreementNotice
from services.matching.agreement_terms import agreement_to_extend, term_that_ends
from services.matching.closing import pair_to_close
from services.unit_of_work import Act, Uow


class ExtendAgreement(CallbackData, prefix="ag_extend"):
    agreement_id: Id


class StartClosing(CallbackData, prefix="cl_start"):
    mentorship_id: Id


async def _term(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    until = date.fromisoformat(ids["until"])
    agreement = await term_that_ends(act, ids["agreement_id"], until)
    if agreement is None:
        return None
    pair = agreement.mentorship
    text = speech.say(
        "agreement-notice-term",
        number=agreement.number,
        until=speech.full_day(until),
        role="mentee" if act.me.id == pair.mentor_id else "mentor",
        other=name_of(speech, pair.other_side(act.me.id)),
    )
    rows: Rows = (
        ((speech.label("agreement-btn-extend"), ExtendAgreement(agreement_id=agreement.id)),),
        ((speech.label("closing-btn-start"), StartClosing(mentorship_id=pair.id)),),
    )
    return Letter(text, rows)


async def on_extend(
    _press: CallbackQuery, callback_data: ExtendAgreement, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        agreement = await agreement_to_extend(act, callback_data.agreement_id)
    _, data = AGREEMENT.at(agreement.id)
    await open_on_top(dialog_manager, Agreeing.extend, data)


async def on_start(_press: CallbackQuery, callback_data: StartClosing, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await pair_to_close(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *CLOSING.at(callback_data.mentorship_id))


VIEWS = (NoticeView(AgreementNotice.term, _term),)
BUTTONS: Buttons = ((ExtendAgreement, on_extend), (StartClosing, on_start))
