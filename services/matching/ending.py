"""The end of a mentorship (сопровождение): its coming meetings are cancelled, and whoever did not end it is told."""

from collections.abc import Iterable, Sequence

from models.agreement import AgreementState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipNotice, MentorshipState
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.internship.ending import cancel_coming_days
from services.locks import locked, locked_all
from services.matching.agreements import agreement_to_end, move_agreement
from services.matching.mentorships import require_active_pair
from services.matching.surveys import ask_when_ended
from services.matching.what_ends import EndsWithPair, ends_with_pair
from services.meetings.claims import held_by, release
from services.meetings.coming import has_not_begun
from services.meetings.notices import tell_of_file
from services.notices import Ids, tell
from services.projects.projects import reviewer_of
from services.projects.reports import tell_of_waiting_reports
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

BY_COORDINATOR = "coordinator"
BY_SILENCE = "silence"  # nobody has answered the question whether they go on


async def close_pair(
    act: Act, mentorship: Mentorship, meetings: Sequence[Meeting], told: Iterable[int], **why: str
) -> None:
    """Close a mentorship with its agreement, and cancel its coming meetings, all of them locked by the caller, and the
    coming days of its internship. If the mentee's reports go to another mentor from now on, that mentor is told of
    those that wait.
    """
    for meeting in meetings:
        await cancel(act, meeting)
    told = list(told)
    await cancel_coming_days(act, mentorship, told)
    reviewer = await reviewer_of(act, mentorship.mentee_id)
    mentorship.state = MentorshipState.closed
    mentorship.ended_at = act.now
    agreement = await agreement_to_end(act, mentorship.id)
    if agreement is not None:
        move_agreement(act, agreement, AgreementState.ended)
    await act.session.flush()
    await tell_of_waiting_reports(act, mentorship.mentee_id, reviewer)
    ids: Ids = {"mentorship_id": mentorship.id, "meetings": ",".join(str(one.id) for one in meetings), **why}
    for person_id in told:
        await tell(act, person_id, MentorshipNotice.closed, ids)


async def cancel(act: Act, meeting: Meeting) -> None:
    """Cancel a meeting of a pair that ends, and release its time."""
    meeting.state = MeetingState.cancelled
    await release(act, held_by(meeting))
    await tell_of_file(act, meeting)


async def pair_to_end(act: Act, mentorship_id: int) -> tuple[Mentorship, EndsWithPair]:
    """An active mentorship of two others, and what is ahead in it. Raises NotAllowed, NotFound, PairEnded."""
    require_coordinator(act)
    mentorship = _to_end(act, await act.session.get(Mentorship, mentorship_id))
    return mentorship, await ends_with_pair(act, mentorship)


async def end_mentorship(act: Act, mentorship_id: int) -> Mentorship:
    """A coordinator ends a mentorship; both sides are told. Raises NotAllowed, NotFound, PairEnded."""
    await hold_coordinator(act)
    mentorship = _to_end(act, await locked(act, Mentorship, mentorship_id))
    await agreement_to_end(act, mentorship_id)  # before the meetings, by the order of locks
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id == mentorship.id, has_not_begun(act))
    await close_pair(act, mentorship, meetings, (mentorship.mentee_id, mentorship.mentor_id), by=BY_COORDINATOR)
    await ask_when_ended(act, mentorship)
    record(act, "mentorship.ended", mentorship.mentee_id)
    return mentorship


def _to_end(act: Act, mentorship: Mentorship | None) -> Mentorship:
    if mentorship is None:
        raise NotFound
    if mentorship.is_of(act.me.id):
        raise NotAllowed  # nobody decides on their own case
    return require_active_pair(mentorship)
