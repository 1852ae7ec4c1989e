"""The mentor is told of days that the intern proposes, and takes them by a tap or sets others; the intern is told when
the mentor has not answered in time.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.internship.internship.facts import paragraphs
from handlers.internship.internship.notices import OpenInternship
from handlers.internship.internship.untold import UNTOLD
from handlers.internship.planning.states import PLANNING
from handlers.internship.wishing.telling import wish_said, wished_lines
from handlers.shared.ids import Id, UnixTime
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top, show_outcome
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Speech
from models.internship import Internship, InternshipNotice
from services.internship.internships import internship_to_read, pair_to_plan
from services.internship.wishing import confirm_wished, has_wish, wished_when
from services.unit_of_work import Act, Uow


class ConfirmWish(CallbackData, prefix="in_wish"):
    """The days that were proposed at that moment: those that the notice tells."""

    internship_id: Id
    wished: UnixTime


class PlanOthers(CallbackData, prefix="in_plan"):
    mentorship_id: Id


async def _wish(act: Act, ids: dict[str, Any]) -> Internship | None:
    """The notice's wish, while it waits."""
    internship = await internship_to_read(act, ids["internship_id"])
    return internship if has_wish(act, internship) and wished_when(internship) == ids["wished"] else None


async def _wished(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    internship = await _wish(act, ids)
    if internship is None:
        return None
    head = speech.say("wishing-notice", intern=name_of(speech, internship.mentorship.mentee))
    confirm = ConfirmWish(internship_id=internship.id, wished=ids["wished"])
    others = PlanOthers(mentorship_id=internship.mentorship_id)
    rows = (
        ((speech.label("wishing-btn-confirm"), confirm),),
        ((speech.label("wishing-btn-others"), others),),
    )
    return Letter(paragraphs([head, wish_said(act, speech, internship)]), rows)


async def _unanswered(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    internship = await _wish(act, ids)
    if internship is None:
        return None
    mentor = name_of(speech, internship.mentorship.mentor)
    text = speech.say("wishing-notice-unanswered", mentor=mentor, days=wished_lines(speech, internship))
    return Letter(text, _open_row(speech, internship))


def _open_row(speech: Speech, internship: Internship) -> Rows:
    return (((speech.label("internship-btn-open"), OpenInternship(mentorship_id=internship.mentorship_id)),),)


async def on_confirm(press: CallbackQuery, callback_data: ConfirmWish, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        days = await confirm_wished(act, callback_data.internship_id, callback_data.wished)
        internship = days[0].internship
        told = told_of(internship.mentorship.mentee)
    outcome = speech.say("wishing-confirmed", count=len(days), told=told)
    await show_outcome(press, outcome, rows=_open_row(speech, internship))


async def on_others(_press: CallbackQuery, callback_data: PlanOthers, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await pair_to_plan(act, callback_data.mentorship_id)
    await open_on_top(dialog_manager, *PLANNING.at(callback_data.mentorship_id))


VIEWS = (
    NoticeView(InternshipNotice.wished, _wished, untold=UNTOLD),
    NoticeView(InternshipNotice.wish_unanswered, _unanswered),
)
BUTTONS: Buttons = ((ConfirmWish, on_confirm), (PlanOthers, on_others))
