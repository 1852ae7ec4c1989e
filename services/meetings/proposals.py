"""A mentor proposes two or three times to a mentee, who takes one of them, or none. Proposed times are not claimed: see
docs/decisions/0041-proposed-times-and-series.md.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, update

from models.meeting import Meeting, MeetingNotice
from models.mentorship import Mentorship, MentorshipState
from models.time_proposal import ProposalNotice, ProposalState, ProposedTime, TimeProposal
from services.daily_limit import require_not_too_often
from services.guards import require_mentee, require_mentor
from services.locks import locked
from services.matching.mentorships import my_pair
from services.meetings.booking import Choice, PairHeld, hold_pair, require_possible, write_meeting
from services.meetings.claims import SlotTaken, cells_of_meeting, claim_first, held_by, unclaimed
from services.meetings.free_times import MeetingWanted, free_times
from services.meetings.notices import tell_and_remind
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.meetings.rules import PROPOSAL_OPEN, PROPOSED_A_DAY, PROPOSED_TIMES
from services.notices import Ids, News, Reminder, tell, tell_and_schedule
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class ProposalClosed(AlreadyDecided):
    """The proposal was answered, withdrawn or has run out since it was shown."""

    key = "refusal-proposal-closed"


async def propose_times(
    act: Act, choice: Choice, starts: Collection[datetime], policy: MeetingPolicy = BY_DEFAULT
) -> TimeProposal:
    """The acting mentor proposes free times to a mentee, instead of what they proposed before. `choice`: what the
    meeting will be, whichever time it gets.

    Raises NotAllowed, PairEnded, AgreementNeeded, TwoComing, TooOften, SlotTaken (one of the times is no longer free).
    """
    mentor, held = require_mentor(act), await hold_pair(act, choice.mentorship_id)
    if held.mentorship.mentor_id != mentor.id or len(set(starts)) not in PROPOSED_TIMES:
        raise NotAllowed
    if (hindrance := held.diary.hindrance(act.now, policy)) is not None:
        raise hindrance
    this_pair = TimeProposal.mentorship_id == choice.mentorship_id
    await require_not_too_often(act, TimeProposal.offered_at, this_pair, PROPOSED_A_DAY)
    require_possible(held, choice)
    if not set(starts) <= set(await free_times(act, held.mentorship, MeetingWanted(choice.length, choice.form))):
        raise SlotTaken
    await act.session.execute(
        update(TimeProposal)
        .where(this_pair, TimeProposal.state == ProposalState.open)
        .values(state=ProposalState.withdrawn)
    )
    proposal = _row(act, choice, starts)
    act.session.add(proposal)
    await act.session.flush()
    ids: Ids = {"proposal_id": proposal.id}
    over = Reminder(mentor.id, ProposalNotice.over, ids, proposal.open_until, f"proposal_over:{proposal.id}")
    await tell_and_schedule(act, [News(held.mentorship.mentee_id, ProposalNotice.made, ids)], [over])
    return proposal


def _row(act: Act, choice: Choice, starts: Collection[datetime]) -> TimeProposal:
    return TimeProposal(
        mentorship_id=choice.mentorship_id,
        offered_at=act.now,
        open_until=min(act.now + PROPOSAL_OPEN, max(starts)),
        minutes=choice.length.seconds // 60,
        form=choice.form,
        help=choice.help,
        state=ProposalState.open,
        times=[ProposedTime(starts_at=start) for start in sorted(set(starts))],
    )


async def accept_time(act: Act, proposal_id: int, starts_at: datetime, policy: MeetingPolicy = BY_DEFAULT) -> Meeting:
    """The acting mentee takes one of the proposed times; the mentor is told, and the others are nobody's any more.

    Raises NotFound, NotAllowed, PairEnded, ProposalClosed, AgreementNeeded, TwoComing, SlotTaken.
    """
    require_mentee(act)
    held, proposal = await _hold_proposal(act, proposal_id)
    if held.mentorship.mentee_id != act.me.id or starts_at not in {one.starts_at for one in proposal.times}:
        raise NotAllowed
    if not proposal.is_open(act.now):
        raise ProposalClosed
    if (hindrance := held.diary.hindrance(act.now, policy)) is not None:
        raise hindrance
    if starts_at <= act.now:
        raise SlotTaken
    choice = Choice(held.mentorship.id, starts_at, proposal.form, length=proposal.length, help=proposal.help)
    meeting = await write_meeting(act, held, choice, policy)
    await claim_first(act, {held_by(meeting): cells_of_meeting(meeting)})
    proposal.state = ProposalState.taken
    await tell_and_remind(act, meeting, MeetingNotice.booked)
    return meeting


async def decline_times(act: Act, proposal_id: int) -> None:
    """The acting mentee can at none of the times; the mentor is told. Raises as `accept_time` does."""
    held, proposal = await _hold_proposal(act, proposal_id)
    if held.mentorship.mentee_id != act.me.id:
        raise NotAllowed
    if not proposal.is_open(act.now):
        raise ProposalClosed
    proposal.state = ProposalState.declined
    await tell(act, held.mentorship.mentor_id, ProposalNotice.declined, {"proposal_id": proposal.id})


async def withdraw_times(act: Act, proposal_id: int) -> None:
    """The acting mentor takes a proposal back; the mentee's notice shows so when it is touched."""
    held, proposal = await _hold_proposal(act, proposal_id)
    if held.mentorship.mentor_id != act.me.id:
        raise NotAllowed
    if not proposal.is_open(act.now):
        raise ProposalClosed
    proposal.state = ProposalState.withdrawn


async def _hold_proposal(act: Act, proposal_id: int) -> tuple[PairHeld, TimeProposal]:
    """Lock the pair first, by the order of locks. Raises NotFound, NotAllowed, PairEnded."""
    pair_id = await act.session.scalar(select(TimeProposal.mentorship_id).where(TimeProposal.id == proposal_id))
    if pair_id is None:
        raise NotFound
    held = await hold_pair(act, pair_id)
    proposal = await locked(act, TimeProposal, proposal_id)
    assert proposal is not None
    return held, proposal


async def my_proposal(act: Act, proposal_id: int) -> TimeProposal:
    """One of the acting person, who may be either side. Raises NotFound, NotAllowed."""
    proposal = await act.session.get(TimeProposal, proposal_id)
    if proposal is None:
        raise NotFound
    await my_pair(act, proposal.mentorship_id)
    return proposal


async def times_left(act: Act, proposal: TimeProposal) -> list[datetime]:
    """The proposed times that can still be taken; none of a proposal that is not open."""
    pair = proposal.mentorship
    if not proposal.is_open(act.now) or pair.state is not MentorshipState.active:
        return []
    starts = [one.starts_at for one in proposal.times]
    return await unclaimed(act, starts, proposal.length, host_id=pair.mentor_id, guest_id=pair.mentee_id)


async def open_proposal(act: Act, mentorship_id: int) -> TimeProposal | None:
    """The open proposal in a mentorship of the acting person. Raises NotAllowed."""
    await my_pair(act, mentorship_id)
    query = select(TimeProposal).where(
        TimeProposal.mentorship_id == mentorship_id,
        TimeProposal.state == ProposalState.open,
        TimeProposal.open_until > act.now,
    )
    return await act.session.scalar(query)


async def pairs_to_propose_to(act: Act) -> list[Mentorship]:
    """The active mentorships of the acting mentor, by the mentees' names."""
    mentor = require_mentor(act)
    query = select(Mentorship).where(Mentorship.mentor_id == mentor.id, Mentorship.state == MentorshipState.active)
    found = await act.session.scalars(query)
    return sorted(found, key=lambda pair: (pair.mentee.in_order, pair.id))
