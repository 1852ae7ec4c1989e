"""The two ways to begin: as somebody who needs a mentor, or as a mentor."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.becoming_mentee.states import BecomingMentee
from handlers.entry.introduction.onboarding_route import OnboardingRoute
from handlers.entry.introduction.states import Introduction
from handlers.entry.introduction.unfinished import go_on, has_stopped_in
from handlers.shared.middleware_data import uow_of
from handlers.shared.subject_windows import opened_with
from handlers.vetting.application.states import Application


async def on_need_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_out(manager, OnboardingRoute.mentee, BecomingMentee.topics)


async def on_am_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_out(manager, OnboardingRoute.mentor, Application.about)


async def _set_out(manager: DialogManager, way: OnboardingRoute, known_goes_to: State) -> None:
    async with uow_of(manager).read() as act:
        known = act.person is not None
    data: dict[str, Any] = {"way": way.value}
    if "mentor_id" in (opened := opened_with(manager)):
        data["mentor_id"] = opened["mentor_id"]  # this mentor's card is shown at the end
    begun = known_goes_to.group if known else Introduction
    if has_stopped_in(manager, begun):
        await go_on(manager, data)
    else:
        await manager.start(known_goes_to if known else Introduction.consent, data)
