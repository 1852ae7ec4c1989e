"""Mentorships (сопровождение): a mentee's present one, and ended ones as shown in notices."""

from dataclasses import dataclass

from sqlalchemy import func, select

from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from services.locks import locked
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act


async def mentorship_of(act: Act, mentee_id: int) -> Mentorship | None:
    """The mentee's active mentorship."""
    theirs = Mentorship.mentee_id == mentee_id, Mentorship.state == MentorshipState.active
    return await act.session.scalar(select(Mentorship).where(*theirs))


@dataclass(frozen=True, slots=True)
class EndedMentorship:
    mentorship: Mentorship
    meetings: list[Meeting]


async def ended_mentorship(act: Act, mentorship_id: int, meeting_ids: str) -> EndedMentorship | None:
    """The acting person's closed mentorship, with its meetings among these ids («12,15»); None when it is not
    theirs.
    """
    mentorship = await act.session.get(Mentorship, mentorship_id)
    if mentorship is None or mentorship.state is not MentorshipState.closed:
        return None
    if act.me.id not in (mentorship.mentee_id, mentorship.mentor_id):
        return None
    wanted = [int(one) for one in meeting_ids.split(",") if one]
    query = select(Meeting).where(Meeting.id.in_(wanted), Meeting.mentorship_id == mentorship_id)
    return EndedMentorship(mentorship, list(await act.session.scalars(query.order_by(Meeting.starts_at))))


class PairEnded(AlreadyDecided):
    """The mentorship has ended since the window or the button was shown."""

    key = "refusal-pair-ended"


async def pair_of_mine(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The acting mentee's mentorship, active or ended. `to_change`: lock it, so that it does not end meanwhile. Raises
    NotAllowed.
    """
    if to_change:
        mentorship = await locked(act, Mentorship, mentorship_id)
    else:
        mentorship = await act.session.get(Mentorship, mentorship_id)
    if mentorship is None or mentorship.mentee_id != act.me.id:
        raise NotAllowed
    return mentorship


async def pair_to_meet(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The same, while it is active. Raises NotAllowed, PairEnded."""
    mentorship = await pair_of_mine(act, mentorship_id, to_change=to_change)
    if mentorship.state is not MentorshipState.active:
        raise PairEnded
    return mentorship


async def made_by_request(act: Act, request_id: int) -> Mentorship | None:
    """The mentorship that accepting the request created."""
    return await act.session.scalar(select(Mentorship).where(Mentorship.request_id == request_id))


async def my_mentorship(act: Act) -> Mentorship | None:
    """The mentorship in which the acting person is the mentee now."""
    return await mentorship_of(act, act.me.id)


async def my_mentee_count(act: Act) -> int:
    """How many mentees the acting mentor has now."""
    mine = Mentorship.mentor_id == act.me.id, Mentorship.state == MentorshipState.active
    return await act.session.scalar(select(func.count()).select_from(Mentorship).where(*mine)) or 0
