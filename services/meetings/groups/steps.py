"""What happens to group meetings without a press: an offer runs out and goes to the next in line, the waitlist ends,
the minimum is checked, the mentor's silence decides, the end of a mentorship frees a place, and a meeting of which the
mentor never spoke is settled.

Each step is one transaction that locks the group. It does what is due by then and nothing else, so a step that is taken
late or twice has the same outcome.
"""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from models.group_meeting import (
    IN_GROUP,
    TAKES_A_PLACE,
    GroupAudience,
    GroupMeeting,
    GroupNotice,
    GroupPlace,
    GroupPlaceState,
    GroupState,
    MinimumAnswer,
)
from models.mentorship import Mentorship
from models.person import Person
from services.locks import locked
from services.meetings.groups.afterwards import is_to_settle, settle_group, spoken_of_by
from services.meetings.groups.changing import call_off
from services.meetings.groups.groups import guided_by_host, is_of_team
from services.meetings.groups.notices import tell_host, tell_seats
from services.meetings.groups.rules import MINIMUM_ANSWER, MINIMUM_ASKED
from services.meetings.groups.time import take_group_time
from services.meetings.groups.waitlist import offer_free_places
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS


def groups_due(act: Act) -> Select[int]:
    """Group meetings for which something is to be done now."""
    unreachable = (
        select(GroupPlace.group_id)
        .join(Person, Person.id == GroupPlace.person_id)
        .where(GroupPlace.state == GroupPlaceState.offered, ~Person.can_be_told)
    )
    ahead = and_(
        GroupMeeting.starts_at > act.now,
        or_(
            GroupMeeting.due_at <= act.now,
            GroupMeeting.id.in_(unreachable),
            GroupMeeting.id.in_(_with_ended()),
            _can_offer(act),
        ),
    )
    query = select(GroupMeeting.id).where(GroupMeeting.state == GroupState.planned, or_(ahead, is_to_settle(act)))
    return query.order_by(GroupMeeting.id)


def _can_offer(act: Act) -> ColumnElement[bool]:
    """Whether a place is free while somebody waits who can be reached: it became free while they could not."""
    waits = (
        select(GroupPlace.group_id)
        .join(Person, Person.id == GroupPlace.person_id)
        .where(GroupPlace.state == GroupPlaceState.waiting, Person.can_be_told)
    )
    taken = select(func.count()).where(GroupPlace.group_id == GroupMeeting.id, GroupPlace.state.in_(TAKES_A_PLACE))
    has_free = GroupMeeting.places > taken.correlate(GroupMeeting).scalar_subquery()
    return and_(GroupMeeting.starts_at >= act.now + WAITLIST_ENDS, GroupMeeting.id.in_(waits), has_free)


def _with_ended() -> Select[int]:
    """Groups for the mentor's own people with somebody who is none of them any more."""
    return select(GroupPlace.group_id).join(GroupMeeting, GroupMeeting.id == GroupPlace.group_id).where(_has_ended())


def _has_ended() -> ColumnElement[bool]:
    """Whether a GroupPlace is in a group for the mentor's own people, of whom its person is none any more: the mentor
    does not accompany them, and they are not in the team that the meeting is with.
    """
    guided = select(Mentorship.id).where(guided_by_host(), Mentorship.mentee_id == GroupPlace.person_id)
    return and_(
        GroupPlace.state.in_(IN_GROUP),
        GroupMeeting.audience == GroupAudience.mine,
        ~guided.correlate(GroupPlace, GroupMeeting).exists(),
        ~is_of_team(),
    )


async def take_steps(act: Act, group_id: int) -> None:
    """Do everything that is due for this group meeting now."""
    group = await locked(act, GroupMeeting, group_id)
    if group is None or group.state is not GroupState.planned:
        return
    if act.now >= group.starts_at:
        if act.now >= spoken_of_by(group) or (act.now >= group.ends_at and not group.joined):
            settle_group(group)
        return
    await _free_places_of_ended(act, group)
    await _end_offers(act, group)
    await offer_free_places(act, group)
    if act.now >= group.starts_at - WAITLIST_ENDS:
        await _end_waitlist(act, group)
    await _check_minimum(act, group)
    await offer_free_places(act, group)


async def _free_places_of_ended(act: Act, group: GroupMeeting) -> None:
    if group.audience is not GroupAudience.mine:
        return
    theirs = select(GroupPlace.person_id).join(GroupMeeting, GroupMeeting.id == GroupPlace.group_id)
    gone = set(await act.session.scalars(theirs.where(GroupMeeting.id == group.id, _has_ended())))
    ended = [seat for seat in group.seats_in(*IN_GROUP) if seat.person_id in gone]
    for seat in ended:
        seat.state, seat.offer_until = GroupPlaceState.left, None
    if ended:
        await take_group_time(act, group)
        await tell_seats(act, group, GroupNotice.freed, ended, why="team" if group.project_id else "ended")


async def _end_offers(act: Act, group: GroupMeeting) -> None:
    """An offer that has run out is over. One to a person who cannot be reached any more is taken back; they wait on."""
    for seat in group.seats_in(GroupPlaceState.offered):
        if seat.offer_until is None or seat.offer_until <= act.now:
            seat.state, seat.offer_until = GroupPlaceState.left, None
            await tell_seats(act, group, GroupNotice.lapsed, [seat])
        elif not seat.person.can_be_told:
            seat.state, seat.offer_until = GroupPlaceState.waiting, None


async def _end_waitlist(act: Act, group: GroupMeeting) -> None:
    waited = group.waiting
    for seat in waited:
        seat.state = GroupPlaceState.left
    await tell_seats(act, group, GroupNotice.waited, waited)


async def _check_minimum(act: Act, group: GroupMeeting) -> None:
    """A day before, ask the mentor if too few have joined. Without an answer in time the meeting takes place, unless
    nobody has joined at all.
    """
    enough = len(group.joined) >= group.minimum
    if group.minimum_asked_at is None and act.now >= group.starts_at - MINIMUM_ASKED:
        group.minimum_asked_at = act.now
        if enough:
            group.minimum_answer = MinimumAnswer.enough
        else:
            await tell_host(act, group, GroupNotice.minimum)
    elif group.minimum_asked_at and group.minimum_answer is None and act.now >= group.starts_at - MINIMUM_ANSWER:
        group.minimum_answer = MinimumAnswer.enough if enough else MinimumAnswer.silence
        if not group.joined:
            group.change_reason = None
            await call_off(act, group)
            await tell_host(act, group, GroupNotice.cancelled)
        elif not enough:
            await tell_seats(act, group, GroupNotice.holds, group.joined)
            await tell_host(act, group, GroupNotice.holds)
