from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.becoming_mentee.states import BecomingMentee
from handlers.entry.introduction.onboarding_route import Way
from handlers.entry.introduction.states import Introduction
from handlers.home.menu.getters import forget_note
from handlers.matching.requests.states import Answering
from handlers.places.cities.states import Cities
from handlers.places.schools.states import Schools
from handlers.projects.project.states import MyProject
from handlers.projects.reviewing.states import Reviewing
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.speech import LOCALES
from handlers.vetting.application.states import Application
from handlers.vetting.queue.states import Vetting
from services.home.waiting import WaitingKind
from services.people.person import change_language

_OPENS: dict[WaitingKind, tuple[State, str]] = {
    WaitingKind.application: (Vetting.card, "mentor_id"),
    WaitingKind.request: (Answering.card, "request_id"),
    WaitingKind.report: (Reviewing.card, "report_id"),
    WaitingKind.returned: (MyProject.stage, "stage_id"),
    WaitingKind.question: (Application.status, "mentor_id"),
    WaitingKind.school: (Schools.card, "school_id"),
    WaitingKind.city: (Cities.card, "city_id"),
}


async def on_return(_start_data: Any, _result: Any, manager: DialogManager) -> None:
    forget_note(manager)


async def on_need_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_out(manager, Way.mentee, BecomingMentee.topics)


async def on_am_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_out(manager, Way.mentor, Application.about)


async def _set_out(manager: DialogManager, way: Way, known_goes_to: State) -> None:
    async with uow_of(manager).read() as act:
        known = act.person is not None
    data: dict[str, Any] = {"way": way.value}
    if isinstance(manager.start_data, dict) and "mentor_id" in manager.start_data:
        data["mentor_id"] = manager.start_data["mentor_id"]  # whose card or link it was: they land there at the end
    await manager.start(known_goes_to if known else Introduction.consent, data)


async def on_waiting(_press: CallbackQuery, _select: object, manager: DialogManager, thing: str) -> None:
    kind, subject_id = thing.split(":")
    state, name = _OPENS[WaitingKind(kind)]
    await manager.start(state, {name: int(subject_id)})


async def on_language(_event: TelegramObject, _button: Button | None, manager: DialogManager) -> None:
    """Switch between the two languages, at once and in place."""
    speech = speech_of(manager)
    other = next(locale for locale in LOCALES if locale != speech.locale)
    async with uow_of(manager).write() as act:
        await change_language(act, other)
    manager.middleware_data["conversation"].language = other
    speech.locale = other
