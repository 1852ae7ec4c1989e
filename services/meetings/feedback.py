"""After a meeting: both sides say whether it took place, and the mentee says how it was. A mentor rates nobody.

A rated meeting took place: a meeting that did not happen cannot be rated, and the mentor's answer never removes a
rating.
"""

from models.meeting import Feedback, Meeting, MeetingState
from services.meetings.meetings import MeetingChanged, is_mentee_of, my_meeting
from services.meetings.rules import FEEDBACK_LIMIT, FEEDBACK_OPEN, RATINGS
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act


class SaidNotHeld(AlreadyDecided):
    key = "refusal-said-not-held"


class FeedbackOver(AlreadyDecided):
    """The meeting was too long ago to change what was said about it."""

    key = "refusal-feedback-over"


async def say_whether_held(act: Act, meeting_id: int, held: bool) -> Meeting:
    """Answer «Состоялась?». Either side may change their answer, and the latest one counts; but once the mentee has
    rated the meeting, only the mentee can say that it did not take place.

    Raises NotFound, NotAllowed (before the end), MeetingChanged (cancelled), FeedbackOver.
    """
    meeting = await meeting_to_speak_of(act, meeting_id, to_change=True)
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
    return meeting


async def _is_rated(act: Act, meeting: Meeting) -> bool:
    said = await act.session.get(Feedback, (meeting.id, meeting.mentorship.mentee_id))
    return said is not None and said.rating is not None


async def rate_meeting(act: Act, meeting_id: int, rating: int) -> None:
    """The mentee rates a meeting from 1 to 5, even if the mentor has said that it did not take place.

    Raises NotFound, NotAllowed, MeetingChanged, SaidNotHeld (the mentee said that it did not take place), FeedbackOver.
    """
    meeting, feedback = await _mentees_feedback(act, meeting_id)
    if not feedback.took_place:
        raise SaidNotHeld
    if rating not in RATINGS:
        raise NotAllowed
    feedback.rating = rating
    meeting.state = MeetingState.held


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
    meeting = await my_meeting(act, meeting_id, to_change=to_change)
    if meeting.state is MeetingState.cancelled:
        raise MeetingChanged
    if act.now < meeting.ends_at:
        raise NotAllowed
    if act.now >= meeting.ends_at + FEEDBACK_OPEN:
        raise FeedbackOver(days=FEEDBACK_OPEN.days)
    return meeting
