"""Meetings (встречи) of a pair: finding them, confirming them, cancelling them."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload, lazyload
from sqlalchemy.orm.interfaces import ORMOption

from models.meeting import ChangeReason, Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship
from services.locks import locked
from services.meetings.claims import held_by, release
from services.meetings.coming import is_coming
from services.meetings.notices import tell_of_coming, tell_of_file, tell_other_side
from services.meetings.rules import CUT_OFF_HOURS, MENTEE_MOVES, mentee_changes_until
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


class TooLateToChange(Refusal):
    """The mentee's cut-off of `hours` before the meeting has passed, or (`why` is "begun") the meeting has begun."""

    key = "refusal-too-late-to-change"


class MeetingChanged(AlreadyDecided):
    """The meeting was moved or cancelled after the button was shown."""

    key = "refusal-meeting-changed"


async def coming_meetings(act: Act) -> list[Meeting]:
    """The acting person's planned meetings that are not over, as mentee or mentor, the next one first."""
    query = (
        select(Meeting)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(
            (Mentorship.mentee_id == act.me.id) | (Mentorship.mentor_id == act.me.id),
            is_coming(act),
        )
        .order_by(Meeting.starts_at)
    )
    return list(await act.session.scalars(query))


async def next_meeting(act: Act, *, as_mentee: bool) -> Meeting | None:
    """The acting person's first planned meeting that is not over, in the given role."""
    side = Mentorship.mentee_id if as_mentee else Mentorship.mentor_id
    query = (
        select(Meeting)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(side == act.me.id, is_coming(act))
        .order_by(Meeting.starts_at)
        .limit(1)
    )
    meeting: Meeting | None = await act.session.scalar(query)
    return meeting


# «Буду» does not need the two people, and loading them would be most of its cost
_WITHOUT_PEOPLE = joinedload(Meeting.mentorship).options(lazyload(Mentorship.mentee), lazyload(Mentorship.mentor))


async def my_meeting(act: Act, meeting_id: int, *read: ORMOption, to_change: bool = False) -> Meeting:
    """A meeting in which the acting person is the mentee or the mentor; `to_change` locks it until the transaction
    ends.

    Raises NotFound, NotAllowed.
    """
    if to_change:
        meeting = await locked(act, Meeting, meeting_id, *read)
    else:
        meeting = await act.session.get(Meeting, meeting_id, options=read)
    if meeting is None:
        raise NotFound
    if act.me.id not in (meeting.mentorship.mentee_id, meeting.mentorship.mentor_id):
        raise NotAllowed
    return meeting


async def meeting_booked_at(act: Act, mentorship_id: int, starts_at: datetime) -> Meeting | None:
    """The acting person's planned meeting that starts exactly then, if there is one."""
    same_time = Meeting.mentorship_id == mentorship_id, Meeting.starts_at == starts_at
    found = await act.session.scalar(select(Meeting).where(*same_time, Meeting.state == MeetingState.planned))
    return await my_meeting(act, found.id) if found else None


def is_mentee_of(act: Act, meeting: Meeting) -> bool:
    return meeting.mentorship.mentee_id == act.me.id


def is_ahead(act: Act, meeting: Meeting) -> bool:
    """Whether the meeting is planned and not over."""
    return meeting.state is MeetingState.planned and meeting.ends_at > act.now


def change_until(act: Act, meeting: Meeting) -> datetime:
    """Until when the acting side may move or cancel: the mentor until the meeting begins, the mentee until the cut-off
    and for a while after booking.
    """
    if not is_mentee_of(act, meeting):
        return meeting.starts_at
    return mentee_changes_until(meeting.starts_at, meeting.booked_at)


def may_change(act: Act, meeting: Meeting) -> bool:
    """Whether the acting side may still cancel."""
    return meeting.state is MeetingState.planned and act.now < change_until(act, meeting)


def moves_left(meeting: Meeting) -> int:
    """How often the mentee may still move the meeting; a mentor may do so any number of times."""
    return max(0, MENTEE_MOVES - meeting.moves_by_mentee)


def require_changeable(act: Act, meeting: Meeting) -> None:
    """Raises MeetingChanged, TooLateToChange."""
    if meeting.state is not MeetingState.planned:
        raise MeetingChanged
    if not may_change(act, meeting):
        why = "begun" if act.now >= meeting.starts_at else "cut_off"
        raise TooLateToChange(why=why, hours=CUT_OFF_HOURS)


def require_as_shown(meeting: Meeting, shown: datetime | None) -> None:
    """Raises MeetingChanged unless the meeting still starts when the person was shown (`shown`; None: not checked)."""
    if shown is not None and meeting.starts_at != shown:
        raise MeetingChanged


async def cancel_meeting(act: Act, meeting_id: int, reason: ChangeReason, shown: datetime | None = None) -> Meeting:
    """Cancel: the time of both is released, and the other side is told at once. `shown`: the start that the person was
    shown.

    Raises NotFound, NotAllowed, MeetingChanged, TooLateToChange.
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    require_changeable(act, meeting)
    require_as_shown(meeting, shown)
    meeting.state = MeetingState.cancelled
    meeting.cancelled_by_id = act.me.id
    meeting.change_reason = reason
    await release(act, held_by(meeting))
    await tell_other_side(act, meeting, MeetingNotice.cancelled)
    await tell_of_file(act, meeting)
    return meeting


async def confirm_coming(act: Act, meeting_id: int, starts_at: datetime) -> Meeting:
    """«Буду»: the acting side confirms coming to the meeting at that time. A mentee's warning is taken back by it, and
    the mentor is told. The two people are not loaded.

    Raises NotFound, NotAllowed, MeetingChanged.
    """
    meeting = await my_meeting(act, meeting_id, _WITHOUT_PEOPLE, to_change=True)
    if meeting.state is not MeetingState.planned or meeting.starts_at != starts_at:
        raise MeetingChanged
    if is_mentee_of(act, meeting):
        meeting.mentee_confirmed = True
        if meeting.mentee_warned:
            meeting.mentee_warned = False
            await tell_of_coming(act, meeting)
    else:
        meeting.mentor_confirmed = True
    return meeting
