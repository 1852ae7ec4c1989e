from typing import Any

from aiogram_dialog import DialogManager

from handlers.internship.diary.getters import diary_text
from handlers.internship.internship.facts import other_line
from handlers.internship.review.reviewers import reviewer_told, standing_of
from handlers.internship.review.states import INTERNSHIP_REPORT, INTERNSHIP_REVIEW
from handlers.shared.people import told_of
from handlers.shared.speech import Speech, short
from services.internship.internships import report_by, review_by
from services.internship.reporting import internship_to_report, internship_to_review
from services.internship.rules import REPORT_LIMIT, REVIEW_IN, REVIEW_LIMIT
from services.unit_of_work import Uow

SHOWN = 700  # code points of the words before they are sent


async def report_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        internship = await internship_to_report(act, INTERNSHIP_REPORT.id_of(dialog_manager))
        other, until = other_line(speech, internship.mentorship, act.me), report_by(act, internship)
    assert until is not None
    return {
        "other": other,
        "diary": diary_text(speech, internship),
        "until": speech.day(speech.local(until).date()),
        "limit": REPORT_LIMIT,
        "mentor": standing_of(internship.mentorship.mentor),
    }


async def report_confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        internship = await internship_to_report(act, INTERNSHIP_REPORT.id_of(dialog_manager))
        other, until = other_line(speech, internship.mentorship, act.me), act.now + REVIEW_IN
    return {
        "other": other,
        "words": short(dialog_manager.dialog_data.get("words", ""), SHOWN),
        "told": reviewer_told(internship.mentorship.mentor),
        "mentor": standing_of(internship.mentorship.mentor),
        "until": speech.day(speech.local(until).date()),
    }


async def review_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        internship = await internship_to_review(act, INTERNSHIP_REVIEW.id_of(dialog_manager))
        other = other_line(speech, internship.mentorship, act.me)
    until = review_by(internship)
    assert until is not None
    return {
        "other": other,
        "report": internship.report,
        "until": speech.day(speech.local(until).date()),
        "limit": REVIEW_LIMIT,
    }


async def review_confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        internship = await internship_to_review(act, INTERNSHIP_REVIEW.id_of(dialog_manager))
        other = other_line(speech, internship.mentorship, act.me)
    words = short(dialog_manager.dialog_data.get("words", ""), SHOWN)
    return {"other": other, "words": words, "told": told_of(internship.mentorship.mentee)}
