"""What a mentor may read of the mentorship that a mentee of theirs had before, with the mentee's leave."""

from dataclasses import dataclass

from sqlalchemy import select

from models.handover import Handover
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from services.matching.agreements import agreement_of
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Before:
    """What the mentee let the new mentor read of the earlier mentorship. `number` and `goals`: of its agreement, as it
    was signed last. `meetings`: those that took place.
    """

    pair: Mentorship
    number: str
    goals: list[str]
    meetings: list[Meeting]


async def agreed_before(act: Act, mentee_id: int) -> Before | None:
    """What the acting mentor may read of their mentee's earlier mentorship; None without the mentee's leave."""
    with_me = select(Mentorship.id).where(
        Mentorship.mentee_id == mentee_id,
        Mentorship.mentor_id == act.me.id,
        Mentorship.state == MentorshipState.active,
    )
    query = select(Handover).where(Handover.made_id.in_(with_me), Handover.shares).order_by(Handover.id.desc()).limit(1)
    handover = await act.session.scalar(query)
    if handover is None:
        return None
    held = Meeting.mentorship_id == handover.mentorship_id, Meeting.state == MeetingState.held
    meetings = await act.session.scalars(select(Meeting).where(*held).order_by(Meeting.starts_at))
    agreement = await agreement_of(act, handover.mentorship_id)
    number = agreement.number if agreement and agreement.signed_on else ""
    goals = [goal.words for goal in agreement.in_force.goals] if agreement and agreement.in_force else []
    return Before(handover.mentorship, number, goals, list(meetings))
