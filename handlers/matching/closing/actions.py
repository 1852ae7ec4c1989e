from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.closing.certificate import certificate_file
from handlers.matching.closing.form import form_of, goals_of, next_goal
from handlers.matching.closing.states import CLOSING, REOPENING, ClosingPair
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from models.agreement import GoalResult
from models.closing import EndReason
from services.matching.closing import REASONS, accompanied, close_mentorship, pair_to_close
from services.matching.reopening import reopen_mentorship
from services.refusals import NotAllowed


async def on_group(_press: CallbackQuery, _select: object, manager: DialogManager, group: str) -> None:
    if group not in REASONS:
        raise NotAllowed
    manager.dialog_data["group"] = group
    await manager.switch_to(ClosingPair.reason)


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    manager.dialog_data["reason"] = EndReason(reason).value
    manager.dialog_data["results"] = {}
    async with uow_of(manager).read() as act:
        pair = await pair_to_close(act, CLOSING.id_of(manager))
    await manager.switch_to(ClosingPair.results if goals_of(pair) else ClosingPair.words)


async def on_result(_press: CallbackQuery, _select: object, manager: DialogManager, result: str) -> None:
    """One tap for each goal: «2:reached»."""
    number, _, reached = result.partition(":")
    async with uow_of(manager).read() as act:
        pair = await pair_to_close(act, CLOSING.id_of(manager))
    manager.dialog_data["results"][number] = GoalResult(reached).value
    if next_goal(manager, pair) is None:
        await manager.switch_to(ClosingPair.words)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(ClosingPair.confirm)


async def on_skip(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_words(manager, "")


async def on_close(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        pair = await close_mentorship(act, CLOSING.id_of(manager), form_of(manager))
        told = told_of(pair.other_side(act.me.id))
    tell_done(manager, "closing-done", told=told)
    await manager.switch_to(ClosingPair.closed)


async def on_certificate(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await send_certificate(manager, CLOSING.id_of(manager))


async def send_certificate(manager: DialogManager, mentorship_id: int) -> None:
    async with uow_of(manager).read() as act:
        done = await accompanied(act, mentorship_id)
        me = act.me
    await send_file(manager, *await certificate_file(done, me))


async def on_reopen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await reopen_mentorship(act, REOPENING.id_of(manager))
    tell_done(manager, "closing-reopened")
    await manager.done()
