"""What the two sides of a meeting are told, and when. Every notice carries the meeting's start; if the meeting has been
moved or cancelled since, the notice is not sent.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, raiseload

from models.meeting import Meeting, MeetingNotice, MeetingState
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.person import Person
from services.loaded import row_of
from services.meetings.rules import DAY_BEFORE, HOUR_BEFORE
from services.notices import Ids, News, Reminder, remind, tell, tell_and_schedule
from services.unit_of_work import Act

_SIDES = joinedload(Meeting.mentorship)
# notices need a city and school only of the guest, for the pass; raiseload makes a later use of others fail
_SPOKEN_OF = select(Meeting).options(
    _SIDES.joinedload(Mentorship.mentee).joinedload(Person.school),
    _SIDES.joinedload(Mentorship.mentor).options(raiseload(Person.school), raiseload(Person.city)),
)


async def tell_other_side(act: Act, meeting: Meeting, kind: NoticeKind) -> None:
    await tell(act, meeting.mentorship.other_side(act.me.id).id, kind, _ids(meeting))


async def tell_of_move(act: Act, meeting: Meeting, was: datetime) -> None:
    """Tell the other side at once; the notice names both times."""
    ids = {**_ids(meeting), "was": was.isoformat()}
    await tell(act, meeting.mentorship.other_side(act.me.id).id, MeetingNotice.moved, ids)


async def tell_of_coming(act: Act, meeting: Meeting) -> None:
    """Tell the mentor that the mentee comes after all. The two people need not be loaded."""
    await tell(act, meeting.mentorship.mentor_id, MeetingNotice.comes, _ids(meeting))


async def tell_of_file(act: Act, meeting: Meeting) -> None:
    """Send the changed calendar file to whoever of the two has taken it."""
    pair = meeting.mentorship
    sides = (pair.mentee_id, meeting.mentee_has_file), (pair.mentor_id, meeting.mentor_has_file)
    for person_id, has_file in sides:
        if has_file:
            await tell(act, person_id, MeetingNotice.calendar, _ids(meeting))


async def tell_of_place(act: Act, meeting: Meeting) -> None:
    """Tell the mentee where the meeting is now; the mentor knows their own building and link."""
    await tell(act, meeting.mentorship.mentee_id, MeetingNotice.place, _ids(meeting))
    await tell_of_file(act, meeting)


async def tell_and_remind(act: Act, meeting: Meeting, kind: NoticeKind) -> None:
    """Tell the other side, and schedule the reminders for both, in one statement."""
    told = meeting.mentorship.other_side(act.me.id).id
    await tell_and_schedule(act, [News(told, kind, _ids(meeting))], reminders_of(act, meeting))


async def remind_of(act: Act, meeting: Meeting) -> None:
    """Schedule the reminders and the question afterwards, for both. Times that have passed are left out."""
    await remind(act, reminders_of(act, meeting))


def reminders_of(act: Act, meeting: Meeting) -> list[Reminder]:
    moments = (
        (MeetingNotice.day_before, meeting.starts_at - DAY_BEFORE),
        (MeetingNotice.hour_before, meeting.starts_at - HOUR_BEFORE),
        (MeetingNotice.feedback, meeting.ends_at),
    )
    sides = (meeting.mentorship.mentee_id, meeting.mentorship.mentor_id)
    key = f"{meeting.id}:{meeting.starts_at.isoformat()}"
    return reminders_at(act, moments, _ids(meeting), key, sides)


async def remind_at(
    act: Act, moments: Iterable[tuple[NoticeKind, datetime]], ids: Ids, key: str, people: Iterable[int]
) -> None:
    """Schedule a reminder of each kind at its moment for each of the people; moments that have passed are left out.
    `key` names the subject and its start, so that a subject that moves gets new reminders.
    """
    await remind(act, reminders_at(act, moments, ids, key, people))


def reminders_at(
    act: Act, moments: Iterable[tuple[NoticeKind, datetime]], ids: Ids, key: str, people: Iterable[int]
) -> list[Reminder]:
    told = list(people)
    return [
        Reminder(person_id, kind, ids, due_at, f"{kind}:{key}:{person_id}")
        for kind, due_at in moments
        if due_at > act.now
        for person_id in told
    ]


async def read_meetings(session: AsyncSession, spoken_of: Iterable[Mapping[str, Any]]) -> None:
    """Load the meetings of many notices in one query, so that `meeting_spoken_of` finds them in the same session."""
    await session.scalars(_SPOKEN_OF.where(Meeting.id.in_({ids["meeting_id"] for ids in spoken_of})))


def reminders_to_come(act: Act, starts_at: datetime) -> int:
    """How many of the two reminders (a day and an hour before) are still to come."""
    return sum(starts_at - before > act.now for before in (DAY_BEFORE, HOUR_BEFORE))


async def meeting_spoken_of(act: Act, ids: dict[str, Any], *states: MeetingState) -> Meeting | None:
    """The notice's meeting, if it still has that start and one of the states; otherwise None."""
    meeting = await row_of(act, Meeting, ids["meeting_id"])
    if meeting is None or meeting.state not in states:
        return None
    return meeting if meeting.starts_at == datetime.fromisoformat(ids["starts_at"]) else None


def _ids(meeting: Meeting) -> Ids:
    return {"meeting_id": meeting.id, "starts_at": meeting.starts_at.isoformat()}
