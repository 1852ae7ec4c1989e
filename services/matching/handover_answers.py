"""A mentee answers whether another mentor may go on with them. If they agree, the mentorship ends and goes on with the
new mentor.
"""

from models.handover import Handover, HandoverNotice, HandoverState
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship, MentorshipState
from models.profile import ApplicationState, MentorProfile
from models.project import Project
from services.locks import locked, locked_all
from services.matching.agreements import agreement_to_end
from services.matching.answering import has_place_for
from services.matching.ending import close_pair
from services.matching.handing_over import HandoverDecided, locked_handover, move_handover
from services.matching.pairing import NewPair, make_pairs
from services.matching.requests import OPEN
from services.meetings.coming import has_not_begun
from services.notices import Ids, tell, tell_coordinators
from services.people.team import to_tell_in_charge
from services.refusals import NotAllowed
from services.unit_of_work import Act


async def handover_of_mine(act: Act, handover_id: int) -> Handover | None:
    """The question to the acting mentee; None when it is not theirs."""
    found = await act.session.get(Handover, handover_id)
    return found if found and found.mentorship.mentee_id == act.me.id else None


async def decline_handover(act: Act, handover_id: int) -> Handover:
    """The mentee stays with the present mentor. Raises NotAllowed, HandoverDecided."""
    handover, _ = await _to_answer(act, handover_id)
    move_handover(handover, HandoverState.declined)
    handover.answered_at = act.now
    await _tell_asker(act, handover)
    return handover


async def agree_to_handover(act: Act, handover_id: int, *, shares: bool) -> Handover:
    """The mentorship ends and goes on with the new mentor; both mentors and the coordinator are told. If the new mentor
    has no place any more, the question lapses and the mentee stays. Raises NotAllowed, HandoverDecided.
    """
    handover, old = await _to_answer(act, handover_id)
    await agreement_to_end(act, handover.mentorship_id)  # before the others, by the order of locks
    profile = await locked(act, MentorProfile, handover.to_mentor_id)
    if not await _has_place(act, profile, act.me.id):
        move_handover(handover, HandoverState.lapsed)
    else:
        move_handover(handover, HandoverState.agreed)
        handover.shares = shares
        await _pass_on(act, handover, old)
    handover.answered_at = act.now
    await _tell_asker(act, handover)
    return handover


async def _tell_asker(act: Act, handover: Handover) -> None:
    """Tell the coordinator who asked, or all of them when that one has left or cannot be told."""
    ids: Ids = {"handover_id": handover.id}
    asker = await to_tell_in_charge(act, handover.asked_by_id)
    if asker is not None:
        await tell(act, asker.id, HandoverNotice.answered, ids)
    else:
        await tell_coordinators(act, HandoverNotice.answered, ids)


async def _has_place(act: Act, profile: MentorProfile | None, mentee_id: int) -> bool:
    if profile is None or profile.state is not ApplicationState.approved or profile.is_paused(act.now):
        return False
    has_place = await has_place_for(act, mentee_id, profile.person_id, profile.capacity)
    return profile.person.can_be_told and has_place


async def _pass_on(act: Act, handover: Handover, old: Mentorship) -> None:
    await locked_all(act, Project, Project.author_id == old.mentee_id)
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == old.id, has_not_begun(act))
    await close_pair(act, old, meetings, ())
    await act.session.flush()
    [handover.made_id] = await make_pairs(act, [NewPair(old.mentee_id, handover.to_mentor_id, old.programme)])
    await tell(act, old.mentor_id, HandoverNotice.passed, {"handover_id": handover.id})
    await tell(act, handover.to_mentor_id, HandoverNotice.received, {"handover_id": handover.id})


async def _to_answer(act: Act, handover_id: int) -> tuple[Handover, Mentorship]:
    """The question and its mentorship, both locked. A question about a mentorship that has ended needs no answer."""
    if await handover_of_mine(act, handover_id) is None:
        raise NotAllowed
    handover = await locked_handover(act, handover_id)
    theirs = MentoringRequest.mentee_id == act.me.id, MentoringRequest.programme == handover.mentorship.programme
    await locked_all(act, MentoringRequest, *theirs, MentoringRequest.state.in_(OPEN))
    old = await locked(act, Mentorship, handover.mentorship_id)
    if handover.state is HandoverState.asked and (old is None or old.state is not MentorshipState.active):
        raise HandoverDecided(state="ended")
    assert old is not None
    return handover, old
