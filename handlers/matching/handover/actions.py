from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.handover.getters import PAIRS, RECEIVERS, chosen
from handlers.matching.handover.states import CHOSEN_PAIRS, HANDING_OVER, HandingOver
from handlers.shared.choices import check_only, checked
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from services.matching.handing_over import propose_handover, withdraw_handover


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """With the ticked ones; without a tick, the sentence says so."""
    ticked = checked(manager, PAIRS)
    if not ticked:
        complain(manager, "handover-none-chosen")
        return
    manager.dialog_data[CHOSEN_PAIRS] = ticked
    await RECEIVERS.turn_to_first(manager)
    await manager.switch_to(HandingOver.receiver)


async def on_receiver(_press: CallbackQuery, _select: object, manager: DialogManager, mentor_id: int) -> None:
    manager.dialog_data["to_mentor_id"] = mentor_id
    await manager.switch_to(HandingOver.confirm)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    to_mentor_id = int(manager.dialog_data["to_mentor_id"])
    async with uow_of(manager).write() as act:
        count = await propose_handover(act, HANDING_OVER.id_of(manager), chosen(manager), to_mentor_id)
    await check_only(manager, PAIRS, [])
    tell_done(manager, "handover-sent", count=count)
    await manager.switch_to(HandingOver.mentees)


async def on_withdraw(_press: CallbackQuery, _select: object, manager: DialogManager, handover_id: int) -> None:
    async with uow_of(manager).write() as act:
        await withdraw_handover(act, handover_id)
    tell_done(manager, "handover-withdrawn")
