"""Opens proposing: from «Мои встречи», from a mentee's card, and from a notice."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.proposing.states import PROPOSING, STANDING, Proposing
from handlers.shared.middleware_data import uow_of
from services.meetings.proposals import open_proposal, pairs_to_propose_to
from services.unit_of_work import Act, Uow


async def window_for(act: Act, mentorship_id: int) -> tuple[State, dict[str, Any]]:
    """What still waits for an answer is shown first. Raises NotAllowed."""
    standing = await open_proposal(act, mentorship_id)
    return (STANDING if standing else PROPOSING).at(mentorship_id)


async def on_propose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Proposing.whom)


async def propose_to(manager: DialogManager, uow: Uow, mentee_id: int) -> None:
    """From a mentee's card: the oldest of the mentorships with this mentee."""
    async with uow.read() as act:
        pairs = [pair for pair in await pairs_to_propose_to(act) if pair.mentee_id == mentee_id]
        window = await window_for(act, min(pair.id for pair in pairs)) if pairs else None
    if window is not None:
        await manager.start(*window)


async def on_propose_to_shown(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await propose_to(manager, uow_of(manager), manager.dialog_data["mentee_id"])
