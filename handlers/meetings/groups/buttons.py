"""Buttons of the notices about group meetings. Those that act on a time carry its start (Unix time), so that a notice
of an earlier time does nothing to the new one.
"""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.meetings.groups.afterwards import held_outcome
from handlers.meetings.groups.calendar_files import file_row
from handlers.meetings.groups.facts import link_of
from handlers.meetings.groups.states import GROUP, GROUP_WORDS, LEAVING_GROUP, WHO_CAME
from handlers.shared.ids import Id, UnixTime, moment_from
from handlers.shared.notices import Buttons, Rows, open_on_top, show_outcome
from handlers.shared.speech import Speech
from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from services.meetings.groups.afterwards import group_to_speak_of, rate_group, require_over, say_group_held
from services.meetings.groups.changing import decide_on_minimum
from services.meetings.groups.groups import group_to_see, led_by_me, number_in_line
from services.meetings.groups.joining import accept_offer, confirm_group, is_late, join_group, leave_group
from services.meetings.rules import RATINGS
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow


class JoinGroup(CallbackData, prefix="gr_join"):
    group_id: Id
    start: UnixTime


class TakePlace(CallbackData, prefix="gr_take"):
    group_id: Id
    start: UnixTime


class LeaveGroup(CallbackData, prefix="gr_leave"):
    group_id: Id
    start: UnixTime


class ComeToGroup(CallbackData, prefix="gr_come"):
    group_id: Id
    start: UnixTime


class HoldGroup(CallbackData, prefix="gr_hold"):
    group_id: Id
    start: UnixTime
    hold: bool


class OpenGroup(CallbackData, prefix="gr_open"):
    group_id: Id


class GroupHeld(CallbackData, prefix="gr_held"):
    group_id: Id
    held: bool


class WhoCame(CallbackData, prefix="gr_came"):
    group_id: Id


class RateGroup(CallbackData, prefix="gr_rate"):
    group_id: Id
    rating: int


class SkipGroup(CallbackData, prefix="gr_skip"):
    group_id: Id


class AddGroupWords(CallbackData, prefix="gr_words"):
    group_id: Id


def at_start(group: GroupMeeting) -> dict[str, int]:
    return {"group_id": group.id, "start": int(group.starts_at.timestamp())}


def open_row(speech: Speech, group: GroupMeeting) -> Rows:
    return (((speech.label("groups-btn-open"), OpenGroup(group_id=group.id)),),)


def leave_row(speech: Speech, group: GroupMeeting, seat: GroupPlace) -> Rows:
    waits = seat.state is GroupPlaceState.waiting
    label = speech.label("groups-btn-leave-line" if waits else "groups-btn-leave")
    return (((label, LeaveGroup(**at_start(group))),),)


def join_row(speech: Speech, group: GroupMeeting) -> Rows:
    label = speech.label("groups-btn-join" if group.free else "groups-btn-wait")
    return (((label, JoinGroup(**at_start(group))),),)


def seat_rows(act: Act, speech: Speech, group: GroupMeeting, seat: GroupPlace) -> Rows:
    """What somebody with a place may press: the video link, «Буду», «Не приду»."""
    rows: Rows = ()
    if link := link_of(group, act.me):
        rows = (((speech.label("meetings-btn-link"), link),),)
    if seat.state is GroupPlaceState.joined and not seat.confirmed:
        rows = (((speech.label("groups-btn-come"), ComeToGroup(**at_start(group))),), *rows)
    return (*rows, *place_rows(speech, group, seat))


def place_rows(speech: Speech, group: GroupMeeting, seat: GroupPlace) -> Rows:
    """The calendar file, unless somebody with a place has taken it, and leaving."""
    takes_file = seat.state is GroupPlaceState.joined and not seat.has_file
    return (*(file_row(speech, group) if takes_file else ()), *leave_row(speech, group, seat))


async def on_join(press: CallbackQuery, callback_data: JoinGroup, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await join_group(act, callback_data.group_id, moment_from(callback_data.start))
        waits = seat.state is GroupPlaceState.waiting
        rows, number = place_rows(speech, seat.group, seat), number_in_line(seat.group, seat)
    outcome = speech.say("groups-done-waiting", number=number) if waits else speech.say("groups-done-joined")
    await show_outcome(press, outcome, rows=rows)


async def on_take(press: CallbackQuery, callback_data: TakePlace, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await accept_offer(act, callback_data.group_id, moment_from(callback_data.start))
        rows = place_rows(speech, seat.group, seat)
    await show_outcome(press, speech.say("groups-done-joined"), rows=rows)


async def on_leave(
    press: CallbackQuery, callback_data: LeaveGroup, uow: Uow, speech: Speech, dialog_manager: DialogManager
) -> None:
    """Somebody with a place is warned first when the cut-off has passed."""
    async with uow.read() as act:
        group = await group_to_see(act, callback_data.group_id)
        seat = group.seat_of(act.me.id)
        if seat is None:
            raise NotAllowed
        had_place = seat.state is GroupPlaceState.joined
        warned = had_place and is_late(act, group) and act.now < group.starts_at
    if warned and group.state is GroupState.planned:
        await open_on_top(dialog_manager, *LEAVING_GROUP.at(group.id))
        return
    async with uow.write() as act:
        await leave_group(act, callback_data.group_id, moment_from(callback_data.start))
    outcome = speech.say("groups-done-left" if had_place else "groups-done-line-left")
    await show_outcome(press, outcome, rows=open_row(speech, group))


async def on_come(press: CallbackQuery, callback_data: ComeToGroup, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        seat = await confirm_group(act, callback_data.group_id, moment_from(callback_data.start))
        rows = seat_rows(act, speech, seat.group, seat)
    await show_outcome(press, speech.say("groups-done-confirmed"), rows=rows)


async def on_hold(press: CallbackQuery, callback_data: HoldGroup, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        start = moment_from(callback_data.start)
        group = await decide_on_minimum(act, callback_data.group_id, callback_data.hold, start)
    outcome = speech.say("groups-outcome-hold" if callback_data.hold else "groups-outcome-cancelled")
    await show_outcome(press, outcome, rows=open_row(speech, group))


async def on_open(_press: CallbackQuery, callback_data: OpenGroup, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        await group_to_see(act, callback_data.group_id)
    await open_on_top(dialog_manager, *GROUP.at(callback_data.group_id))


async def on_held(press: CallbackQuery, callback_data: GroupHeld, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        group = await say_group_held(act, callback_data.group_id, callback_data.held)
    await show_outcome(press, speech.say(held_outcome(callback_data.held, group)), rows=_after_held(speech, group))


def _after_held(speech: Speech, group: GroupMeeting) -> Rows:
    if group.state is GroupState.not_held:
        return (((speech.label("groups-btn-was-held"), GroupHeld(group_id=group.id, held=True)),),)
    came = ((speech.label("groups-btn-came"), WhoCame(group_id=group.id)),) if group.joined else ()
    not_held = ((speech.label("groups-btn-was-not-held"), GroupHeld(group_id=group.id, held=False)),)
    return (came, not_held) if came else (not_held,)


async def on_who_came(_press: CallbackQuery, callback_data: WhoCame, uow: Uow, dialog_manager: DialogManager) -> None:
    async with uow.read() as act:
        require_over(act, await led_by_me(act, callback_data.group_id))
    await open_on_top(dialog_manager, *WHO_CAME.at(callback_data.group_id))


def rating_rows(speech: Speech, group_id: int) -> Rows:
    rate = tuple((str(rating), RateGroup(group_id=group_id, rating=rating)) for rating in RATINGS)
    return (rate, ((speech.label("shared-btn-skip"), SkipGroup(group_id=group_id)),))


async def on_rate(press: CallbackQuery, callback_data: RateGroup, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await rate_group(act, callback_data.group_id, callback_data.rating)
    outcome = speech.say("groups-outcome-rated", rating=callback_data.rating)
    await show_outcome(press, outcome, rows=_words_row(speech, callback_data.group_id))


async def on_skip(press: CallbackQuery, callback_data: SkipGroup, uow: Uow, speech: Speech) -> None:
    async with uow.read() as act:
        await group_to_speak_of(act, callback_data.group_id)
    rows = _words_row(speech, callback_data.group_id)
    await show_outcome(press, speech.say("groups-outcome-skipped"), rows=rows)


def _words_row(speech: Speech, group_id: int) -> Rows:
    return (((speech.label("groups-btn-words"), AddGroupWords(group_id=group_id)),),)


async def on_words(
    _press: CallbackQuery, callback_data: AddGroupWords, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await group_to_speak_of(act, callback_data.group_id)
    await open_on_top(dialog_manager, *GROUP_WORDS.at(callback_data.group_id))


BUTTONS: Buttons = (
    (JoinGroup, on_join),
    (TakePlace, on_take),
    (LeaveGroup, on_leave),
    (ComeToGroup, on_come),
    (HoldGroup, on_hold),
    (OpenGroup, on_open),
    (GroupHeld, on_held),
    (WhoCame, on_who_came),
    (RateGroup, on_rate),
    (SkipGroup, on_skip),
    (AddGroupWords, on_words),
)
