"""Bookings of ready pairs through the services, one by one or all at one moment."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from models.connection.database import Database
from models.group_meeting import GroupMeeting, GroupState
from models.internship import InternshipDay, InternshipDayState
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship
from models.profile import Form
from services.meetings.booking import Choice, book_meeting
from services.meetings.claims import Cell, cells_of, cells_of_meeting
from services.meetings.groups.time import cells_of_group
from services.meetings.policy import MeetingPolicy
from services.meetings.rules import LENGTHS, MEETING_LENGTH
from services.refusals import Refusal
from tests.support.pairs import Pairs

FITTING = LENGTHS[:3]  # between starts that are an hour and a half apart
FREELY = MeetingPolicy(agreement_from_second=False)
MOSCOW = ZoneInfo("Europe/Moscow")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026 in Moscow; the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=MOSCOW)


async def book(
    pairs: Pairs,
    index: int,
    start: datetime,
    form: Form = Form.remote,
    *,
    policy: MeetingPolicy = FREELY,
    **chosen: Any,
) -> Meeting:
    async with pairs.mentee(index).write() as act:
        return await book_meeting(act, Choice(pairs.mentorships[index], start, form, **chosen), policy)


async def race(
    pairs: Pairs,
    starts: list[datetime],
    racers: Sequence[int] | None = None,
    lengths: Sequence[timedelta] = (MEETING_LENGTH,),
) -> Counter[str]:
    """Everybody, or the racers, book at the same moment; returns how many succeeded, and how many got each refusal."""

    async def one(index: int) -> str:
        length = lengths[index % len(lengths)]
        try:
            await book(pairs, index, starts[index % len(starts)], length=length)
        except Refusal as refusal:
            return type(refusal).__name__
        return "booked"

    return Counter(await asyncio.gather(*(one(index) for index in racers or range(len(pairs.mentorships)))))


async def claims_are_live_meetings(database: Database) -> bool:
    async with database.read() as session:
        of_meetings = select(ClaimedTime.person_id, ClaimedTime.cell).where(ClaimedTime.meeting_id.is_not(None))
        claimed = Counter(tuple(row) for row in await session.execute(of_meetings))
        meetings = select(Meeting.starts_at, Meeting.ends_at, Mentorship.mentor_id, Mentorship.mentee_id)
        live = await session.execute(meetings.join(Mentorship).where(Meeting.state != MeetingState.cancelled))
        wanted = Counter(
            cell
            for start, end, mentor_id, mentee_id in live
            for cell in cells_of(start, end, host_id=mentor_id, guest_ids=[mentee_id])
        )
    return claimed == wanted and all(count == 1 for count in claimed.values())


async def claims_are_all_that_stands(database: Database) -> bool:
    """Claimed time is that of meetings, groups with those who have joined, and internship days; the mentor's time on a
    day that several interns share is claimed once.
    """
    async with database.read() as session:
        claimed = Counter(tuple(row) for row in await session.execute(select(ClaimedTime.person_id, ClaimedTime.cell)))
        wanted: Counter[Cell] = Counter()
        for meeting in await session.scalars(select(Meeting).where(Meeting.state != MeetingState.cancelled)):
            wanted.update(cells_of_meeting(meeting))
        groups = select(GroupMeeting).where(GroupMeeting.state != GroupState.cancelled)
        for group in (await session.scalars(groups)).unique():
            wanted.update(cells_of_group(group))
        hosted: set[Cell] = set()
        days = select(InternshipDay).where(InternshipDay.state != InternshipDayState.cancelled)
        for day in await session.scalars(days):
            pair = day.internship.mentorship
            cells = cells_of(day.starts_at, day.ends_at, host_id=pair.mentor_id, guest_ids=[pair.mentee_id])
            wanted.update(cell for cell in cells if cell[0] == pair.mentee_id)
            hosted.update(cell for cell in cells if cell[0] == pair.mentor_id)
        wanted.update(hosted)
    return claimed == wanted and all(count == 1 for count in claimed.values())


async def count_meetings(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(Meeting)) or 0
