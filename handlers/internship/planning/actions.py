from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.planning.getters import chosen_day, start_shown
from handlers.internship.planning.hours import hours_kept, keep_hours
from handlers.internship.planning.plan import PlanOfDays, TooManyDays, keep_place, tick, tick_only, turn_several
from handlers.internship.planning.programme import PROGRAMME
from handlers.internship.planning.states import MOVING_DAY, PLANNING, MovingDay, PlanningDays
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from models.meeting import ChangeReason
from services.internship.internships import DayChanged, internship_of, my_day, pair_to_plan
from services.internship.planning import move_internship_day, propose_days, usual_place
from services.internship.times import hours_of, open_days
from services.meetings.claims import SlotTaken


async def on_day(manager: DialogManager, day: date) -> None:
    try:
        tick(manager, day)
    except TooManyDays as refusal:
        complain(manager, refusal.key, **refusal.values)


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Days that have been taken meanwhile are unticked."""
    plan = PlanOfDays.of(manager)
    async with uow_of(manager).read() as act:
        pair = await pair_to_plan(act, PLANNING.id_of(manager))
        tick_only(manager, plan.still_free(await open_days(act, pair, plan.hours, several=plan.several)))
    await manager.switch_to(PlanningDays.confirm)


async def on_several(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    turn_several(manager)


async def on_place(manager: DialogManager, place: str) -> None:
    keep_place(manager, place)
    await manager.switch_to(PlanningDays.confirm)


async def on_programme(manager: DialogManager, programme: str) -> None:
    manager.dialog_data[PROGRAMME] = programme
    await manager.switch_to(PlanningDays.confirm)


async def on_propose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    plan = PlanOfDays.of(manager)
    try:
        async with uow_of(manager).write() as act:
            pair = await pair_to_plan(act, PLANNING.id_of(manager))
            wanted = plan.to_propose(await usual_place(act, pair.mentor_id))
            days = await propose_days(act, pair.id, wanted)
            told = told_of(pair.mentee)
    except SlotTaken as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(PlanningDays.days)
        return
    tell_done(manager, "internship-proposed-done", count=len(days), told=told)
    await manager.done()


async def start_planning(_data: object, manager: DialogManager) -> None:
    """Begin with the days that the intern has proposed."""
    async with uow_of(manager).read() as act:
        pair = await pair_to_plan(act, PLANNING.id_of(manager))
        internship = await internship_of(act, pair.id)
    if internship is not None and internship.wished:
        tick_only(manager, internship.wished_days)


async def start_moving(_data: object, manager: DialogManager) -> None:
    """Begin with the hours that the day has."""
    async with uow_of(manager).read() as act:
        day = await my_day(act, MOVING_DAY.id_of(manager))
        keep_hours(manager, hours_of(day, day.internship.mentorship.mentor))


async def on_other_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["to"] = day.isoformat()
    await manager.switch_to(MovingDay.reason)


async def on_move_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    to, hours, shown = chosen_day(manager), hours_kept(manager), start_shown(manager)
    try:
        async with uow_of(manager).write() as act:
            day = await move_internship_day(act, MOVING_DAY.id_of(manager), to, hours, ChangeReason(reason), shown)
            told = told_of(day.internship.mentorship.mentee)
    except (DayChanged, SlotTaken) as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(MovingDay.day)
        return
    await tell_outcome(manager, "internship-moved-done", told=told)
    await manager.done()
