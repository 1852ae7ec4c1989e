"""An application has arrived; it can be decided from the notice."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, open_on_top, show_outcome
from handlers.shared.people import told_of
from handlers.shared.speech import Html, Speech
from handlers.vetting.queue.getters import application_text
from handlers.vetting.queue.states import Vetting
from models.profile import ApplicationNotice, ApplicationState
from models.vetting import Criterion
from services.unit_of_work import Act, Uow
from services.vetting.criteria import marks_of
from services.vetting.decisions import application, approve_application, undecided


class Approve(CallbackData, prefix="ap_yes"):
    mentor_id: Id
    attempt: Id


class ReturnApplication(CallbackData, prefix="ap_ask"):
    mentor_id: Id
    attempt: Id


class Decline(CallbackData, prefix="ap_no"):
    mentor_id: Id
    attempt: Id


async def _arrived(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    profile = await application(act, ids["mentor_id"])
    if profile is None or profile.state is not ApplicationState.submitted or profile.attempt != ids["attempt"]:
        return None
    return Letter(
        application_text(speech, profile),
        (
            (
                (speech.label("vetting-btn-approve"), Approve(**ids)),
                (speech.label("vetting-btn-decline"), Decline(**ids)),
            ),
            ((speech.label("vetting-btn-return"), ReturnApplication(**ids)),),
        ),
    )


async def _untold(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Tells the coordinator who asked a question that the applicant cannot be reached."""
    profile = await application(act, ids["mentor_id"])
    if profile is None or profile.state is not ApplicationState.returned or profile.person.can_be_told:
        return None
    name, told = profile.person.full_name, told_of(profile.person)
    return Letter(speech.say("vetting-untold", name=name, told=told, question=profile.question))


VIEWS = (
    NoticeView(ApplicationNotice.arrived, _arrived),
    NoticeView(ApplicationNotice.untold, _untold),
)


async def on_approve(press: CallbackQuery, callback_data: Approve, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        approved = await approve_application(act, callback_data.mentor_id, callback_data.attempt)
        told, unmarked = told_of(approved.person), len(Criterion) - len(await marks_of(act, approved))
    said = [speech.say("vetting-approved", told=told)]
    said += [speech.say("vetting-approved-unmarked", count=unmarked)] if unmarked else []
    await show_outcome(press, Html(" ".join(said)))


async def on_return(
    _press: CallbackQuery, callback_data: ReturnApplication, uow: Uow, dialog_manager: DialogManager
) -> None:
    await _open(callback_data, uow, dialog_manager, Vetting.question)


async def on_decline(_press: CallbackQuery, callback_data: Decline, uow: Uow, dialog_manager: DialogManager) -> None:
    await _open(callback_data, uow, dialog_manager, Vetting.decline_reason)


async def _open(pressed: ReturnApplication | Decline, uow: Uow, manager: DialogManager, state: State) -> None:
    """Open the window for the decision's words, if the application is still undecided."""
    async with uow.read() as act:
        await undecided(act, pressed.mentor_id, pressed.attempt)
    await open_on_top(manager, state, pressed.model_dump())


BUTTONS: Buttons = (
    (Approve, on_approve),
    (ReturnApplication, on_return),
    (Decline, on_decline),
)
