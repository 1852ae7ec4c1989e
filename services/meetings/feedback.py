"""After a meeting: whether it took place, said by both; what the mentee thought of it. A mentor rates nobody."""

from models.meeting import Feedback, Meeting, MeetingState
from services.meetings.meetings import MeetingChanged, is_mentee_of, my_meeting
from services.meetings.rules import FEEDBACK_LIMIT, RATINGS
from services.refusals import AlreadyDecided, NotAllowed
from services.unit_of_work import Act


class SaidNotHeld(AlreadyDecided):
    key = "refusal-said-not-held"


async def say_whether_held(act: Act, meeting_id: int, held: bool) -> Meeting:
    """«Состоялась?» The latest answer of either side counts, and may be changed; the same again changes nothing.

    Raises NotFound, NotAllowed (before the end), MeetingChanged (cancelled).
    """
    meeting = await _meeting_that_ended(act, meeting_id)
    feedback = await act.session.get(Feedback, (meeting.id, act.me.id))
    if feedback is None:
        feedback = Feedback(meeting_id=meeting.id, person_id=act.me.id)
        act.session.add(feedback)
    elif feedback.took_place is held:
        return meeting
    feedback.took_place = held
    feedback.given_at = act.now
    if not held:
        feedback.rating = None
    meeting.state = MeetingState.held if held else MeetingState.not_held
    return meeting


async def rate_meeting(act: Act, meeting_id: int, rating: int) -> None:
    """The mentee's 1…5 of a meeting that took place. Raises NotFound, NotAllowed, MeetingChanged, SaidNotHeld."""
    feedback = await _mentees_feedback(act, meeting_id)
    if not feedback.took_place:
        raise SaidNotHeld
    if rating not in RATINGS:
        raise NotAllowed
    feedback.rating = rating


async def add_feedback_words(act: Act, meeting_id: int, words: str) -> Feedback:
    """The mentee's words, that only coordinators see, held or not. Raises NotFound, NotAllowed, MeetingChanged."""
    feedback = await _mentees_feedback(act, meeting_id)
    if len(words) > FEEDBACK_LIMIT:
        raise NotAllowed
    feedback.words = words
    return feedback


async def _mentees_feedback(act: Act, meeting_id: int) -> Feedback:
    meeting = await _meeting_that_ended(act, meeting_id)
    if not is_mentee_of(act, meeting):
        raise NotAllowed
    feedback = await act.session.get(Feedback, (meeting.id, act.me.id))
    if feedback is None:
        raise NotAllowed
    return feedback


async def _meeting_that_ended(act: Act, meeting_id: int) -> Meeting:
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if meeting.state is MeetingState.cancelled:
        raise MeetingChanged
    if act.now < meeting.ends_at:
        raise NotAllowed
    return meeting
