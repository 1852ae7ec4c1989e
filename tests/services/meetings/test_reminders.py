"""Reminders are due exactly a day and an hour before a meeting, whatever the clocks of the zones do, and none names a
former time.
"""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.send.outbox import Claimed, EndedNotice, Outbox
from bot.send.writing import Writer, Written
from handlers.wiring import notice_views
from models.connection.database import Database
from models.free_hours import HourLimits
from models.meeting import ChangeReason, Meeting, MeetingNotice
from models.mentorship import Mentorship
from models.notice import Notice, NoticeState
from services.meetings.booking import move_meeting
from services.meetings.meetings import cancel_meeting
from services.meetings.notices import reminders_of
from services.notices import Reminder
from services.unit_of_work import Act
from tests.support.booking import at, book
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
WEEK, HALF_HOUR = timedelta(days=7), timedelta(minutes=30)
BEFORE = {MeetingNotice.day_before: timedelta(hours=24), MeetingNotice.hour_before: timedelta(hours=1)}
CHANGES = [
    ("Europe/Berlin", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC)),
    ("Asia/Beirut", datetime(2026, 3, 28, 22, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("America/Santiago", datetime(2026, 9, 6, 4, tzinfo=UTC)),
]


def reminders_at_start(start: datetime, length: timedelta) -> list[Reminder]:
    """Of a meeting that was booked a month before, without a database."""
    pair = Mentorship(mentee_id=1, mentor_id=2)
    meeting = Meeting(id=1, mentorship=pair, starts_at=start, ends_at=start + length)
    nothing: Any = None
    return reminders_of(Act(nothing, start - timedelta(days=30), None, None), meeting)


@pytest.mark.parametrize(("zone", "change"), CHANGES)
def test_around_a_clock_change_reminders_are_24_hours_and_1_hour_before(zone: str, change: datetime) -> None:
    """Every half hour for a week before and after."""
    seen: set[str] = set()
    by_wall_clock = 0
    for number in range(2 * WEEK // HALF_HOUR):
        start = change - WEEK + number * HALF_HOUR
        length = (30, 45, 60, 90)[number % 4] * timedelta(minutes=1)
        reminders = [one for one in reminders_at_start(start, length) if one.kind in BEFORE]
        assert {(one.kind, start - one.due_at) for one in reminders} == set(BEFORE.items())
        keys = {one.dedupe for one in reminders}
        assert len(keys) == 4
        assert not keys & seen
        seen |= keys
        local = start.astimezone(ZoneInfo(zone))
        by_wall_clock += (local - timedelta(hours=24)).astimezone(UTC) != start - timedelta(hours=24)
    assert by_wall_clock, "the same check would fail for reminders by the wall clock"


async def claimed_reminders(pairs: Pairs) -> list[Claimed]:
    outbox = Outbox(pairs.database, frozenset(notice_views()), frozenset())
    claimed = await outbox.claim(pairs.clock.now(), 100)
    return [one for one in claimed if one.kind is MeetingNotice.day_before]


async def written(pairs: Pairs, claimed: list[Claimed]) -> list[Written | EndedNotice]:
    return await Writer(pairs.database, pairs.clock, notice_views()).write(claimed)


@pytest.mark.parametrize("change", ["none", "move", "cancel"])
async def test_a_reminder_that_was_claimed_before_the_change_is_not_sent(database: Database, change: str) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, at(5, 12))
    pairs.clock.moment = at(4, 12).astimezone(UTC) + timedelta(seconds=1)
    claimed = await claimed_reminders(pairs)
    assert len(claimed) == 2
    async with pairs.mentor().write() as act:
        if change == "move":
            await move_meeting(act, meeting.id, at(6, 12).astimezone(UTC), ChangeReason.work)
        elif change == "cancel":
            await cancel_meeting(act, meeting.id, ChangeReason.work)
    letters = await written(pairs, claimed)
    if change == "none":
        assert all(isinstance(one, Written) for one in letters)
    else:
        ends = [one.state for one in letters if isinstance(one, EndedNotice)]
        assert ends == [NoticeState.written_off] * 2


async def _reminded(pairs: Pairs) -> list[tuple[str, timedelta]]:
    """The kinds of the mentee's reminders, and how long from now they are due."""
    async with pairs.mentee().read() as act:
        kinds = Notice.person_id == act.me.id, Notice.kind.in_(BEFORE)
        due = await act.session.execute(select(Notice.kind, Notice.due_at).where(*kinds).order_by(Notice.due_at))
        return [(kind.value, due_at - act.now) for kind, due_at in due]


@SQLITE
async def test_a_meeting_three_hours_ahead_has_only_the_reminder_an_hour_before(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        act.session.add(HourLimits(mentor_id=act.me.id, notice_hours=2, horizon_days=60))
    pairs.clock.moment = at(3, 9).astimezone(UTC)
    await book(pairs, 0, at(3, 12))
    assert await _reminded(pairs) == [("meeting_hour_before", timedelta(hours=2))]
