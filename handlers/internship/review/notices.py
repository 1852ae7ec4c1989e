"""The report is asked for after the last day; then the mentor is asked for the review; then the intern has both."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.internship.internship.facts import paragraphs
from handlers.internship.internship.untold import UNTOLD
from handlers.internship.review.papers import certificate_file, review_file
from handlers.internship.review.states import INTERNSHIP_REPORT, INTERNSHIP_REVIEW
from handlers.shared.documents import send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, short
from models.internship import InternshipDayState, InternshipNotice, InternshipState
from services.internship.internships import internship_to_read, report_by, review_by
from services.internship.notices import days_spoken_of
from services.internship.reporting import (
    completed_internship,
    internship_to_report,
    internship_to_review,
    reviewed_internship,
)
from services.unit_of_work import Act, Uow

WORDS_SHOWN = 600


class WriteReport(CallbackData, prefix="in_report"):
    internship_id: Id


class WriteReview(CallbackData, prefix="in_review"):
    internship_id: Id


class InternshipCertificate(CallbackData, prefix="in_paper"):
    internship_id: Id


class ReviewPaper(CallbackData, prefix="in_word"):
    internship_id: Id


async def _report_due(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Only after the last day, which an earlier day's reminder is not about."""
    days = await days_spoken_of(act, ids, InternshipDayState.agreed)
    if not days:
        return None
    internship = await internship_to_report(act, ids["internship_id"])
    until = report_by(act, internship)
    held = [day.ends_at for day in internship.days if day.state is InternshipDayState.agreed]
    if until is None or days[0].ends_at != max(held):
        return None
    reviewed = "no" if internship.mentorship.mentor.is_erased else "yes"
    said = {"until": speech.day(speech.local(until).date()), "reviewed": reviewed}
    text = speech.say("internship-notice-report-due", **said)
    return Letter(text, (((speech.label("internship-btn-report"), WriteReport(internship_id=internship.id)),),))


async def _reported(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _to_review(act, ids, speech, "internship-notice-reported")


async def _review_due(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    return await _to_review(act, ids, speech, "internship-notice-review-due")


async def _to_review(act: Act, ids: dict[str, Any], speech: Speech, key: str) -> Letter | None:
    internship = await internship_to_review(act, ids["internship_id"])
    until = review_by(internship)
    if until is None or internship.mentorship.mentee.is_erased:
        return None
    said = {"intern": name_of(speech, internship.mentorship.mentee), "until": speech.day(speech.local(until).date())}
    report = speech.say("internship-said", words=short(internship.report, WORDS_SHOWN))
    button = speech.label("internship-btn-review"), WriteReview(internship_id=internship.id)
    return Letter(paragraphs([speech.say(key, **said), report]), ((button,),))


async def _reviewed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    internship = await internship_to_read(act, ids["internship_id"])
    if internship.state is not InternshipState.reviewed:
        return None
    certificate = speech.label("internship-btn-certificate"), InternshipCertificate(internship_id=internship.id)
    if not internship.review:
        return Letter(speech.say("internship-notice-concluded"), ((certificate,),))
    mentor = name_of(speech, internship.mentorship.mentor)
    review = speech.say("internship-said", words=short(internship.review, WORDS_SHOWN))
    paper = speech.label("internship-btn-review-file"), ReviewPaper(internship_id=internship.id)
    rows: Rows = ((certificate,), (paper,))
    return Letter(paragraphs([speech.say("internship-notice-reviewed", mentor=mentor), review]), rows)


async def on_report(_press: CallbackQuery, callback_data: WriteReport, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await internship_to_report(act, callback_data.internship_id)
    await open_on_top(dialog_manager, *INTERNSHIP_REPORT.at(callback_data.internship_id))


async def on_review(_press: CallbackQuery, callback_data: WriteReview, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await internship_to_review(act, callback_data.internship_id)
    await open_on_top(dialog_manager, *INTERNSHIP_REVIEW.at(callback_data.internship_id))


async def on_certificate(
    _press: CallbackQuery, callback_data: InternshipCertificate, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        done = await completed_internship(act, callback_data.internship_id)
    await send_file_of_notice(dialog_manager, *await certificate_file(done))


async def on_review_paper(
    _press: CallbackQuery, callback_data: ReviewPaper, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        done = await reviewed_internship(act, callback_data.internship_id)
    await send_file_of_notice(dialog_manager, *await review_file(done))


VIEWS = (
    NoticeView(InternshipNotice.report_due, _report_due),
    NoticeView(InternshipNotice.reported, _reported, untold=UNTOLD),
    NoticeView(InternshipNotice.review_due, _review_due),
    NoticeView(InternshipNotice.reviewed, _reviewed, untold=UNTOLD),
)
BUTTONS: Buttons = (
    (WriteReport, on_report),
    (WriteReview, on_review),
    (InternshipCertificate, on_certificate),
    (ReviewPaper, on_review_paper),
)
