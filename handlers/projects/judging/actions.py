from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.judging.states import DECIDING, SCORING, VALUES, DecidingDefence, GivingValues, Scoring
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from models.defence import DefenceOutcome, DefenceState
from services.defence.deciding import decide_defence, give_reached
from services.defence.defences import criteria_of, indicators_of
from services.defence.scoring import give_points
from services.projects.indicators import BadNumber, number_in

VALUE_LIMIT = 20


async def on_indicator(_press: CallbackQuery, _select: object, manager: DialogManager, indicator_id: int) -> None:
    manager.dialog_data["indicator_id"] = indicator_id
    await manager.switch_to(GivingValues.value)


async def on_value(manager: DialogManager, words: str) -> None:
    """Goes on with the next indicator without a value."""
    try:
        value = number_in(words)
    except BadNumber as refusal:
        complain(manager, refusal.key, **refusal.values)
        return
    async with uow_of(manager).write() as act:
        defence = await give_reached(act, VALUES.id_of(manager), manager.dialog_data["indicator_id"], value)
        given = {one.indicator_id for one in defence.values}
        missing = [one.id for one in await indicators_of(act, defence.project_id) if one.id not in given]
    tell_done(manager, "defence-value-done")
    if missing:
        manager.dialog_data["indicator_id"] = missing[0]
    else:
        await manager.switch_to(GivingValues.indicators)


async def on_criterion(_press: CallbackQuery, _select: object, manager: DialogManager, criterion_id: int) -> None:
    manager.dialog_data["criterion_id"] = criterion_id
    await manager.switch_to(Scoring.points)


async def on_points(_press: CallbackQuery, _select: object, manager: DialogManager, points: int) -> None:
    """Goes on with the next criterion without points."""
    async with uow_of(manager).write() as act:
        seat = await give_points(act, SCORING.id_of(manager), manager.dialog_data["criterion_id"], points)
        given = {one.criterion_id for one in seat.scores}
        criteria = await criteria_of(act, SCORING.id_of(manager))
        missing = [one.criterion_id for one in criteria if one.criterion_id not in given]
    if missing:
        tell_done(manager, "defence-points-done")
        manager.dialog_data["criterion_id"] = missing[0]
        return
    closed = seat.defence.state is DefenceState.scored
    tell_done(manager, "defence-closed-done" if closed else "defence-all-points-done")
    await manager.done()


async def on_outcome(_press: CallbackQuery, _select: object, manager: DialogManager, outcome: str) -> None:
    manager.dialog_data["outcome"] = DefenceOutcome(outcome).value
    more = DefenceOutcome(outcome) is DefenceOutcome.more_work
    await manager.switch_to(DecidingDefence.until if more else DecidingDefence.words)


async def on_until(manager: DialogManager, day: date) -> None:
    manager.dialog_data["until"] = day.isoformat()
    await manager.switch_to(DecidingDefence.words)


async def on_words(manager: DialogManager, words: str) -> None:
    await _decide(manager, words)


async def on_no_words(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _decide(manager, "")


async def _decide(manager: DialogManager, words: str) -> None:
    outcome = DefenceOutcome(manager.dialog_data["outcome"])
    more = outcome is DefenceOutcome.more_work
    until = date.fromisoformat(manager.dialog_data["until"]) if more else None
    async with uow_of(manager).write() as act:
        await decide_defence(act, DECIDING.id_of(manager), outcome, until, words)
    await tell_outcome(manager, "defence-decided-done")
    await manager.done()
