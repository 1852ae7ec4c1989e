"""Notices about group meetings: to those who are invited, who joined or wait, and to the mentor."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from handlers.meetings.coming.notices import DAY_REMINDER_LATE, HOUR_REMINDER_LATE
from handlers.meetings.groups.buttons import (
    GroupHeld,
    HoldGroup,
    LeaveGroup,
    TakePlace,
    at_start,
    join_row,
    leave_row,
    open_row,
    rating_rows,
    seat_rows,
)
from handlers.meetings.groups.facts import group_facts, short_facts, topic_and_host
from handlers.shared.notices import Letter, NoticeView, Rows, Untold
from handlers.shared.people import name_of, told_of
from handlers.shared.speech import Html, Speech
from models.group_meeting import IN_GROUP, GroupMeeting, GroupNotice, GroupPlace, GroupPlaceState, GroupState
from models.profile import Form
from services.meetings.groups.groups import may_join, number_in_line
from services.meetings.groups.notices import group_spoken_of, seat_spoken_of
from services.meetings.groups.rules import MINIMUM_ANSWER
from services.meetings.rules import RATINGS
from services.unit_of_work import Act

Ids = dict[str, Any]
Write = Callable[[Act, Ids, Speech], Awaitable[Letter | None]]
_STILL = (GroupState.planned,)
_OVER = (GroupState.planned, GroupState.held, GroupState.not_held)


async def _ahead(act: Act, ids: Ids) -> GroupMeeting | None:
    """The notice's group meeting, while it is planned for that time and has not begun."""
    group = await group_spoken_of(act, ids, *_STILL)
    return group if group is not None and act.now < group.starts_at else None


async def _my_seat(act: Act, ids: Ids, *states: GroupPlaceState) -> GroupPlace | None:
    """The reader's place in a coming group meeting, if it still has one of the states."""
    group = await _ahead(act, ids)
    seat = group.seat_of(act.me.id) if group is not None else None
    return seat if seat is not None and seat.state in states else None


def _paragraphs(*parts: Html) -> Html:
    return Html("\n\n".join(part for part in parts if part))


async def write_opened(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await _ahead(act, ids)
    if group is None or group.seat_of(act.me.id) is not None or not await may_join(act, group):
        return None
    kind = group.kind.value
    text = _paragraphs(
        speech.say("groups-opened", kind=kind),
        await group_facts(act, speech, group),
        speech.say("groups-opened-first", kind=kind),
    )
    return Letter(text, (*join_row(speech, group), *open_row(speech, group)))


async def write_offered(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    seat = await _my_seat(act, ids, GroupPlaceState.offered)
    if seat is None or seat.offer_until is None or seat.offer_until.isoformat() != ids["until"]:
        return None
    group = seat.group
    text = speech.say("groups-offered", facts=short_facts(speech, group), until=speech.when(seat.offer_until))
    rows: Rows = (
        ((speech.label("groups-btn-take"), TakePlace(**at_start(group))),),
        ((speech.label("groups-btn-decline"), LeaveGroup(**at_start(group))),),
    )
    return Letter(text, rows)


def _gone(key: str) -> Write:
    """To somebody whose offer or waiting is over; they may join again while it is open for them."""

    async def write(act: Act, ids: Ids, speech: Speech) -> Letter | None:
        seat = await _my_seat(act, ids, GroupPlaceState.left)
        if seat is None:
            return None
        again = join_row(speech, seat.group) if key == "groups-lapsed" else ()
        return Letter(speech.say(key, facts=short_facts(speech, seat.group)), again)

    return write


async def write_moved(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    seat = await _my_seat(act, ids, *IN_GROUP)
    if seat is None or "was" not in ids:
        return None
    group, joined = seat.group, seat.state is GroupPlaceState.joined
    text = speech.say(
        "groups-moved",
        was=speech.when(datetime.fromisoformat(ids["was"])),
        when=speech.when(group.starts_at),
        facts=topic_and_host(speech, group),
        number=number_in_line(group, seat),
        **{"is": "joined" if joined else "waiting"},
    )
    reason = _because(speech, group)
    rows = seat_rows(act, speech, group, seat) if joined else leave_row(speech, group, seat)
    return Letter(_paragraphs(text, reason), rows)


def _because(speech: Speech, group: GroupMeeting) -> Html:
    if group.change_reason is None:
        return Html()
    return speech.say("meetings-because", reason=speech.term(group.change_reason))


async def write_freed(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    seat = await _my_seat(act, ids, GroupPlaceState.left)
    if seat is None or "why" not in ids:
        return None
    was = speech.when(datetime.fromisoformat(ids["was"])) if "was" in ids else ""
    facts = short_facts(speech, seat.group)
    return Letter(speech.say("groups-freed", facts=facts, why=ids["why"], was=was))


async def write_cancelled(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await group_spoken_of(act, ids, GroupState.cancelled)
    if group is None:
        return None
    reason = speech.term(group.change_reason) if group.change_reason else ""
    text = speech.say(
        "groups-cancelled",
        when=speech.when(group.starts_at),
        facts=topic_and_host(speech, group),
        why=_why(act, group),
        reason=reason,
    )
    return Letter(text)


def _why(act: Act, group: GroupMeeting) -> str:
    if group.host.is_erased:
        return "left"
    if group.change_reason is not None:
        return "reason"
    return "nobody" if group.host_id == act.me.id else "few"


def _to_host(key: str) -> Write:
    """To the mentor, about the group or somebody in it."""

    async def write(act: Act, ids: Ids, speech: Speech) -> Letter | None:
        group, seat = await _ahead(act, ids), await seat_spoken_of(act, ids)
        if group is None or group.host_id != act.me.id:
            return None
        name, told = (name_of(speech, seat.person), told_of(seat.person)) if seat is not None else ("", "")
        text = speech.say(key, facts=short_facts(speech, group), name=name, told=told)
        return Letter(text, open_row(speech, group))

    return write


async def write_minimum(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await _ahead(act, ids)
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
    group = await _ahead(act, ids)
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


def _reminder(key: str) -> Write:
    async def write(act: Act, ids: Ids, speech: Speech) -> Letter | None:
        group = await _ahead(act, ids)
        if group is None:
            return None
        seat = group.seat_of(act.me.id)
        text = _paragraphs(speech.say(key), await group_facts(act, speech, group), _passes(act, speech, group))
        if group.host_id == act.me.id:
            return Letter(text, open_row(speech, group))
        if seat is None or seat.state is not GroupPlaceState.joined:
            return None
        return Letter(text, seat_rows(act, speech, group, seat))

    return write


def _passes(act: Act, speech: Speech, group: GroupMeeting) -> Html:
    """In person the mentor orders passes, and everybody else brings a passport."""
    if group.form is not Form.in_person:
        return Html()
    if group.host_id != act.me.id:
        return speech.say("meetings-passport")
    guests = ", ".join(name_of(speech, seat.person) for seat in group.joined)
    return speech.say("groups-order-passes", guests=guests) if guests else Html()


async def write_placed(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    seat = await _my_seat(act, ids, GroupPlaceState.joined)
    if seat is None:
        return None
    said = speech.say("groups-placed", form=seat.group.form.value)
    return Letter(_paragraphs(said, await group_facts(act, speech, seat.group)), open_row(speech, seat.group))


async def write_afterwards(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await group_spoken_of(act, ids, *_OVER)
    if group is None or not group.joined:
        return None
    names = ", ".join(name_of(speech, seat.person) for seat in group.joined)
    answers = (
        (speech.label("groups-btn-yes"), GroupHeld(group_id=group.id, held=True)),
        (speech.label("groups-btn-no"), GroupHeld(group_id=group.id, held=False)),
    )
    return Letter(speech.say("groups-afterwards", facts=short_facts(speech, group), joined=names), (answers,))


async def write_rating(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await group_spoken_of(act, ids, GroupState.planned, GroupState.held)
    seat = group.seat_of(act.me.id) if group is not None else None
    if group is None or seat is None or seat.state is not GroupPlaceState.joined or seat.came is False:
        return None
    text = speech.say("groups-rating", facts=short_facts(speech, group), least=min(RATINGS), most=max(RATINGS))
    return Letter(text, rating_rows(speech, group.id))


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


async def _host(act: Act, ids: Ids) -> int | None:
    group = await act.session.get(GroupMeeting, ids["group_id"])
    return group.host_id if group is not None and "place_id" in ids else None


UNTOLD = Untold(GroupNotice.untold, _host)
VIEWS: tuple[NoticeView, ...] = (
    NoticeView(GroupNotice.opened, write_opened),
    NoticeView(GroupNotice.offered, write_offered),
    NoticeView(GroupNotice.lapsed, _gone("groups-lapsed")),
    NoticeView(GroupNotice.waited, _gone("groups-waited")),
    NoticeView(GroupNotice.moved, write_moved, untold=UNTOLD),
    NoticeView(GroupNotice.placed, write_placed),
    NoticeView(GroupNotice.freed, write_freed),
    NoticeView(GroupNotice.cancelled, write_cancelled, untold=UNTOLD),
    NoticeView(GroupNotice.full, _to_host("groups-full")),
    NoticeView(GroupNotice.left_late, _to_host("groups-left-late")),
    NoticeView(GroupNotice.passed_over, _to_host("groups-passed-over")),
    NoticeView(GroupNotice.minimum, write_minimum),
    NoticeView(GroupNotice.holds, write_holds),
    NoticeView(GroupNotice.day_before, _reminder("groups-day-before"), stale_after=DAY_REMINDER_LATE, untold=UNTOLD),
    NoticeView(GroupNotice.hour_before, _reminder("groups-hour-before"), stale_after=HOUR_REMINDER_LATE),
    NoticeView(GroupNotice.afterwards, write_afterwards),
    NoticeView(GroupNotice.rating, write_rating),
    NoticeView(GroupNotice.untold, write_untold),
)
