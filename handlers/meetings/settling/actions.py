from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.settling.states import CALL, DISPUTE
from handlers.people.card.states import PERSON
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from services.meetings.coordinator_calls import answer_call, call_to_answer
from services.meetings.disputes import dispute_to_settle, settle_dispute


async def on_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _settle(manager, held=True)


async def on_not_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _settle(manager, held=False)


async def _settle(manager: DialogManager, *, held: bool) -> None:
    async with uow_of(manager).write() as act:
        await settle_dispute(act, DISPUTE.id_of(manager), held)
    tell_done(manager, "settling-done-held" if held else "settling-done-not-held")
    await manager.done()


async def on_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        dispute = await dispute_to_settle(act, DISPUTE.id_of(manager))
    await PERSON.open(manager, dispute.meeting.mentorship.mentor_id)


async def on_mentee(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        dispute = await dispute_to_settle(act, DISPUTE.id_of(manager))
    await PERSON.open(manager, dispute.meeting.mentorship.mentee_id)


async def on_dealt(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        told = told_of((await answer_call(act, CALL.id_of(manager))).person)
    tell_done(manager, "settling-done-dealt", told=told)
    await manager.done()


async def on_mentor_of_call(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        call = await call_to_answer(act, CALL.id_of(manager))
    await PERSON.open(manager, call.mentorship.mentor_id)


async def on_mentee_of_call(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        call = await call_to_answer(act, CALL.id_of(manager))
    await PERSON.open(manager, call.mentorship.mentee_id)
