"""Notices about group meetings to those who are invited, who joined or wait, and reminders to everybody."""

from datetime import datetime

from handlers.meetings.coming.notices import DAY_REMINDER_LATE, HOUR_REMINDER_LATE
from handlers.meetings.groups.buttons import (
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
from handlers.meetings.groups.notices_to_host import TO_HOST, Ids, Write
from handlers.shared.notices import Letter, NoticeView, Rows, Untold
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.group_meeting import IN_GROUP, GroupMeeting, GroupNotice, GroupPlace, GroupPlaceState, GroupState
from models.profile import Form
from services.meetings.groups.groups import may_join, number_in_line
from services.meetings.groups.notices import coming_group_spoken_of, group_spoken_of
from services.meetings.rules import RATINGS
from services.unit_of_work import Act


async def _my_seat(act: Act, ids: Ids, *states: GroupPlaceState) -> GroupPlace | None:
    """The reader's place in a coming group meeting, if it still has one of the states."""
    group = await coming_group_spoken_of(act, ids)
    seat = group.seat_of(act.me.id) if group is not None else None
    return seat if seat is not None and seat.state in states else None


def _paragraphs(*parts: Html) -> Html:
    return Html("\n\n".join(part for part in parts if part))


async def write_opened(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await coming_group_spoken_of(act, ids)
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


def _reminder(key: str) -> Write:
    async def write(act: Act, ids: Ids, speech: Speech) -> Letter | None:
        group = await coming_group_spoken_of(act, ids)
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


async def write_rating(act: Act, ids: Ids, speech: Speech) -> Letter | None:
    group = await group_spoken_of(act, ids, GroupState.planned, GroupState.held)
    seat = group.seat_of(act.me.id) if group is not None else None
    if group is None or seat is None or seat.state is not GroupPlaceState.joined or seat.came is False:
        return None
    if seat.rated_at is not None:
        return None
    text = speech.say("groups-rating", facts=short_facts(speech, group), least=min(RATINGS), most=max(RATINGS))
    return Letter(text, rating_rows(speech, group.id))


async def _host(act: Act, ids: Ids) -> int | None:
    group = await act.session.get(GroupMeeting, ids["group_id"])
    return group.host_id if group is not None and "place_id" in ids else None


UNTOLD = Untold(GroupNotice.untold, _host)
VIEWS: tuple[NoticeView, ...] = (
    *TO_HOST,
    NoticeView(GroupNotice.opened, write_opened),
    NoticeView(GroupNotice.offered, write_offered),
    NoticeView(GroupNotice.lapsed, _gone("groups-lapsed")),
    NoticeView(GroupNotice.waited, _gone("groups-waited")),
    NoticeView(GroupNotice.moved, write_moved, untold=UNTOLD),
    NoticeView(GroupNotice.placed, write_placed),
    NoticeView(GroupNotice.freed, write_freed),
    NoticeView(GroupNotice.cancelled, write_cancelled, untold=UNTOLD),
    NoticeView(GroupNotice.day_before, _reminder("groups-day-before"), stale_after=DAY_REMINDER_LATE, untold=UNTOLD),
    NoticeView(GroupNotice.hour_before, _reminder("groups-hour-before"), stale_after=HOUR_REMINDER_LATE),
    NoticeView(GroupNotice.rating, write_rating),
)
