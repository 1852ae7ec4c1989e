"""Mentorships (сопровождение): a mentee's present ones, and ended ones as shown in notices."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from services.locks import locked
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act


async def mentorships_of(act: Act, mentee_id: int) -> list[Mentorship]:
    """The mentee's active mentorships, at most one in each programme, the oldest first."""
    theirs = Mentorship.mentee_id == mentee_id, Mentorship.state == MentorshipState.active
    return list(await act.session.scalars(select(Mentorship).where(*theirs).order_by(Mentorship.id)))


async def guides(act: Act, mentor_id: int, mentee_id: int) -> bool:
    """Whether the mentor supports this mentee already, in any programme: then they take no further place."""
    return mentor_id in {pair.mentor_id for pair in await mentorships_of(act, mentee_id)}


def one_per_mentor(pairs: Iterable[Mentorship]) -> list[Mentorship]:
    """The oldest mentorship with each mentor: the same two people may work together in several programmes."""
    oldest: dict[int, Mentorship] = {}
    for pair in pairs:
        oldest.setdefault(pair.mentor_id, pair)
    return list(oldest.values())


@dataclass(frozen=True, slots=True)
class EndedMentorship:
    mentorship: Mentorship
    meetings: list[Meeting]


async def ended_mentorship(act: Act, mentorship_id: int, meeting_ids: str) -> EndedMentorship | None:
    """The acting person's closed mentorship, with its meetings among these ids («12,15»); None when it is not
    theirs.
    """
    mentorship = await act.session.get(Mentorship, mentorship_id)
    if mentorship is None or mentorship.state is not MentorshipState.closed or not mentorship.is_of(act.me.id):
        return None
    wanted = [int(one) for one in meeting_ids.split(",") if one]
    query = select(Meeting).where(Meeting.id.in_(wanted), Meeting.mentorship_id == mentorship_id)
    return EndedMentorship(mentorship, list(await act.session.scalars(query.order_by(Meeting.starts_at))))


class PairEnded(AlreadyDecided):
    """The mentorship has ended since the window or the button was shown."""

    key = "refusal-pair-ended"


async def my_pair(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """A mentorship of the acting person, who may be either side, active or ended. `to_change`: lock it, so that it does
    not end meanwhile. Raises NotAllowed.
    """
    if to_change:
        mentorship = await locked(act, Mentorship, mentorship_id)
    else:
        mentorship = await act.session.get(Mentorship, mentorship_id)
    if mentorship is None or not mentorship.is_of(act.me.id):
        raise NotAllowed
    return mentorship


async def pair_of_mine(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The same, if the acting person is its mentee. Raises NotAllowed."""
    mentorship = await my_pair(act, mentorship_id, to_change=to_change)
    if mentorship.mentee_id != act.me.id:
        raise NotAllowed
    return mentorship


async def pair_to_meet(act: Act, mentorship_id: int, *, to_change: bool = False) -> Mentorship:
    """The same, while it is active. Raises NotAllowed, PairEnded."""
    return require_active_pair(await pair_of_mine(act, mentorship_id, to_change=to_change))


def require_active_pair(mentorship: Mentorship) -> Mentorship:
    """Raises PairEnded."""
    if mentorship.state is not MentorshipState.active:
        raise PairEnded
    return mentorship


async def made_by_request(act: Act, request_id: int) -> Mentorship | None:
    """The mentorship that accepting the request created."""
    return await act.session.scalar(select(Mentorship).where(Mentorship.request_id == request_id))


async def my_mentorships(act: Act) -> list[Mentorship]:
    """The mentorships in which the acting person is the mentee now, one for each mentor."""
    return one_per_mentor(await mentorships_of(act, act.me.id))


async def my_mentee_count(act: Act) -> int:
    """How many mentees the acting mentor has now."""
    return await act.session.scalar(mentees_of(act.me.id)) or 0


def mentees_of(mentor_id: Any) -> Select[int]:
    """Counts a mentor's mentees. A mentee in two programmes is counted once, because they take one place."""
    active = Mentorship.mentor_id == mentor_id, Mentorship.state == MentorshipState.active
    return select(func.count(Mentorship.mentee_id.distinct())).where(*active)
