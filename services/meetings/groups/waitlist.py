"""The waitlist: a freed place is offered to whoever has waited longest and can be reached, and is held for a time."""

from datetime import datetime

from models.group_meeting import GroupMeeting, GroupNotice, GroupPlaceState, GroupState, MinimumAnswer
from services.meetings.groups.notices import tell_host_once, tell_seats
from services.meetings.groups.rules import MINIMUM_ANSWER, MINIMUM_ASKED
from services.unit_of_work import Act
from services.waitlists import WAITLIST_ENDS, next_offers


async def offer_free_places(act: Act, group: GroupMeeting) -> None:
    """Offer each free place to the next in line, and plan the group's next step. People who cannot be reached keep
    their turn, and the mentor is told that they were passed over. The caller holds the group.
    """
    _check_again(act, group)
    free = group.free if group.state is GroupState.planned else 0
    for offer in next_offers(group.waiting, free, group.starts_at, act.now):
        offer.seat.state, offer.seat.offer_until = GroupPlaceState.offered, offer.until
        await tell_seats(act, group, GroupNotice.offered, [offer.seat], until=offer.until.isoformat())
        for one in offer.passed_over:
            await tell_host_once(act, group, GroupNotice.passed_over, one)
    plan_step(group)


def _check_again(act: Act, group: GroupMeeting) -> None:
    """Have the minimum checked anew when too few are left of those who were enough, or nobody of those whom the mentor
    decided to meet. In the last hours before the start the mentor is told of each who leaves instead.
    """
    too_few = {
        MinimumAnswer.enough: len(group.joined) < group.minimum,
        MinimumAnswer.hold: not group.joined,
    }
    if act.now < group.starts_at - MINIMUM_ANSWER and group.minimum_answer and too_few.get(group.minimum_answer):
        group.minimum_asked_at = group.minimum_answer = None


def plan_step(group: GroupMeeting) -> None:
    """Set `due_at` to when something must happen without a press: an offer ends, the waitlist ends, the minimum is
    checked, the mentor's time to answer is over.
    """
    group.due_at = min(_steps(group), default=None) if group.state is GroupState.planned else None


def _steps(group: GroupMeeting) -> list[datetime]:
    steps = [seat.offer_until for seat in group.seats_in(GroupPlaceState.offered) if seat.offer_until is not None]
    if group.waiting:
        steps.append(group.starts_at - WAITLIST_ENDS)
    if group.minimum_asked_at is None:
        steps.append(group.starts_at - MINIMUM_ASKED)
    elif group.minimum_answer is None:
        steps.append(group.starts_at - MINIMUM_ANSWER)
    return steps
