"""Tells the applicant about the decision."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.hours.states import Hours
from handlers.shared.notices import Buttons, Letter, NoticeView, Untold, open_on_top
from handlers.shared.speech import Html, Speech
from handlers.vetting.application.getters import question_of, reason_of
from handlers.vetting.application.states import Application
from models.profile import ApplicationNotice, ApplicationState
from services.unit_of_work import Act, Uow
from services.vetting.applications import my_application


class SetHours(CallbackData, prefix="ap_hours"):
    pass


class SeeApplication(CallbackData, prefix="ap_see"):
    pass


class AnswerQuestion(CallbackData, prefix="ap_answer"):
    pass


async def _approved(act: Act, _ids: dict[str, Any], speech: Speech) -> Letter | None:
    profile = await my_application(act)
    if profile is None or profile.state is not ApplicationState.approved:
        return None
    return Letter(
        speech.say("application-notice-approved", name=act.me.address_name),
        (((speech.label("application-btn-hours"), SetHours()),),),
    )


async def _declined(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    profile = await my_application(act)
    if profile is None or profile.state is not ApplicationState.declined or profile.attempt != ids["attempt"]:
        return None
    parts = [
        speech.say("application-notice-declined", name=act.me.address_name),
        reason_of(speech, profile),
        speech.say("application-next", state=profile.state.value, until=""),
    ]
    return Letter(Html("\n\n".join(parts)), (((speech.label("application-btn-open"), SeeApplication()),),))


async def _returned(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    profile = await my_application(act)
    if profile is None or profile.state is not ApplicationState.returned or profile.attempt != ids["attempt"]:
        return None
    parts = [
        speech.say("application-notice-returned", name=act.me.address_name),
        question_of(speech, profile),
        speech.say("application-next", state=profile.state.value, until=""),
    ]
    answer, change = speech.label("application-btn-answer"), speech.label("application-btn-open")
    return Letter(Html("\n\n".join(parts)), (((answer, AnswerQuestion()),), ((change, SeeApplication()),)))


async def _asked_by(act: Act, ids: dict[str, Any]) -> int | None:
    """The coordinator who asked; None for a notice from an older version, which lacks the applicant's id."""
    profile = await my_application(act) if "mentor_id" in ids else None
    return profile.asked_by_id if profile else None


VIEWS = (
    NoticeView(ApplicationNotice.approved, _approved),
    NoticeView(ApplicationNotice.declined, _declined),
    NoticeView(ApplicationNotice.returned, _returned, untold=Untold(ApplicationNotice.untold, _asked_by)),
)


async def on_set_hours(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Hours.week, {})


async def on_see(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Application.status, {})


async def on_answer(_press: CallbackQuery, dialog_manager: DialogManager, uow: Uow) -> None:
    """Ask for the answer if the question is still open; else show the application's present state."""
    async with uow.read() as act:
        profile = await my_application(act)
    asked = profile is not None and profile.state is ApplicationState.returned
    await open_on_top(dialog_manager, Application.answer if asked else Application.status, {})


BUTTONS: Buttons = (
    (SetHours, on_set_hours),
    (SeeApplication, on_see),
    (AnswerQuestion, on_answer),
)
