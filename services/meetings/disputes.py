"""The two sides say differently whether a meeting took place: both are told, and a coordinator may decide."""

from typing import Any

from sqlalchemy import Select, select

from models.afterwards import AfterwardsNotice, MeetingDispute
from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from services.audit import record
from services.daily_limit import require_not_told_too_often
from services.guards import hold_coordinator, require_coordinator
from services.home.waiting import of_person
from services.locks import locked
from services.matching.fit import ask_about_fit
from services.meetings.rules import DISPUTED_A_DAY
from services.notices import Ids, tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class DisputeSettled(AlreadyDecided):
    """The two sides agree again, or a coordinator has decided."""

    key = "refusal-dispute-settled"


async def note_dispute(act: Act, meeting: Meeting) -> MeetingDispute | None:
    """Open or end the dispute after an answer; when it begins, the other side is told. Returns the open dispute. Raises
    TooOften.
    """
    await act.session.flush()
    answers = await answers_of(act, meeting.id)
    dispute = await act.session.get(MeetingDispute, meeting.id)
    differ = len({said.took_place for said in answers.values()}) > 1
    if not differ:
        if dispute is not None and dispute.settled_at is None:
            dispute.settled_at = act.now
        return None
    if dispute is None:
        dispute = MeetingDispute(meeting_id=meeting.id, since=act.now)
        act.session.add(dispute)
    elif dispute.settled_at is None:
        return dispute
    dispute.since, dispute.settled_at = act.now, None
    other_id, this = meeting.mentorship.other_side(act.me.id).id, ("meeting_id", meeting.id)
    await require_not_told_too_often(act, [other_id], AfterwardsNotice.disputed, this, DISPUTED_A_DAY)
    await tell(act, other_id, AfterwardsNotice.disputed, dispute_ids(meeting))
    return dispute


async def answers_of(act: Act, meeting_id: int) -> dict[int, Feedback]:
    """What each side has said, by the id of the person."""
    said = await act.session.scalars(select(Feedback).where(Feedback.meeting_id == meeting_id))
    return {one.person_id: one for one in said}


def dispute_ids(meeting: Meeting) -> Ids:
    return {"meeting_id": meeting.id, "starts_at": meeting.starts_at.isoformat()}


async def open_dispute(act: Act, meeting_id: int) -> MeetingDispute | None:
    dispute = await act.session.get(MeetingDispute, meeting_id)
    return dispute if dispute is not None and dispute.settled_at is None else None


async def is_decided(act: Act, meeting_id: int) -> bool:
    """Whether a coordinator has decided, so that the answers are final."""
    dispute = await act.session.get(MeetingDispute, meeting_id)
    return dispute is not None and dispute.settled_at is not None and dispute.settled_by_id is not None


async def dispute_to_settle(act: Act, meeting_id: int) -> MeetingDispute:
    """An open dispute of two others. Raises NotAllowed, NotFound, DisputeSettled."""
    require_coordinator(act)
    return _to_settle(act, await act.session.get(MeetingDispute, meeting_id))


async def settle_dispute(act: Act, meeting_id: int, held: bool) -> MeetingDispute:
    """A coordinator decides whether the meeting took place; both sides are told. A meeting that did not take place
    loses its rating. Raises NotAllowed, NotFound, DisputeSettled.
    """
    await hold_coordinator(act)
    meeting = await locked(act, Meeting, meeting_id)
    dispute = _to_settle(act, await act.session.get(MeetingDispute, meeting_id, populate_existing=True))
    assert meeting is not None
    meeting.state = MeetingState.held if held else MeetingState.not_held
    dispute.settled_at, dispute.settled_by_id = act.now, act.me.id
    if not held:
        for said in (await answers_of(act, meeting_id)).values():
            said.rating = None
    for person_id in (meeting.mentorship.mentee_id, meeting.mentorship.mentor_id):
        await tell(act, person_id, AfterwardsNotice.settled, dispute_ids(meeting))
    if held:
        await ask_about_fit(act, meeting)
    record(act, "meeting.decided", meeting.mentorship.mentee_id)
    return dispute


def _to_settle(act: Act, dispute: MeetingDispute | None) -> MeetingDispute:
    if dispute is None:
        raise NotFound
    if dispute.meeting.mentorship.is_of(act.me.id):
        raise NotAllowed  # nobody decides on their own case
    if dispute.settled_at is not None:
        raise DisputeSettled
    return dispute


def disputes_waiting(act: Act) -> Select[Any]:
    """Open disputes of others, for a coordinator."""
    others = Mentorship.mentee_id != act.me.id, Mentorship.mentor_id != act.me.id
    return (
        of_person(MeetingDispute.meeting_id, MeetingDispute.since)
        .select_from(MeetingDispute)
        .join(Meeting, Meeting.id == MeetingDispute.meeting_id)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .join(Person, Person.id == Mentorship.mentor_id)
        .where(MeetingDispute.settled_at.is_(None), *others)
    )
