from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.review.reviewers import reviewer_told
from handlers.internship.review.states import (
    INTERNSHIP_REPORT,
    INTERNSHIP_REVIEW,
    InternshipReporting,
    InternshipReviewing,
)
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from services.internship.reporting import report_on_internship, review_internship


async def on_report_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(InternshipReporting.confirm)


async def on_send_report(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        internship = await report_on_internship(act, INTERNSHIP_REPORT.id_of(manager), manager.dialog_data["words"])
        told = reviewer_told(internship.mentorship.mentor)
    await tell_outcome(manager, "internship-report-done", told=told)
    await manager.done()


async def on_review_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(InternshipReviewing.confirm)


async def on_send_review(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        internship = await review_internship(act, INTERNSHIP_REVIEW.id_of(manager), manager.dialog_data["words"])
        told = told_of(internship.mentorship.mentee)
    await tell_outcome(manager, "internship-review-done", told=told)
    await manager.done()
