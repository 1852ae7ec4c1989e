"""After a group meeting: the mentor says whether it took place and who came, and each participant rates it. Ratings and
words are for coordinators. A rated meeting took place.

The mentor's silence means that it took place: a meeting that fails is rare and is said. One that nobody had joined did
not take place, and nobody is asked.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from services.guards import require_coordinator
from services.home.waiting import named
from services.meetings.groups.groups import GroupChanged, group_to_see, led_by_me
from services.meetings.rules import FEEDBACK_LIMIT, FEEDBACK_OPEN, RATINGS
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class GroupFeedbackOver(AlreadyDecided):
    """The group meeting was too long ago to change what was said about it."""

    key = "refusal-group-feedback-over"


async def say_group_held(act: Act, group_id: int, held: bool) -> GroupMeeting:
    """The mentor says whether it took place; everybody with a place counts as having come until the mentor says
    otherwise. Once somebody has rated the meeting, it took place.

    Raises NotFound, NotAllowed (not the mentor's, or before the end), GroupChanged (cancelled), GroupFeedbackOver.
    """
    group = await led_by_me(act, group_id, to_change=True)
    require_over(act, group)
    rated = any(seat.rating is not None for seat in group.joined)
    group.state = GroupState.held if held or rated else GroupState.not_held
    for seat in group.joined:
        if group.state is GroupState.not_held:
            seat.came = None
        elif seat.came is None:
            seat.came = True
    return group


async def say_who_came(act: Act, group_id: int, came: Collection[int]) -> GroupMeeting:
    """`came`: ids of the places whose people came. Raises NotFound, NotAllowed, GroupChanged, GroupFeedbackOver."""
    group = await led_by_me(act, group_id, to_change=True)
    require_over(act, group)
    group.state = GroupState.held
    for seat in group.joined:
        seat.came = seat.id in came
    return group


async def rate_group(act: Act, group_id: int, rating: int) -> GroupPlace:
    """Raises NotFound, NotAllowed, GroupChanged, GroupFeedbackOver."""
    seat = await _my_seat_over(act, group_id)
    if rating not in RATINGS:
        raise NotAllowed
    seat.rating, seat.rated_at = rating, act.now
    seat.group.state = GroupState.held
    return seat


async def add_group_words(act: Act, group_id: int, words: str) -> GroupPlace:
    """The participant's words, for coordinators only. Raises NotFound, NotAllowed, GroupChanged, GroupFeedbackOver."""
    seat = await _my_seat_over(act, group_id)
    if len(words) > FEEDBACK_LIMIT:
        raise NotAllowed
    seat.words, seat.rated_at = words, act.now
    return seat


async def group_to_speak_of(act: Act, group_id: int) -> GroupMeeting:
    """A group meeting on which the acting participant may give feedback now. Raises NotFound, NotAllowed, GroupChanged,
    GroupFeedbackOver.
    """
    group = await group_to_see(act, group_id)
    _require_seat(act, group)
    return group


async def _my_seat_over(act: Act, group_id: int) -> GroupPlace:
    return _require_seat(act, await group_to_see(act, group_id, to_change=True))


def _require_seat(act: Act, group: GroupMeeting) -> GroupPlace:
    require_over(act, group)
    seat = group.seat_of(act.me.id)
    if seat is None or seat.state is not GroupPlaceState.joined:
        raise NotAllowed
    return seat


def require_over(act: Act, group: GroupMeeting) -> None:
    """Raises GroupChanged (cancelled), NotAllowed (not over yet), GroupFeedbackOver."""
    if group.state is GroupState.cancelled:
        raise GroupChanged
    if act.now < group.ends_at:
        raise NotAllowed
    if act.now > group.ends_at + FEEDBACK_OPEN:
        raise GroupFeedbackOver(days=FEEDBACK_OPEN.days)


def groups_to_speak_of(act: Act) -> Select[Any]:
    """Past group meetings of which the acting mentor has not said whether they took place."""
    over = GroupMeeting.state == GroupState.planned, GroupMeeting.ends_at <= act.now, _has_people()
    query = named(GroupMeeting.id, GroupMeeting.topic, GroupMeeting.ends_at).select_from(GroupMeeting)
    return query.where(GroupMeeting.host_id == act.me.id, *over)


def spoken_of_by(group: GroupMeeting) -> datetime:
    """Until when the mentor's word is awaited."""
    return group.ends_at + FEEDBACK_OPEN


def is_to_settle(act: Act) -> ColumnElement[bool]:
    """Whether a GroupMeeting is over and its mentor's word is awaited no longer."""
    silent = GroupMeeting.ends_at <= act.now - FEEDBACK_OPEN
    return and_(GroupMeeting.ends_at <= act.now, or_(silent, ~_has_people()))


def settle_group(group: GroupMeeting) -> None:
    """Decide about a group that `is_to_settle`, which the caller holds."""
    group.state = GroupState.held if group.joined else GroupState.not_held


def _has_people() -> ColumnElement[bool]:
    return exists().where(GroupPlace.group_id == GroupMeeting.id, GroupPlace.state == GroupPlaceState.joined)


def _written(act: Act) -> tuple[ColumnElement[bool], ...]:
    """Places with words, but for those of groups that the acting coordinator led: participants are promised that the
    mentor will not see them.
    """
    led = select(GroupMeeting.id).where(GroupMeeting.host_id == act.me.id)
    return GroupPlace.words != "", GroupPlace.group_id.not_in(led)


async def count_group_words(act: Act) -> int:
    """How many participants have written something after a group meeting. Raises NotAllowed."""
    require_coordinator(act)
    return await act.session.scalar(select(func.count(GroupPlace.id)).where(*_written(act))) or 0


async def group_words(act: Act, first: int, at_most: int) -> Sequence[GroupPlace]:
    """Up to `at_most` of them from offset `first`, the latest first. Raises NotAllowed."""
    require_coordinator(act)
    newest = select(GroupPlace).where(*_written(act)).order_by(GroupPlace.rated_at.desc(), GroupPlace.id.desc())
    return (await act.session.scalars(newest.offset(first).limit(at_most))).unique().all()


async def group_words_of(act: Act, place_id: int) -> GroupPlace:
    """What one participant wrote. Raises NotAllowed, NotFound."""
    require_coordinator(act)
    found: GroupPlace | None = await act.session.scalar(
        select(GroupPlace).where(GroupPlace.id == place_id, *_written(act))
    )
    if found is None:
        raise NotFound
    return found
