"""Booking a meeting and moving it. The claim comes first; any later refusal rolls it back with the transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import joinedload, lazyload
from sqlalchemy.orm.attributes import set_committed_value

from models.meeting import ChangeReason, HelpKind, Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form, MentorProfile
from services.daily_limit import DAY, require_fewer, require_not_told_too_often
from services.guards import require_mentee
from services.locks import locked_beside
from services.matching.mentorships import require_active_pair
from services.meetings.claims import SlotTaken, cells_of_meeting, claim, claim_first, held_by
from services.meetings.free_times import MeetingWanted, is_offered
from services.meetings.meetings import is_mentee_of, my_meeting, require_as_shown, require_changeable
from services.meetings.notices import remind_of, tell_and_remind, tell_of_file, tell_of_move
from services.meetings.pair_diary import PairDiary, diary_of
from services.meetings.places import building_of, room_under
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.meetings.rules import AGENDA_LIMIT, CANCELLED_A_DAY, LENGTHS, MEETING_LENGTH, MENTEE_MOVES, MOVED_A_DAY
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act


class NoMentor(Refusal):
    key = "refusal-no-mentor"


class MovedEnough(Refusal):
    key = "refusal-moved-enough"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: one of the free times, one of the mentor's forms, and one of the mentor's buildings."""

    mentorship_id: int
    starts_at: datetime
    form: Form
    agenda: str = ""
    length: timedelta = MEETING_LENGTH
    help: HelpKind = HelpKind.consultation
    building: str = ""


@dataclass(frozen=True, slots=True)
class PairHeld:
    """A pair that stays active until the transaction ends, the mentor's profile that meetings copy from, and the pair's
    meetings so far.
    """

    mentorship: Mentorship
    profile: MentorProfile
    diary: PairDiary


# of the two people a booking needs only their own columns, and of the profile no topics
_ALONE = (
    *(
        joinedload(side).options(lazyload(Person.city), lazyload(Person.school))
        for side in (Mentorship.mentee, Mentorship.mentor)
    ),
    lazyload(MentorProfile.topics),
    lazyload(MentorProfile.person),
)


_READ_AT_OPENING = ("city", "school")


async def hold_pair(act: Act, mentorship_id: int) -> PairHeld:
    """Lock a mentorship of the acting person, who may be either side, so that it cannot end meanwhile, and the mentor's
    profile. Raises NotAllowed, PairEnded.
    """
    opened_with = {name: vars(act.me)[name] for name in _READ_AT_OPENING if name in vars(act.me)}
    found = await locked_beside(act, Mentorship, mentorship_id, MentorProfile, Mentorship.mentor_id, *_ALONE)
    for name, value in opened_with.items():
        set_committed_value(act.me, name, value)  # the statement reads the acting person anew, without these
    mentorship, profile = found or (await act.session.get(Mentorship, mentorship_id), None)
    if mentorship is None or not mentorship.is_of(act.me.id):
        raise NotAllowed
    require_active_pair(mentorship)
    if profile is None:
        raise NotAllowed
    return PairHeld(mentorship, profile, await diary_of(act, mentorship))


def forms_for(diary: PairDiary, profile: MentorProfile | None) -> list[Form]:
    """The mentor's forms of meeting, first the one used last time, then the one preferred in the mentee's profile.

    Between cities only remote, unless the mentor never meets remotely.
    """
    pair = diary.mentorship
    forms = profile.forms if profile else []
    if pair.mentor.city_id != pair.mentee.city_id and Form.remote in forms:
        return [Form.remote]
    last = diary.last.form if diary.last else None
    return sorted(forms, key=lambda form: (form is not last, form is not diary.wished))


def place_chosen(held: PairHeld, choice: Choice, policy: MeetingPolicy) -> tuple[str, bool]:
    """The building for a meeting in person; for a remote one the video link, if the mentor agreed to show it. Without
    one a room is made, if there is an address to make it under: then the second value is true.
    """
    if choice.form is Form.in_person:
        return building_of(held.profile.building, choice.building), False
    if held.diary.shows_link and held.profile.video_link:
        return held.profile.video_link, False
    room = room_under(policy)
    return room, bool(room)


async def book_meeting(act: Act, choice: Choice, policy: MeetingPolicy = BY_DEFAULT) -> Meeting:
    """Book for the acting mentee, tell the mentor, schedule the reminders.

    Raises NotAllowed (not the acting person's mentorship, or a form not offered), PairEnded, AgreementNeeded,
    TwoComing, TooOften, SlotTaken (somebody was faster, or the time is no longer free).
    """
    require_mentee(act)
    held = await hold_pair(act, choice.mentorship_id)
    if held.mentorship.mentee_id != act.me.id:
        raise NotAllowed
    if (hindrance := held.diary.hindrance(act.now, policy)) is not None:
        raise hindrance
    require_not_taken_back_too_often(act, held)
    meeting = await write_meeting(act, held, choice, policy)
    await claim_first(act, {held_by(meeting): cells_of_meeting(meeting)})
    await _require_offered(act, meeting)
    await tell_and_remind(act, meeting, MeetingNotice.booked)
    return meeting


async def write_meeting(act: Act, held: PairHeld, choice: Choice, policy: MeetingPolicy) -> Meeting:
    """A new meeting, which has no claimed time yet. It goes on from the moves of one that the mentee has cancelled.
    Raises NotAllowed.
    """
    meeting = meeting_of(act, held, choice, policy)
    left = held.diary.moves_left_over(act.now)
    if left is not None:
        meeting.moves_by_mentee = left.moves_by_mentee
        await act.session.execute(update(Meeting).where(Meeting.id == left.id).values(moves_by_mentee=0))
    act.session.add(meeting)
    await act.session.flush()
    return meeting


def require_not_taken_back_too_often(act: Act, held: PairHeld) -> None:
    """The other side is told of each booking and each cancelling. A booking is refused and never a cancelling, after
    which nobody waits in vain. Raises TooOften.
    """
    require_fewer(held.diary.taken_back(act.me.id, act.now - DAY), CANCELLED_A_DAY)


def require_possible(held: PairHeld, choice: Choice) -> None:
    """Raises NotAllowed for a form that the mentor does not offer, or a length that is not among ours."""
    known = choice.form in forms_for(held.diary, held.profile) and choice.length in LENGTHS
    if not known or len(choice.agenda) > AGENDA_LIMIT:
        raise NotAllowed


def meeting_of(act: Act, held: PairHeld, choice: Choice, policy: MeetingPolicy) -> Meeting:
    """The row for the choice. Raises NotAllowed."""
    require_possible(held, choice)
    place, room_made = place_chosen(held, choice, policy)
    return Meeting(
        mentorship=held.mentorship,
        starts_at=choice.starts_at,
        ends_at=choice.starts_at + choice.length,
        form=choice.form,
        place=place,
        room_made=room_made,
        help=choice.help,
        agenda=choice.agenda,
        state=MeetingState.planned,
        booked_at=act.now,
        moves_by_mentee=0,
    )


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

    Raises NotFound, NotAllowed, MeetingChanged, TooLateToChange, MovedEnough, TooOften, SlotTaken.
    """
    meeting = await my_meeting(act, meeting_id, to_change=True)
    if meeting.state is MeetingState.planned and meeting.starts_at == starts_at:
        return meeting
    require_movable(act, meeting)
    require_as_shown(meeting, shown)
    other_side, this = [meeting.mentorship.other_side(act.me.id).id], ("meeting_id", meeting.id)
    await require_not_told_too_often(act, other_side, MeetingNotice.moved, this, MOVED_A_DAY)
    was, length = meeting.starts_at, meeting.length
    meeting.starts_at = starts_at
    meeting.ends_at = starts_at + length
    meeting.change_reason = reason
    meeting.mentee_confirmed = meeting.mentor_confirmed = meeting.mentee_warned = False
    meeting.moves_by_mentee += is_mentee_of(act, meeting)
    await claim(act, held_by(meeting), cells_of_meeting(meeting))
    await _require_offered(act, meeting)
    await remind_of(act, meeting)
    await tell_of_move(act, meeting, was)
    await tell_of_file(act, meeting)
    return meeting


async def _require_offered(act: Act, meeting: Meeting) -> None:
    """Raises SlotTaken unless the mentor's free hours offer the meeting's time."""
    wanted = MeetingWanted(meeting.length, meeting.form, moving=meeting)
    if not await is_offered(act, meeting.mentorship, meeting.starts_at, wanted):
        raise SlotTaken
