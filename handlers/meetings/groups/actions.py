from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.groups.chosen import group_id_of, shown_start, start_chosen
from handlers.meetings.groups.states import GROUP, Groups
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.outcomes import tell_outcome
from models.group_meeting import GroupPlaceState
from models.meeting import ChangeReason
from services.meetings.claims import SlotTaken
from services.meetings.groups.changing import cancel_group, let_others_join, move_group
from services.meetings.groups.groups import GroupChanged, group_to_see, number_in_line
from services.meetings.groups.joining import OfferRanOut, accept_offer, confirm_group, is_late, join_group, leave_group
from services.meetings.groups.time import BusyThen


async def on_group(_press: CallbackQuery, _select: object, manager: DialogManager, group_id: int) -> None:
    manager.dialog_data[GROUP.key] = group_id
    await manager.switch_to(Groups.card)


async def on_join(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Take a free place, or wait for one; the card then says which of the two it was."""
    try:
        async with uow_of(manager).write() as act:
            seat = await join_group(act, group_id_of(manager), shown_start(manager))
            number = number_in_line(seat.group, seat)
    except (GroupChanged, BusyThen, OfferRanOut) as refusal:
        complain(manager, refusal.key, **refusal.values)
        return
    if seat.state is GroupPlaceState.waiting:
        tell_done(manager, "groups-done-waiting", number=number)
    else:
        tell_done(manager, "groups-done-joined")


async def on_take(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            await accept_offer(act, group_id_of(manager), shown_start(manager))
    except (GroupChanged, BusyThen, OfferRanOut) as refusal:
        complain(manager, refusal.key, **refusal.values)
    else:
        await tell_outcome(manager, "groups-done-joined")


async def on_come(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    shown = shown_start(manager)
    assert shown is not None
    async with uow_of(manager).write() as act:
        await confirm_group(act, group_id_of(manager), shown)
    tell_done(manager, "groups-done-confirmed")


async def on_leave(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """After the cut-off the warning comes first."""
    async with uow_of(manager).read() as act:
        late = is_late(act, await group_to_see(act, group_id_of(manager)))
    if late:
        await manager.switch_to(Groups.leave)
    else:
        await leave_now(manager, "groups-done-left")


async def on_leave_sure(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await leave_now(manager, "groups-done-left")
    await manager.switch_to(Groups.card)


async def on_leave_line(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await leave_now(manager, "groups-done-line-left")


async def leave_now(manager: DialogManager, done: str) -> None:
    try:
        async with uow_of(manager).write() as act:
            await leave_group(act, group_id_of(manager), shown_start(manager))
    except GroupChanged as refusal:
        complain(manager, refusal.key)
    else:
        await tell_outcome(manager, done)


async def on_let_others(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await let_others_join(act, group_id_of(manager))
    tell_done(manager, "groups-done-others")


async def on_cancel_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    try:
        async with uow_of(manager).write() as act:
            await cancel_group(act, group_id_of(manager), ChangeReason(reason), shown_start(manager))
    except GroupChanged as refusal:
        complain(manager, refusal.key)
    else:
        await tell_outcome(manager, "groups-outcome-cancelled")
    await manager.switch_to(Groups.card)


async def on_move_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Groups.move_time)


async def on_move_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    manager.dialog_data["start"] = start
    await manager.switch_to(Groups.move_reason)


async def on_move_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    starts_at = start_chosen(manager)
    try:
        async with uow_of(manager).write() as act:
            await move_group(act, group_id_of(manager), starts_at, ChangeReason(reason), shown_start(manager))
    except SlotTaken as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(Groups.move_time)
        return
    except GroupChanged as refusal:
        complain(manager, refusal.key)
    else:
        speech = speech_of(manager)
        when = speech.when(starts_at)
        tell_done(manager, "groups-outcome-moved", when=when)
        await show_outcome_of_opened(manager, speech.say("groups-outcome-moved", when=when))
    await manager.switch_to(Groups.card)
