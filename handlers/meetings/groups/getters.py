from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.groups.chosen import group_id_of, length_chosen, remember_start, start_chosen
from handlers.meetings.groups.facts import group_facts, group_line, group_standing, link_of, mine, people_in
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import on_open_page
from handlers.shared.people import name_of
from handlers.shared.speech import Speech, short
from models.group_meeting import GroupMeeting
from models.meeting import ChangeReason
from models.person import Role
from services.meetings.groups.groups import group_to_see, groups_for_me, led_by_me, may_join
from services.meetings.groups.opening import group_times
from services.meetings.groups.time import busy_then
from services.meetings.rules import latest_start
from services.unit_of_work import Act, Uow

_HOUR = 3600


async def list_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = list(enumerate(await groups_for_me(act), 1))
        lines = [group_line(act, speech, number, group) for number, group in found]
        leads = act.me.holds(Role.mentor)
    return {
        "count": len(found),
        "leads": "yes" if leads else "no",
        "may_open": leads,
        "lines": await on_open_page(dialog_manager, "group", lines),
        "groups": [(group.id, f"{number}. {speech.short_moment(group.starts_at)}") for number, group in found],
    }


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await group_to_see(act, group_id_of(dialog_manager))
        remember_start(dialog_manager, group)
        standing, leads = group_standing(act, group), group.host_id == act.me.id
        if standing in ("free", "full") and not await may_join(act, group):
            standing = "not_for_you"
        return {
            "kind": group.kind.value,
            "facts": await group_facts(act, speech, group),
            "standing": "" if standing == "host" else mine(act, speech, group, standing),
            "people": people_in(speech, group) if leads and standing != "cancelled" else "",
            "link": link_of(group, act.me),
            "may_join": standing == "free",
            "may_wait": standing == "full",
            "may_take": standing == "offered",
            "may_come": standing == "joined" and not _has_confirmed(act, group),
            "may_leave": standing == "joined",
            "may_leave_line": standing == "waiting",
            "may_take_file": standing in ("host", "joined"),
            "may_change": standing == "host",
            "may_let_others": standing == "host" and group.others_from is not None and group.others_from > act.now,
        }


def _has_confirmed(act: Act, group: GroupMeeting) -> bool:
    seat = group.seat_of(act.me.id)
    return seat is not None and seat.confirmed


async def leave_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The warning after the cut-off."""
    async with uow.read() as act:
        group = await group_to_see(act, group_id_of(dialog_manager))
        remember_start(dialog_manager, group)
        left = max(0, int((group.starts_at - act.now).total_seconds()))
        hours = 0 if left < _HOUR else -(-left // _HOUR)
        return {
            "when": speech.when(group.starts_at),
            "host": name_of(speech, group.host),
            "hours": hours,
        }


async def cancel_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await led_by_me(act, group_id_of(dialog_manager))
        remember_start(dialog_manager, group)
    return {
        "when": speech.when(group.starts_at),
        "joined": len(group.joined),
        "waiting": len(group.waiting),
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


async def move_day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await led_by_me(act, group_id_of(dialog_manager))
        remember_start(dialog_manager, group)
        days = days_of(speech, await group_times(act, group.length, moving=group))
        today, last = (speech.local(moment).date() for moment in (act.now, latest_start(act.now)))
    page = weeks_page(dialog_manager, speech, min(days, default=today), last, days)
    return {"when": speech.when(group.starts_at), "count": len(days), **page}


async def move_time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        group = await led_by_me(act, group_id_of(dialog_manager))
        return times_on(speech, dialog_manager, await group_times(act, group.length, moving=group))


async def move_reason_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    starts_at = start_chosen(dialog_manager)
    async with uow.read() as act:
        group = await led_by_me(act, group_id_of(dialog_manager))
        joined = [seat.person_id for seat in group.joined]
        busy = await busy_then(act, group, joined, starts_at)
    return {
        "was": speech.when(group.starts_at),
        "when": speech.when(starts_at),
        "busy": len(busy),
        "reasons": [(reason.value, speech.term(reason).capitalize()) for reason in ChangeReason],
    }


def days_of(speech: Speech, times: list[Any]) -> set[Any]:
    return {speech.local(moment).date() for moment in times}


def times_on(speech: Speech, manager: DialogManager, times: list[Any]) -> dict[str, Any]:
    """The start times on the chosen day."""
    day = manager.dialog_data["day"]
    free = [moment for moment in times if speech.local(moment).date().isoformat() == day]
    return {
        "day": speech.day(speech.local(free[0]).date()) if free else short(day),
        "count": len(free),
        "length": length_chosen(manager),
        "times": [(int(moment.timestamp()), speech.time(moment)) for moment in free],
    }
