"""The applicant is told how it was decided."""

from typing import Any

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.application.getters import reason_of
from handlers.application.states import Application
from handlers.hours.states import Hours
from handlers.shared.notices import Letter, NoticeView, open_on_top
from handlers.shared.speech import Html, Speech
from models.notice import NoticeKind
from models.profile import ApplicationState
from services.act import Act
from services.applications import my_application


class SetHours(CallbackData, prefix="aphours"):
    pass


class SeeApplication(CallbackData, prefix="apsee"):
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
        speech.say("application-next", state=profile.state.value),
    ]
    return Letter(Html("\n\n".join(parts)), (((speech.label("application-btn-open"), SeeApplication()),),))


VIEWS = (
    NoticeView(NoticeKind.application_approved, _approved),
    NoticeView(NoticeKind.application_declined, _declined),
)


async def on_set_hours(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Hours.week, {})


async def on_see(_press: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_on_top(dialog_manager, Application.status, {})


def router() -> Router:
    buttons = Router(name="application notices")
    buttons.callback_query.register(on_set_hours, SetHours.filter())
    buttons.callback_query.register(on_see, SeeApplication.filter())
    return buttons
