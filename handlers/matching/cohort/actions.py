from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.cohort.getters import CANDIDATES, PARTNERS, SHOWN, seat_shown
from handlers.matching.cohort.states import DRAFT, Draft
from handlers.people.card.states import PERSON
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.matching.cohorts import drop_cohort, recompute
from services.matching.drafting import (
    choose_mentor,
    exchange,
    keep_apart,
    let_together,
    lock_pair,
    return_to_cohort,
    seat_to_see,
    take_out,
)
from services.matching.publishing import publish


async def on_seat(_press: CallbackQuery, _select: object, manager: DialogManager, seat_id: int) -> None:
    manager.dialog_data["seat_id"] = seat_id
    await CANDIDATES.turn_to_first(manager)
    await PARTNERS.turn_to_first(manager)
    await manager.switch_to(Draft.seat)


async def on_recompute(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await recompute(act, DRAFT.id_of(manager))
    tell_done(manager, "cohort-recomputing")


async def on_lock(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await lock_pair(act, seat_shown(manager), keep=button.widget_id == "lock")
    tell_done(manager, "cohort-locked" if button.widget_id == "lock" else "cohort-unlocked")


async def on_mentor(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    async with uow_of(manager).write() as act:
        await choose_mentor(act, seat_shown(manager), mentor_id)
    tell_done(manager, "cohort-paired")
    await manager.switch_to(Draft.seat)


async def on_exchange(_press: CallbackQuery, _select: object, manager: DialogManager, other_id: int) -> None:
    async with uow_of(manager).write() as act:
        await exchange(act, seat_shown(manager), other_id)
    tell_done(manager, "cohort-exchanged")
    await manager.switch_to(Draft.seat)


async def on_apart(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await keep_apart(act, seat_shown(manager))
    tell_done(manager, "cohort-kept-apart")
    await manager.switch_to(Draft.seat)


async def on_allow(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    async with uow_of(manager).write() as act:
        await let_together(act, seat_shown(manager), mentor_id)
    tell_done(manager, "cohort-allowed")
    await manager.switch_to(Draft.seat)


async def on_take_out(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await take_out(act, seat_shown(manager))
    tell_done(manager, "cohort-taken-out")


async def on_put_back(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await return_to_cohort(act, seat_shown(manager))
    tell_done(manager, "cohort-back-in")


async def on_about(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        seat = await seat_to_see(act, seat_shown(manager))
    person_id = seat.mentor_id if button.widget_id == "about_mentor" else seat.mentee_id
    await PERSON.open(manager, person_id or seat.mentee_id)


async def on_publish(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        published = await publish(act, DRAFT.id_of(manager), manager.dialog_data.get(SHOWN))
    tell_done(manager, "cohort-published", count=published.offered)
    await manager.switch_to(Draft.result)


async def on_drop(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await drop_cohort(act, DRAFT.id_of(manager))
    tell_done(manager, "cohort-dropped")
    await manager.done()


async def on_result(_press: CallbackQuery, _select: object, manager: DialogManager, seat_id: int) -> None:
    async with uow_of(manager).read() as act:
        seat = await seat_to_see(act, seat_id)
    await PERSON.open(manager, seat.mentee_id)
