"""Notices to the mentor about a group meeting, and the one of the minimum that everybody gets."""

from collections.abc import Awaitable, Callable
from typing import Any

from handlers.meetings.groups.buttons import (
    GroupHeld,
    HoldGroup,
    at_start,
    open_row,
)
from handlers.meetings.groups.facts import short_facts
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Speech
from models.group_meeting import GroupNotice, GroupState
from services.meetings.groups.afterwards import spoken_of_by
from services.meetings.groups.notices import coming_group_spoken_of, group_spoken_of, seat_spoken_of
from services.meetings.groups.rules import MINIMUM_ANSWER
from services.unit_of_work import Act

Ids = dict[str, Any]
Write = Callable[[Act, Ids, Speech], Awaitable[Letter | None]]
_OVER = (GroupState.planned, GroupState.held)


def _to_host(key: str) -> Write:
    """To the mentor, about the group or somebody in it."""

    async def write(act: Act, ids: Ids, speech: Speech) -> Letter | None:
        group, seat = await coming_group_spoken_of(act, ids), await seat_spoken_of(act, ids)
        if group is None or group.host_id != act.me.id:
            return None
        name, told = (name_of(speech, seat.person), told_of(seat.person)) if seat is not None else ("", "")
        text = speech.say(key, facts=short_facts(speech, group), name=name, told=told)
        return Letter(text, open_row(speech, group))

    return write


async def write_minimum(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await coming_group_spoken_of(act, ids)
    if group is None or group.minimum_asked_at is None or group.minimum_answer is not None:
        return None
    text = speech.say(
        "groups-asked-minimum",
        facts=short_facts(speech, group),
        joined=len(group.joined),
        minimum=group.minimum,
        until=speech.when(group.starts_at - MINIMUM_ANSWER),
    )
    hold = (speech.label("groups-btn-hold"), HoldGroup(**at_start(group), hold=True))
    call_off = (speech.label("groups-btn-call-off"), HoldGroup(**at_start(group), hold=False))
    return Letter(text, ((hold, call_off), *open_row(speech, group)))


async def write_holds(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await coming_group_spoken_of(act, ids)
    if group is None:
        return None
    text = speech.say(
        "groups-holds",
        facts=short_facts(speech, group),
        joined=len(group.joined),
        minimum=group.minimum,
        host_reads="yes" if group.host_id == act.me.id else "no",
    )
    return Letter(text, open_row(speech, group))


async def write_afterwards(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await group_spoken_of(act, ids, *_OVER)
    if group is None or not group.joined or any(seat.came is not None for seat in group.joined):
        return None
    names = ", ".join(name_of(speech, seat.person) for seat in group.joined)
    answers = (
        (speech.label("groups-btn-yes"), GroupHeld(group_id=group.id, held=True)),
        (speech.label("groups-btn-no"), GroupHeld(group_id=group.id, held=False)),
    )
    until = speech.day(speech.local(spoken_of_by(group)).date())
    text = speech.say("groups-afterwards", facts=short_facts(speech, group), joined=names, until=until)
    return Letter(text, (answers,))


async def write_untold(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    """To the mentor, before the meeting and while the participant cannot be reached."""
    cancelled = ids["of"] == GroupNotice.cancelled
    group = await group_spoken_of(act, ids, GroupState.cancelled if cancelled else GroupState.planned)
    seat = await seat_spoken_of(act, ids)
    if group is None or seat is None or group.starts_at <= act.now or group.host_id != act.me.id:
        return None
    if seat.person.can_be_told or seat.person.is_erased:
        return None
    text = speech.say(
        "groups-untold",
        of=ids["of"],
        when=speech.when(group.starts_at),
        name=name_of(speech, seat.person),
        told=told_of(seat.person),
    )
    return Letter(text, () if cancelled else open_row(speech, group))


TO_HOST: tuple[NoticeView, ...] = (
    NoticeView(GroupNotice.full, _to_host("groups-full")),
    NoticeView(GroupNotice.left_late, _to_host("groups-left-late")),
    NoticeView(GroupNotice.passed_over, _to_host("groups-passed-over")),
    NoticeView(GroupNotice.minimum, write_minimum),
    NoticeView(GroupNotice.holds, write_holds),
    NoticeView(GroupNotice.afterwards, write_afterwards),
    NoticeView(GroupNotice.untold, write_untold),
)
