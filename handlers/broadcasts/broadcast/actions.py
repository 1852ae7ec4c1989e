from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.broadcasts.broadcast.notices import STEPS
from handlers.broadcasts.broadcast.progress import BroadcastStep
from handlers.broadcasts.broadcast.report import send_report
from handlers.broadcasts.broadcast.states import BROADCAST, BroadcastCard
from handlers.broadcasts.composing.states import DRAFT, Composing
from handlers.people.card.states import PERSON
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from models.broadcast import BroadcastState
from services.broadcasts.broadcasts import broadcast_to_read
from services.broadcasts.sending import call_off_broadcast


async def on_new(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Composing.words)


async def on_one(_press: CallbackQuery, _select: object, manager: DialogManager, broadcast_id: int) -> None:
    async with uow_of(manager).read() as act:
        broadcast = await broadcast_to_read(act, broadcast_id)
    where = DRAFT if broadcast.state is BroadcastState.draft else BROADCAST
    await where.open(manager, broadcast_id)


async def on_step(_press: CallbackQuery, _select: object, manager: DialogManager, step: str) -> None:
    chosen, broadcast_id = BroadcastStep(step), BROADCAST.id_of(manager)
    if chosen is BroadcastStep.report:
        await send_report(manager, broadcast_id, send_file)
    elif chosen is BroadcastStep.ask_back:
        await manager.switch_to(BroadcastCard.sure)
    else:
        async with uow_of(manager).write() as act:
            await STEPS[chosen](act, broadcast_id)
        tell_done(manager, f"broadcast-done-{chosen.value}")
        await manager.switch_to(BroadcastCard.card)


async def on_call_off(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """It can be changed and ordered again."""
    broadcast_id = BROADCAST.id_of(manager)
    async with uow_of(manager).write() as act:
        await call_off_broadcast(act, broadcast_id)
    tell_done(manager, "broadcast-done-call-off")
    await manager.done()
    await DRAFT.open(manager, broadcast_id)


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await PERSON.open(manager, person_id)


async def on_outcome(_press: CallbackQuery, _select: object, manager: DialogManager, state: str) -> None:
    manager.dialog_data["outcome"] = state
    await manager.switch_to(BroadcastCard.outcomes)
