from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from handlers.shared.subject_windows import opened_with
from handlers.vetting.queue.getters import ATTEMPT, FOUND, LIST, NOTED, WHY, reason_in
from handlers.vetting.queue.states import APPLICATION, Vetting
from models.profile import ApplicationReason, MentorProfile
from models.vetting import Criterion
from services.unit_of_work import Act
from services.vetting.criteria import marks_of
from services.vetting.decisions import (
    application,
    approve_application,
    decline_application,
    mark_criterion,
    note_decision,
    return_application,
)

Decided = TypeVar("Decided")


async def on_application(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    await APPLICATION.open(manager, mentor_id)


async def on_list(_press: CallbackQuery, _select: object, manager: DialogManager, which: str) -> None:
    manager.dialog_data[LIST] = which
    await FOUND.turn_to_first(manager)


async def on_approve(press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Ask first if a criterion is not marked."""
    async with uow_of(manager).read() as act:
        profile = await application(act, APPLICATION.id_of(manager))
        unmarked = profile is not None and len(await marks_of(act, profile)) < len(Criterion)
    if unmarked:
        await manager.switch_to(Vetting.unmarked)
    else:
        await on_approve_unmarked(press, button, manager)


async def on_approve_unmarked(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    approved = await _change(manager, approve_application)
    tell_done(manager, "vetting-approved", told=told_of(approved.person))
    manager.dialog_data.pop(ATTEMPT)
    await manager.switch_to(Vetting.card)


async def on_criterion(_press: CallbackQuery, _select: object, manager: DialogManager, found: str) -> None:
    """«leader:yes»: the button says what to set rather than toggling, so that two coordinators who press at
    once agree.
    """
    criterion, _, met = found.partition(":")
    await _change(
        manager,
        lambda act, mentor_id, attempt: mark_criterion(act, mentor_id, attempt, Criterion(criterion), met=met == "yes"),
    )


async def on_note(manager: DialogManager, words: str) -> None:
    attempt = manager.dialog_data[NOTED]
    async with uow_of(manager).write() as act:
        await note_decision(act, APPLICATION.id_of(manager), attempt, words)
    tell_done(manager, "vetting-note-saved" if words else "vetting-note-removed")
    await manager.switch_to(Vetting.card)


async def on_no_note(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_note(manager, "")


async def on_question(manager: DialogManager, words: str) -> None:
    returned = await _change(
        manager, lambda act, mentor_id, attempt: return_application(act, mentor_id, attempt, words)
    )
    await _leave(manager, "vetting-returned", returned)


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    manager.dialog_data[WHY] = {"reason": ApplicationReason(reason).value}
    await manager.switch_to(Vetting.decline_sure)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data[WHY] = {"words": words}
    await manager.switch_to(Vetting.decline_sure)


async def on_decline_sure(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    why = reason_in(manager)
    declined = await _change(manager, lambda act, mentor_id, attempt: decline_application(act, mentor_id, attempt, why))
    await _leave(manager, "vetting-declined", declined)


async def _change(manager: DialogManager, decide: Callable[[Act, int, int], Awaitable[Decided]]) -> Decided:
    """Act on the attempt that the coordinator saw last: on the card, or on the notice that opened this."""
    attempt = manager.dialog_data.get(ATTEMPT) or opened_with(manager)["attempt"]
    async with uow_of(manager).write() as act:
        return await decide(act, APPLICATION.id_of(manager), attempt)


async def _leave(manager: DialogManager, outcome: str, decided: MentorProfile) -> None:
    """Say the outcome. If a notice opened this, also show it on the notice and close; else go to the card."""
    await tell_outcome(manager, outcome, told=told_of(decided.person))
    if "notice" in opened_with(manager):
        await manager.done()
    else:
        manager.dialog_data.pop(ATTEMPT, None)  # a refresh may then show the next attempt
        await manager.switch_to(Vetting.card)
