"""Logging a meeting that was held without booking. It counts once the other side has confirmed it; unanswered for
FEEDBACK_OPEN, it closes by itself and counts for nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, or_, select

from models.logged_meeting import LoggedMeeting, LoggedNotice, LogState
from models.meeting import Feedback, Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from models.profile import Form
from services.daily_limit import require_not_too_often
from services.home.waiting import of_person
from services.locks import locked, locked_all
from services.matching.fit import ask_about_fit
from services.matching.mentorships import my_pair, require_active_pair
from services.meetings.rules import FEEDBACK_OPEN, LOGGED_IN_VAIN_A_DAY, LOGGED_LENGTHS
from services.notices import tell
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


class MeetingOverlaps(Refusal):
    """One of the two had another meeting at that time."""

    key = "refusal-meeting-overlaps"


class LogAnswered(AlreadyDecided):
    """The logged meeting has been confirmed, denied or withdrawn, or nobody answered in time."""

    key = "refusal-log-answered"


@dataclass(frozen=True, slots=True)
class UnbookedMeeting:
    """What one side logs."""

    mentorship_id: int
    starts_at: datetime
    length: timedelta
    form: Form

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + self.length


async def pairs_to_log(act: Act) -> list[Mentorship]:
    """The acting person's present mentorships, as either side."""
    mine = (Mentorship.mentee_id == act.me.id) | (Mentorship.mentor_id == act.me.id)
    query = select(Mentorship).where(mine, Mentorship.state == MentorshipState.active).order_by(Mentorship.id)
    return list(await act.session.scalars(query))


async def log_meeting(act: Act, past: UnbookedMeeting) -> LoggedMeeting:
    """Log a meeting of the last FEEDBACK_OPEN; the other side is asked to confirm it.

    Raises NotAllowed (not theirs, not over yet, or too long ago), PairEnded, TooOften, MeetingOverlaps.
    """
    pair = require_active_pair(await my_pair(act, past.mentorship_id, to_change=True))
    if past.ends_at > act.now or past.starts_at < act.now - FEEDBACK_OPEN or past.length not in LOGGED_LENGTHS:
        raise NotAllowed
    in_vain = (
        LoggedMeeting.mentorship_id == pair.id,
        LoggedMeeting.logged_by_id == act.me.id,
        LoggedMeeting.state.in_((LogState.withdrawn, LogState.denied)),
    )
    await require_not_too_often(act, LoggedMeeting.logged_at, and_(*in_vain), LOGGED_IN_VAIN_A_DAY)
    await _require_free(act, pair, past.starts_at, past.ends_at)
    logged = LoggedMeeting(
        mentorship=pair,
        logged_by_id=act.me.id,
        starts_at=past.starts_at,
        ends_at=past.ends_at,
        form=past.form,
        logged_at=act.now,
        state=LogState.waiting,
    )
    act.session.add(logged)
    await act.session.flush()
    await tell(act, logged.asked_id, LoggedNotice.asked, {"logged_id": logged.id})
    return logged


async def _require_free(act: Act, pair: Mentorship, starts_at: datetime, ends_at: datetime, but: int = 0) -> None:
    """Lock both people, so that two logs of one person are compared one after the other. Raises MeetingOverlaps."""
    both = (pair.mentee_id, pair.mentor_id)
    await locked_all(act, Person, Person.id.in_(both))
    theirs = or_(Mentorship.mentee_id.in_(both), Mentorship.mentor_id.in_(both))
    for table, counts in (
        (Meeting, Meeting.state.in_((MeetingState.planned, MeetingState.held))),
        (LoggedMeeting, and_(LoggedMeeting.state == LogState.waiting, LoggedMeeting.id != but)),
    ):
        meets = table.starts_at < ends_at, table.ends_at > starts_at
        query = select(table.id).join(Mentorship, Mentorship.id == table.mentorship_id)
        if await act.session.scalar(query.where(theirs, counts, *meets).limit(1)) is not None:
            raise MeetingOverlaps


async def my_logged(act: Act, logged_id: int) -> LoggedMeeting:
    """A logged meeting of the acting person. Raises NotFound, NotAllowed."""
    logged = await act.session.get(LoggedMeeting, logged_id)
    if logged is None:
        raise NotFound
    if not logged.mentorship.is_of(act.me.id):
        raise NotAllowed
    return logged


def log_waits(act: Act, logged: LoggedMeeting) -> bool:
    return logged.state is LogState.waiting and act.now < logged.logged_at + FEEDBACK_OPEN


async def confirm_logged(act: Act, logged_id: int) -> LoggedMeeting:
    """The other side confirms it: it becomes a held meeting, and whoever logged it is told. Raises NotFound,
    NotAllowed, LogAnswered, MeetingOverlaps.
    """
    logged = await _to_answer(act, logged_id)
    await _require_free(act, logged.mentorship, logged.starts_at, logged.ends_at, but=logged.id)
    meeting = Meeting(
        mentorship=logged.mentorship,
        starts_at=logged.starts_at,
        ends_at=logged.ends_at,
        form=logged.form,
        state=MeetingState.held,
        booked_at=logged.logged_at,
    )
    act.session.add(meeting)
    await act.session.flush()
    said = {"meeting_id": meeting.id, "took_place": True, "given_at": act.now}
    act.session.add_all(Feedback(person_id=one, **said) for one in _both(logged))
    logged.meeting_id = meeting.id
    await ask_about_fit(act, meeting)
    await _answer(act, logged, LogState.confirmed)
    return logged


def _both(logged: LoggedMeeting) -> Iterable[int]:
    return logged.mentorship.mentee_id, logged.mentorship.mentor_id


async def deny_logged(act: Act, logged_id: int) -> LoggedMeeting:
    """There was no such meeting, as the other side says; whoever logged it is told. Raises NotFound, NotAllowed,
    LogAnswered.
    """
    logged = await _to_answer(act, logged_id)
    await _answer(act, logged, LogState.denied)
    return logged


async def _answer(act: Act, logged: LoggedMeeting, state: LogState) -> None:
    logged.state, logged.answered_at = state, act.now
    await tell(act, logged.logged_by_id, LoggedNotice.answered, {"logged_id": logged.id})


async def withdraw_logged(act: Act, logged_id: int) -> LoggedMeeting:
    """Whoever logged it takes it back before the answer. Raises NotFound, NotAllowed, LogAnswered."""
    if (await my_logged(act, logged_id)).logged_by_id != act.me.id:
        raise NotAllowed
    logged = await _waiting(act, logged_id)
    logged.state, logged.answered_at = LogState.withdrawn, act.now
    return logged


async def _to_answer(act: Act, logged_id: int) -> LoggedMeeting:
    if (await my_logged(act, logged_id)).asked_id != act.me.id:
        raise NotAllowed
    return await _waiting(act, logged_id)


async def _waiting(act: Act, logged_id: int) -> LoggedMeeting:
    """Lock it; it must be theirs and wait for an answer."""
    mine = await my_logged(act, logged_id)
    await locked(act, Mentorship, mine.mentorship_id)
    logged = await locked(act, LoggedMeeting, logged_id)
    assert logged is not None
    if not log_waits(act, logged):
        raise LogAnswered
    return logged


def logged_as_mentee(act: Act) -> Select[Any]:
    """Meetings that the mentor has logged and the acting mentee has not answered about."""
    about_mentor = _unanswered(act).join(Person, Person.id == Mentorship.mentor_id)
    return about_mentor.where(Mentorship.mentee_id == act.me.id)


def logged_as_mentor(act: Act) -> Select[Any]:
    about_mentee = _unanswered(act).join(Person, Person.id == Mentorship.mentee_id)
    return about_mentee.where(Mentorship.mentor_id == act.me.id)


def _unanswered(act: Act) -> Select[Any]:
    open_now = LoggedMeeting.state == LogState.waiting, LoggedMeeting.logged_at > act.now - FEEDBACK_OPEN
    query = of_person(LoggedMeeting.id, LoggedMeeting.logged_at).select_from(LoggedMeeting).join(Mentorship)
    return query.where(*open_now, LoggedMeeting.logged_by_id != act.me.id)
