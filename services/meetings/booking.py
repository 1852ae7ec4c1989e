"""Booking a meeting and moving it. The claim comes first; any later refusal rolls it back with the transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from models.meeting import ChangeReason, Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship
from models.profile import Form, MenteeProfile, MentorProfile
from services.consents.consents import shows_contacts
from services.guards import require_mentee
from services.locks import locked
from services.matching.mentorships import pair_to_meet
from services.meetings.claims import SlotTaken, cells_of_meeting, claim, held_by
from services.meetings.free_times import MeetingWanted, offered_times
from services.meetings.meetings import is_mentee_of, my_meeting, require_as_shown, require_changeable
from services.meetings.notices import remind_of, tell_of_file, tell_of_move, tell_other_side
from services.meetings.rules import AGENDA_LIMIT, MEETING_LENGTH, MENTEE_MOVES
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class NoMentor(Refusal):
    key = "refusal-no-mentor"


class MovedEnough(Refusal):
    key = "refusal-moved-enough"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the mentee chose: one of the free times, and one of the mentor's forms."""

    mentorship_id: int
    starts_at: datetime
    form: Form
    agenda: str = ""
    length: timedelta = MEETING_LENGTH


async def usual_form(act: Act, mentorship: Mentorship) -> Form:
    """The form that a new meeting is planned in unless the mentee chooses another."""
    return next(iter(await forms_offered(act, mentorship)), Form.remote)


async def forms_offered(act: Act, mentorship: Mentorship) -> list[Form]:
    """The mentor's forms of meeting, first the one used last time, then the one preferred in the mentee's profile.

    Between cities only remote, unless the mentor never meets remotely.
    """
    profile = await act.session.get(MentorProfile, mentorship.mentor_id)
    last = await act.session.scalar(
        select(Meeting.form)
        .where(Meeting.mentorship_id == mentorship.id)
        .order_by(Meeting.booked_at.desc(), Meeting.id.desc())
        .limit(1)
    )
    wished = await act.session.scalar(select(MenteeProfile.form).where(MenteeProfile.person_id == mentorship.mentee_id))
    forms = profile.forms if profile else []
    if mentorship.mentor.city_id != mentorship.mentee.city_id and Form.remote in forms:
        return [Form.remote]
    return sorted(forms, key=lambda form: (form is not last, form is not wished))


async def place_of(act: Act, mentorship: Mentorship, form: Form) -> str:
    """The building for a meeting in person; for a remote one the video link, if the mentor agreed to show it."""
    profile = await act.session.get(MentorProfile, mentorship.mentor_id)
    if profile is None:
        return ""
    if form is Form.in_person:
        return profile.building
    return profile.video_link if await shows_contacts(act, profile.person_id) else ""


async def book_meeting(act: Act, choice: Choice) -> Meeting:
    """Book for the acting mentee, tell the mentor, schedule the reminders.

    Raises NotAllowed (not the acting person's mentorship, or a form not offered), PairEnded, SlotTaken (somebody was
    faster, or the time is no longer free).
    """
    mentorship = await _mentorship_to_book_in(act, choice.mentorship_id)
    if choice.form not in await forms_offered(act, mentorship) or len(choice.agenda) > AGENDA_LIMIT:
        raise NotAllowed
    meeting = Meeting(
        mentorship=mentorship,
        starts_at=choice.starts_at,
        ends_at=choice.starts_at + choice.length,
        form=choice.form,
        place=await place_of(act, mentorship, choice.form),
        agenda=choice.agenda,
        state=MeetingState.planned,
        booked_at=act.now,
    )
    act.session.add(meeting)
    await act.session.flush()
    await _take(act, meeting)
    await tell_other_side(act, meeting, MeetingNotice.booked)
    return meeting


async def _mentorship_to_book_in(act: Act, mentorship_id: int) -> Mentorship:
    """Lock the mentorship, so that it cannot end meanwhile, and the mentor's profile, which the meeting copies from."""
    require_mentee(act)
    mentorship = await pair_to_meet(act, mentorship_id, to_change=True)
    await locked(act, MentorProfile, mentorship.mentor_id, shared=True)
    return mentorship


def require_movable(act: Act, meeting: Meeting) -> None:
    """The same limits as for cancelling, and the mentee may move a meeting twice at most. Raises MeetingChanged,
    TooLateToChange, MovedEnough.
    """
    require_changeable(act, meeting)
    if is_mentee_of(act, meeting) and meeting.moves_by_mentee >= MENTEE_MOVES:
        raise MovedEnough(at_most=MENTEE_MOVES)


def may_move(act: Act, meeting: Meeting) -> bool:
    try:
        require_movable(act, meeting)
    except Refusal:
        return False
    return True


async def move_meeting(
    act: Act, meeting_id: int, starts_at: datetime, reason: ChangeReason, shown: datetime | None = None
) -> Meeting:
    """Move to another free time, claiming it and releasing the old one in one transaction. The other side is told at
    once, and both get new reminders. Nothing changes when the meeting is at that time already. `shown`: the start that
    the person was shown; a meeting that has moved since then stays where it is.

    Raises NotFound, NotAllowed, MeetingChanged, TooLateToChange, MovedEnough, SlotTaken.
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if meeting.state is MeetingState.planned and meeting.starts_at == starts_at:
        return meeting
    require_movable(act, meeting)
    require_as_shown(meeting, shown)
    was, length = meeting.starts_at, meeting.length
    meeting.starts_at = starts_at
    meeting.ends_at = starts_at + length
    meeting.change_reason = reason
    meeting.mentee_confirmed = meeting.mentor_confirmed = meeting.mentee_warned = False
    meeting.moves_by_mentee += is_mentee_of(act, meeting)
    await _take(act, meeting)
    await tell_of_move(act, meeting, was)
    await tell_of_file(act, meeting)
    return meeting


async def _take(act: Act, meeting: Meeting) -> None:
    """Claim the meeting's time, check that the mentor's free hours offer it, and schedule the reminders. Raises
    SlotTaken.
    """
    await claim(act, held_by(meeting), cells_of_meeting(meeting))
    wanted = MeetingWanted(meeting.length, meeting.form, moving=meeting)
    if meeting.starts_at not in await offered_times(act, meeting.mentorship, wanted):
        raise SlotTaken
    await remind_of(act, meeting)
