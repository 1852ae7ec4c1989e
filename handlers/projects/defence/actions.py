from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.arranging.states import ARRANGING
from handlers.projects.defence.papers import protocol_file, result_file
from handlers.projects.defence.states import DEFENCE, DefenceCard
from handlers.projects.defence.telling import is_closed
from handlers.projects.judging.states import DECIDING, SCORING, VALUES
from handlers.projects.pages.states import PAGES
from handlers.shared.documents import send_file
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from models.defence import DefenceState
from services.defence.arranging import cancel_defence
from services.defence.bank import join_bank
from services.defence.commission import add_to_commission, answer_invitation, reminds_before, remove_from_commission
from services.defence.deciding import ValuesChanged, confirm_reached
from services.defence.defences import decided_defence, defence_to_read, indicators_of, seat_of
from services.defence.scoring import close_scoring
from services.projects.projects import mentorship_of_project

SHOWN = "shown"  # the reached values that the card showed
TICKED = "ticked"  # who sat in the commission when it was shown


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        seat = await answer_invitation(act, DEFENCE.id_of(manager), accepts=True)
        reminds = "yes" if reminds_before(act, seat.defence) else "no"
    await tell_outcome(manager, "defence-accepted-done", reminds=reminds)


async def on_decline(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        seat = await answer_invitation(act, DEFENCE.id_of(manager), accepts=False)
        closed = is_closed(seat.defence)
    await tell_outcome(manager, "defence-declined-done", closed=closed)
    await manager.done()


async def on_score(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await SCORING.open(manager, DEFENCE.id_of(manager))


async def on_values(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await VALUES.open(manager, DEFENCE.id_of(manager))


async def on_confirm_values(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            await confirm_reached(act, DEFENCE.id_of(manager), manager.dialog_data.get(SHOWN))
    except ValuesChanged as refusal:
        complain(manager, refusal.key)
        return
    tell_done(manager, "defence-values-confirmed")


async def on_close(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await close_scoring(act, DEFENCE.id_of(manager))
    tell_done(manager, "defence-closed-done")


async def on_decide(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await DECIDING.open(manager, DEFENCE.id_of(manager))


async def on_move(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        defence = await defence_to_read(act, DEFENCE.id_of(manager))
    await ARRANGING.open(manager, defence.project_id, moved=defence.id)


async def on_sought(manager: DialogManager, words: str) -> None:
    manager.dialog_data["sought"] = words


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    """Invites somebody, or takes them out of the commission, which may end the scoring. Shows the commission anew when
    it has changed for this person since it was shown.
    """
    defence_id, shown = DEFENCE.id_of(manager), person_id in manager.dialog_data.get(TICKED, [])
    async with uow_of(manager).write() as act:
        sits = seat_of(await defence_to_read(act, defence_id), person_id) is not None
        if sits is not shown:
            complain(manager, "defence-commission-stale")
            return
        defence = await (remove_from_commission if sits else add_to_commission)(act, defence_id, person_id)
    manager.dialog_data.pop("sought", None)
    if defence.state is DefenceState.scored:
        tell_done(manager, "defence-closed-done")
        await manager.switch_to(DefenceCard.card)
        return
    tell_done(manager, "defence-commission-changed")


async def on_cancel(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await cancel_defence(act, DEFENCE.id_of(manager))
    tell_done(manager, "defence-cancelled-done")
    await manager.switch_to(DefenceCard.card)


async def on_to_bank(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await join_bank(act, (await defence_to_read(act, DEFENCE.id_of(manager))).project_id)
    tell_done(manager, "bank-joined")


async def on_passport(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        defence = await defence_to_read(act, DEFENCE.id_of(manager))
    await PAGES.open(manager, defence.project_id)


async def on_protocol(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        defence = await decided_defence(act, DEFENCE.id_of(manager))
        indicators = await indicators_of(act, defence.project_id)
    await send_file(manager, *await protocol_file(defence, indicators))


async def on_result(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        defence = await decided_defence(act, DEFENCE.id_of(manager))
        indicators = await indicators_of(act, defence.project_id)
        pair = await mentorship_of_project(act, defence.project)
    await send_file(manager, *await result_file(defence, indicators, pair.mentor if pair else None))
