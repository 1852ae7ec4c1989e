"""After a meeting: both sides say whether it took place, and the mentee says how it was. A mentor rates nobody.

A rated meeting took place: a meeting that did not happen cannot be rated, and the mentor's answer never removes a
rating. When nobody has answered within FEEDBACK_OPEN, it stays unknown whether the meeting took place: that is worked
out from its date and not stored.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, select

from models.afterwards import MeetingDispute, MeetingSummary, MeetingTask
from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from services.home.waiting import of_person
from services.matching.fit import ask_about_fit
from services.meetings.disputes import answers_of, is_decided, note_dispute, open_dispute
from services.meetings.meetings import MeetingChanged, is_mentee_of, my_meeting
from services.meetings.rules import FEEDBACK_LIMIT, FEEDBACK_OPEN, RATINGS
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act


class SaidNotHeld(AlreadyDecided):
    key = "refusal-said-not-held"


class FeedbackOver(AlreadyDecided):
    """The meeting was too long ago to change what was said about it."""

    key = "refusal-feedback-over"


class DecidedByCoordinator(AlreadyDecided):
    """The answers differed, and a coordinator has decided."""

    key = "refusal-meeting-decided"


async def say_whether_held(act: Act, meeting_id: int, held: bool) -> Meeting:
    """Answer «Состоялась?». Either side may change their answer, and the latest one counts; but once the mentee has
    rated the meeting, only the mentee can say that it did not take place.

    Raises NotFound, NotAllowed (before the end), MeetingChanged (cancelled), FeedbackOver, DecidedByCoordinator,
    TooOften.
    """
    meeting = await meeting_to_speak_of(act, meeting_id, to_change=True)
    if await is_decided(act, meeting.id):
        raise DecidedByCoordinator
    feedback = await act.session.get(Feedback, (meeting.id, act.me.id))
    if feedback is None:
        feedback = Feedback(meeting_id=meeting.id, person_id=act.me.id)
        act.session.add(feedback)
    if feedback.took_place is not held:
        feedback.took_place = held
        feedback.given_at = act.now
    if not held:
        feedback.rating = None
    took_place = held or await _is_rated(act, meeting)
    meeting.state = MeetingState.held if took_place else MeetingState.not_held
    await note_dispute(act, meeting)
    if took_place:
        await ask_about_fit(act, meeting)
    return meeting


async def _is_rated(act: Act, meeting: Meeting) -> bool:
    said = await act.session.get(Feedback, (meeting.id, meeting.mentorship.mentee_id))
    return said is not None and said.rating is not None


async def rate_meeting(act: Act, meeting_id: int, rating: int) -> Meeting:
    """The mentee rates a meeting from 1 to 5, even if the mentor has said that it did not take place.

    Raises NotFound, NotAllowed, MeetingChanged, SaidNotHeld (the mentee said that it did not take place), FeedbackOver,
    DecidedByCoordinator (that it did not take place).
    """
    meeting, feedback = await _mentees_feedback(act, meeting_id)
    if meeting.state is MeetingState.not_held and await is_decided(act, meeting.id):
        raise DecidedByCoordinator
    if not feedback.took_place:
        raise SaidNotHeld
    if rating not in RATINGS:
        raise NotAllowed
    feedback.rating = rating
    meeting.state = MeetingState.held
    return meeting


async def add_feedback_words(act: Act, meeting_id: int, words: str) -> Feedback:
    """The mentee's words, for coordinators only, whether or not the meeting took place.

    Raises NotFound, NotAllowed, MeetingChanged, FeedbackOver.
    """
    _, feedback = await _mentees_feedback(act, meeting_id)
    if len(words) > FEEDBACK_LIMIT:
        raise NotAllowed
    feedback.words = words
    return feedback


async def _mentees_feedback(act: Act, meeting_id: int) -> tuple[Meeting, Feedback]:
    meeting = await meeting_to_speak_of(act, meeting_id, to_change=True)
    if not is_mentee_of(act, meeting):
        raise NotAllowed
    feedback = await act.session.get(Feedback, (meeting.id, act.me.id))
    if feedback is None:
        raise NotAllowed
    return meeting, feedback


async def meeting_to_speak_of(act: Act, meeting_id: int, *, to_change: bool = False) -> Meeting:
    """A meeting on which the acting side may give feedback now. Raises NotFound, NotAllowed, MeetingChanged,
    FeedbackOver.
    """
    meeting = await past_meeting(act, meeting_id, to_change=to_change)
    if act.now >= meeting.ends_at + FEEDBACK_OPEN:
        raise FeedbackOver(days=FEEDBACK_OPEN.days)
    return meeting


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What the acting side sees after a meeting. `theirs` is known only when both have answered, so that each answers
    for themselves. `is_open`: answers can still be given or changed.
    """

    meeting: Meeting
    mine: Feedback | None
    theirs: Feedback | None
    dispute: MeetingDispute | None
    decided: bool
    is_open: bool
    until: datetime
    summary: MeetingSummary | None
    tasks: list[MeetingTask]


async def aftermath(act: Act, meeting_id: int) -> Aftermath:
    """Raises NotFound, NotAllowed (not theirs, or before its end), MeetingChanged (cancelled)."""
    meeting = await past_meeting(act, meeting_id)
    answers = await answers_of(act, meeting.id)
    mine = answers.get(act.me.id)
    theirs = answers.get(meeting.mentorship.other_side(act.me.id).id) if mine else None
    decided, until = await is_decided(act, meeting.id), meeting.ends_at + FEEDBACK_OPEN
    tasks = select(MeetingTask).where(MeetingTask.meeting_id == meeting.id).order_by(MeetingTask.due_on, MeetingTask.id)
    return Aftermath(
        meeting=meeting,
        mine=mine,
        theirs=theirs,
        dispute=await open_dispute(act, meeting.id) if mine else None,
        decided=decided,
        is_open=act.now < until and not decided,
        until=until,
        summary=await act.session.get(MeetingSummary, meeting.id),
        tasks=list(await act.session.scalars(tasks)),
    )


async def past_meeting(act: Act, meeting_id: int, *, to_change: bool = False) -> Meeting:
    """The acting person's meeting that is over and was not cancelled. Raises NotFound, NotAllowed, MeetingChanged."""
    meeting = await my_meeting(act, meeting_id, to_change=to_change)
    if meeting.state is MeetingState.cancelled:
        raise MeetingChanged
    if act.now < meeting.ends_at:
        raise NotAllowed
    return meeting


def unanswered_as_mentee(act: Act) -> Select[Any]:
    """Meetings of which the acting mentee has not said whether they took place, while that can be said."""
    about_mentor = _unanswered(act).join(Person, Person.id == Mentorship.mentor_id)
    return about_mentor.where(Mentorship.mentee_id == act.me.id)


def unanswered_as_mentor(act: Act) -> Select[Any]:
    about_mentee = _unanswered(act).join(Person, Person.id == Mentorship.mentee_id)
    return about_mentee.where(Mentorship.mentor_id == act.me.id)


def _unanswered(act: Act) -> Select[Any]:
    said = exists().where(Feedback.meeting_id == Meeting.id, Feedback.person_id == act.me.id).correlate(Meeting)
    open_now = Meeting.ends_at <= act.now, Meeting.ends_at > act.now - FEEDBACK_OPEN
    query = of_person(Meeting.id, Meeting.ends_at).select_from(Meeting).join(Mentorship)
    return query.where(Meeting.state != MeetingState.cancelled, *open_now, ~said)
