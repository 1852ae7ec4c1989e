from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.internship.states import INTERNSHIP
from handlers.matching.agreement.opening import open_agreements
from handlers.people.mentees.states import Mentees
from handlers.projects.project.actions import open_passport
from handlers.projects.reporting.states import HISTORY
from handlers.projects.reviewing.states import REPORT
from handlers.shared.middleware_data import uow_of
from models.report import ReportState
from services.internship.internships import internship_pair_with
from services.projects.projects import mentee_to_read, reviewer_of
from services.projects.reports import reports_of


async def on_mentee(_press: CallbackQuery, _select: object, manager: DialogManager, mentee_id: int) -> None:
    async with uow_of(manager).read() as act:
        await mentee_to_read(act, mentee_id)
    manager.dialog_data["mentee_id"] = mentee_id
    await manager.switch_to(Mentees.card)


async def on_stage(_press: CallbackQuery, _select: object, manager: DialogManager, stage_id: int) -> None:
    """Open the report that waits for this mentor's review, or else the stage's reports."""
    async with uow_of(manager).read() as act:
        reports = await reports_of(act, stage_id)
        reviewer = await reviewer_of(act, manager.dialog_data["mentee_id"])
        reviews = reviewer is not None and reviewer.id == act.me.id
    waiting = next((report for report in reports if reviews and report.state is ReportState.submitted), None)
    if waiting is not None:
        await REPORT.open(manager, waiting.id)
    else:
        await HISTORY.open(manager, stage_id)


async def on_passport(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_passport(manager, manager.dialog_data["mentee_id"])


async def on_agreement(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_agreements(manager, manager.dialog_data["mentee_id"])


async def on_internship(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        pair = await internship_pair_with(act, manager.dialog_data["mentee_id"])
    if pair is not None:
        await INTERNSHIP.open(manager, pair.id)
