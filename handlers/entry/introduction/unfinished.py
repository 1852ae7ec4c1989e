"""Somebody who stops signing up goes on where they stopped: after `/menu`, by the same link, a week later. Where they
were and what they had answered is kept beside their open windows, until they finish or ask to forget it.
"""

from copy import deepcopy
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.becoming_mentee.states import BecomingMentee
from handlers.entry.introduction.states import Introduction
from handlers.entry.invitation.states import Invitation
from handlers.entry.personal_link.states import ByPersonalLink
from handlers.shared.last_press import entered
from handlers.shared.middleware_data import conversation_of, uow_of
from handlers.shared.page import go_home
from handlers.shared.subject_windows import opened_with
from handlers.vetting.application.states import Application
from models.consent import ConsentKind
from services.consents.texts import text_in_use
from services.entry.joining import invite_to_me
from services.refusals import Refusal

_GROUPS = (Introduction, BecomingMentee, Application, Invitation, ByPersonalLink)
_STATES: dict[str, State] = {str(state.state): state for group in _GROUPS for state in group.__all_states__}
_GO_ON = "go_on"  # opened with this, a dialog restores what was answered


async def stopping_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A getter of each dialog or window from which people go on later: remembers where they are. A question whether to
    begin does not replace answers given already.
    """
    context = dialog_manager.current_context()
    answered = any(has_stopped_in(dialog_manager, dialog) for dialog in (Introduction, BecomingMentee))
    if not (answered and context.state.group in (Invitation, ByPersonalLink)):
        conversation_of(dialog_manager).unfinished = {
            "state": context.state.state,
            "start": opened_with(dialog_manager),
            "said": deepcopy(entered(dialog_manager)),
            "widgets": deepcopy(context.widget_data),
        }
    return {}


def stop_before(manager: DialogManager, state: State) -> None:
    """The next question is that window's, and nothing of it has been answered."""
    conversation_of(manager).unfinished = {"state": state.state, "start": {}, "said": {}, "widgets": {}}


def has_stopped_in(manager: DialogManager, dialog: type[StatesGroup]) -> bool:
    stopped = conversation_of(manager).unfinished
    return stopped is not None and _STATES[stopped["state"]].group is dialog


def forget_unfinished(manager: DialogManager) -> None:
    conversation_of(manager).unfinished = None


async def on_forget(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    forget_unfinished(manager)
    await go_home(manager, "home-forgotten")


async def on_go_on(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go_on(manager)


async def go_on(manager: DialogManager, start: dict[str, Any] | None = None) -> None:
    """Open the window where the person stopped. `start`: what they are becoming now, if not what they were."""
    stopped = conversation_of(manager).unfinished
    if stopped is None:  # finished by another window meanwhile
        await go_home(manager)
        return
    data = dict(stopped["start"]) if start is None else start
    state = _STATES[stopped["state"]]
    if state.group is Introduction:
        refusal = await _ended(manager, data)
        if refusal is not None:
            await manager.start(Invitation.code, {"refused": refusal.key, "values": refusal.values})
            return
        state = await _window_of(manager, stopped, state, data)
    await manager.start(state, {**data, _GO_ON: True})


async def _ended(manager: DialogManager, data: dict[str, Any]) -> Refusal | None:
    """Why the invitation by which the person was signing up cannot be used any more."""
    if "invite_id" not in data:
        return None
    try:
        async with uow_of(manager).read() as act:
            await invite_to_me(act, data["invite_id"])
    except Refusal as refusal:
        return refusal
    return None


async def _window_of(manager: DialogManager, stopped: dict[str, Any], state: State, data: dict[str, Any]) -> State:
    """The consent again when its text has changed meanwhile, the city again for another invitation."""
    said = stopped["said"]
    async with uow_of(manager).read() as act:
        text = await text_in_use(act, ConsentKind.personal_data)
    if said.get("agreed_to") != (text.version if text else 0):
        return Introduction.consent
    invited = data.get("invite_id")
    if invited is not None and invited != stopped["start"].get("invite_id") and "name" in said:
        return Introduction.city
    return state


async def restore(_start_data: Any, manager: DialogManager) -> None:
    """When a dialog is opened to go on, bring back what was answered and ticked."""
    stopped = conversation_of(manager).unfinished
    if opened_with(manager).pop(_GO_ON, False) and stopped is not None:
        manager.dialog_data.update(deepcopy(stopped["said"]))
        manager.current_context().widget_data.update(deepcopy(stopped["widgets"]))
