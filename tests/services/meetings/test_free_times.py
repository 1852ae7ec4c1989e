"""When a mentee can meet a mentor: free hours, claimed time, and days with a clock change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from models.connection.database import Database
from models.meeting import CELL
from models.mentorship import Mentorship
from models.profile import Form
from services.meetings.booking import Choice, book_meeting
from services.meetings.claims import blocked_starts, cell_of, cells_of
from services.meetings.free_times import Sides, free_times, free_times_of
from services.meetings.offered import HoursOffer, Window, starts_of
from services.meetings.rules import HORIZON, SHORTEST_NOTICE
from tests.support.pairs import MONDAY, make_pairs

WHOLE_DAYS = HoursOffer({day: [Window(0, 1440)] for day in range(7)})
HOUR = timedelta(hours=1)
MOSCOW = ZoneInfo("Europe/Moscow")


def offered_on(day: date, zone: str, mentees_zone: str | None = None) -> list[str]:
    """Wall-clock starts offered that day by a mentor who is free day and night."""
    mentors = ZoneInfo(zone)
    now = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=3)
    starts = starts_of(WHOLE_DAYS, (mentors, ZoneInfo(mentees_zone or zone)), now, HOUR)
    walls = [start.astimezone(mentors) for start in starts]
    return [f"{wall:%H:%M}" for wall in walls if wall.date() == day]


ALL_DAY = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(0, 23 * 60 + 1, 30)]


@pytest.mark.parametrize(
    ("zone", "day", "missing"),
    [
        # forward, 2:00 → 3:00: 2:00 and 2:30 do not exist, a meeting from 1:30 would run over the change
        ("Europe/Berlin", date(2026, 3, 29), {"01:30", "02:00", "02:30"}),
        ("America/New_York", date(2026, 3, 8), {"01:30", "02:00", "02:30"}),
        # back, 3:00 → 2:00: the times in between exist twice
        ("Europe/Berlin", date(2026, 10, 25), {"01:30", "02:00", "02:30"}),
        # back, 2:00 → 1:00
        ("America/New_York", date(2026, 11, 1), {"00:30", "01:00", "01:30"}),
        # half an hour: forward 2:00 → 2:30, back 2:00 → 1:30
        ("Australia/Lord_Howe", date(2026, 10, 4), {"01:30", "02:00"}),
        ("Australia/Lord_Howe", date(2026, 4, 5), {"01:00", "01:30"}),
        # no changes since 2014
        ("Europe/Moscow", date(2026, 3, 29), set()),
        ("Asia/Vladivostok", date(2026, 10, 25), set()),
    ],
)
def test_times_touched_by_a_clock_change_are_never_offered(zone: str, day: date, missing: set[str]) -> None:
    assert offered_on(day, zone) == [time for time in ALL_DAY if time not in missing]


def test_the_mentees_clock_counts_as_well() -> None:
    assert set(ALL_DAY) - set(offered_on(date(2026, 3, 29), "Europe/Moscow", "Europe/Berlin")) == {"03:30"}


def test_an_ordinary_meeting_starts_and_ends_inside_the_free_hours() -> None:
    hours = HoursOffer({1: [Window(600, 720)]})
    starts = starts_of(hours, (MOSCOW, MOSCOW), MONDAY, HOUR)
    tuesday = [f"{start.astimezone(MOSCOW):%d %H:%M}" for start in starts][:3]
    assert tuesday == ["03 10:00", "03 10:30", "03 11:00"]


def test_nothing_is_offered_before_the_shortest_notice_or_after_the_horizon() -> None:
    starts = starts_of(WHOLE_DAYS, (MOSCOW, MOSCOW), MONDAY, HOUR)
    assert starts[0] == MONDAY + SHORTEST_NOTICE
    assert starts[-1] == MONDAY + HORIZON


def test_a_mentor_without_free_hours_offers_nothing() -> None:
    assert starts_of(HoursOffer(), (MOSCOW, MOSCOW), MONDAY, HOUR) == []


async def starts_on_tuesday(database: Database, pairs: object, index: int) -> list[str]:
    async with pairs.mentee(index).read() as act:
        mentorship = await act.session.get_one(Mentorship, pairs.mentorships[index])
        times = await free_times(act, mentorship)
    walls = [time.astimezone(MOSCOW) for time in times]
    return [f"{wall:%H:%M}" for wall in walls if wall.date() == date(2026, 3, 3)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_booked_time_and_the_mentors_break_are_free_for_nobody(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    noon = datetime(2026, 3, 3, 12, tzinfo=MOSCOW)
    async with pairs.mentee(0).write() as act:
        await book_meeting(act, Choice(pairs.mentorships[0], noon, Form.remote))
    left = await starts_on_tuesday(database, pairs, 1)
    assert left == ["10:00", "10:30", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30", "17:00"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_free_times_of_any_number_of_mentors_take_two_statements(database: Database) -> None:
    pairs = await make_pairs(database, 3)
    async with pairs.mentee(1).write() as act:
        await book_meeting(act, Choice(pairs.mentorships[1], datetime(2026, 3, 3, 12, tzinfo=MOSCOW), Form.remote))
    seen: list[str] = []
    async with pairs.mentee().read() as act:
        found = [await act.session.get_one(Mentorship, number) for number in pairs.mentorships]
        each = [await free_times(act, mentorship) for mentorship in found]
        engine = act.session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
        assert await free_times_of(act, [Sides.of(one.mentor, one.mentee) for one in found]) == each
    assert len(seen) == 2
    assert all(len(times) > 100 for times in each)


def test_a_start_is_blocked_exactly_when_the_meeting_would_overlap_claimed_time() -> None:
    starts = [MONDAY + n * CELL for n in range(40)]
    mentors, mentees = [cell_of(starts[10]), cell_of(starts[31])], [cell_of(starts[20])]
    claimed = {(1, cell) for cell in mentors} | {(2, cell) for cell in mentees}
    blocked = blocked_starts(mentors, mentees, HOUR)
    for start in starts:
        needed = cells_of(start, start + HOUR, host_id=1, guest_ids=[2])
        assert (cell_of(start) in blocked) == (not claimed.isdisjoint(needed))
