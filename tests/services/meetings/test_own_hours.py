"""What a mentor sets beside the week: extra dates, days off, limits; and the meetings that stand."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.connection.database import Database
from models.mentorship import Mentorship
from models.profile import Form
from models.special_day import SpecialDay
from services.meetings.booking import Choice, book_meeting
from services.meetings.free_times import MeetingWanted, free_times
from services.meetings.hours import copy_day, has_free_hours, set_weekly_hours, weekly_hours
from services.meetings.limits import Limit, MentorLimits, my_limits, set_limit
from services.meetings.offered import Window
from services.meetings.own_dates import (
    DayNotOpen,
    DaysOff,
    add_days_off,
    own_dates,
    remove_days_off,
    set_extra_hours,
)
from services.meetings.standing import standing_on, standing_on_days_off
from services.meetings.week_ahead import week_ahead
from services.refusals import NotAllowed
from tests.support.booking import at
from tests.support.groups import opened
from tests.support.pairs import Pairs, make_pairs

MOSCOW = ZoneInfo("Europe/Moscow")
WEDNESDAY, SATURDAY = date(2026, 3, 4), date(2026, 3, 7)
EVENING = Window(1080, 1200)


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    return await make_pairs(database)


async def times_on(pairs: Pairs, day: date, wanted: MeetingWanted | None = None) -> list[str]:
    async with pairs.mentee().read() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        walls = [start.astimezone(MOSCOW) for start in await free_times(act, pair, wanted or MeetingWanted())]
    return [f"{wall:%H:%M}" for wall in walls if wall.date() == day]


async def booked(pairs: Pairs, day: date) -> int:
    async with pairs.mentee().write() as act:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=MOSCOW)
        return (await book_meeting(act, Choice(pairs.mentorships[0], at.astimezone(UTC), Form.remote))).id


async def test_extra_hours_are_offered_on_their_date_in_their_form_only(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await set_extra_hours(act, SATURDAY, [Window(600, 660, Form.in_person), Window(660, 720, Form.in_person)])
    assert await times_on(pairs, SATURDAY) == ["10:00", "10:30", "11:00"]
    assert await times_on(pairs, SATURDAY, MeetingWanted(form=Form.remote)) == []
    assert await times_on(pairs, SATURDAY + timedelta(days=7)) == []


async def test_a_mentor_with_hours_on_a_date_only_has_free_hours(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await set_weekly_hours(act, range(7), [])
        assert not await has_free_hours(act)
        await set_extra_hours(act, SATURDAY, [EVENING])
        assert await has_free_hours(act)


async def test_a_day_off_offers_nothing_and_its_meeting_stands(pairs: Pairs) -> None:
    meeting = await booked(pairs, WEDNESDAY)
    async with pairs.mentor().write() as act:
        off = await add_days_off(act, WEDNESDAY, WEDNESDAY)
        assert [one.id for one in await standing_on(act, WEDNESDAY, WEDNESDAY)] == [meeting]
        assert [one.id for one in await standing_on_days_off(act)] == [meeting]
        assert await standing_on(act, SATURDAY, SATURDAY) == []
    assert await times_on(pairs, WEDNESDAY) == []
    async with pairs.mentor().write() as act:
        await remove_days_off(act, off.id)
        assert await standing_on_days_off(act) == []
    assert "14:00" in await times_on(pairs, WEDNESDAY)


async def test_days_off_that_touch_become_one(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await add_days_off(act, WEDNESDAY, WEDNESDAY + timedelta(days=2))
        joined = await add_days_off(act, SATURDAY, SATURDAY)
        assert (joined.first, joined.last) == (WEDNESDAY, SATURDAY)
        await add_days_off(act, SATURDAY + timedelta(days=10), SATURDAY + timedelta(days=12))
        assert len((await own_dates(act)).off) == 2


@pytest.mark.parametrize(("first", "last"), [(-1, 3), (3, 2), (0, 121), (366, 366)])
async def test_days_off_that_are_over_or_too_long_are_refused(pairs: Pairs, first: int, last: int) -> None:
    today = date(2026, 3, 2)
    async with pairs.mentor().write() as act:
        with pytest.raises(DayNotOpen):
            await add_days_off(act, today + timedelta(days=first), today + timedelta(days=last))


async def test_nobody_removes_anothers_days_off_or_sets_hours_without_being_a_mentor(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        off: DaysOff = await add_days_off(act, WEDNESDAY, WEDNESDAY)
    async with pairs.mentee().write() as act:
        for change in (
            remove_days_off(act, off.id),
            set_extra_hours(act, SATURDAY, [EVENING]),
            set_limit(act, Limit.notice_hours, 3),
            copy_day(act, 0, [5]),
        ):
            with pytest.raises(NotAllowed):
                await change


async def test_limits_are_set_one_by_one_and_kept(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        assert await my_limits(act) == MentorLimits()
        await set_limit(act, Limit.notice_hours, 3)
        await set_limit(act, Limit.meetings_a_day, 1)
        with pytest.raises(NotAllowed):
            await set_limit(act, Limit.horizon_days, 999)
        assert await my_limits(act) == MentorLimits(notice_hours=3, meetings_a_day=1)
    assert "12:00" in await times_on(pairs, date(2026, 3, 2))
    await booked(pairs, WEDNESDAY)
    assert await times_on(pairs, WEDNESDAY) == []


async def test_a_day_is_copied_with_its_forms(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await set_weekly_hours(act, [0], [Window(600, 720, Form.remote), EVENING])
        await copy_day(act, 0, [5, 6])
        week = await weekly_hours(act)
    assert week[5] == week[6] == week[0] == [Window(600, 720, Form.remote), EVENING]


async def test_the_week_ahead_tells_hours_meetings_days_off_and_holidays(pairs: Pairs) -> None:
    await booked(pairs, WEDNESDAY)
    async with pairs.mentor().write() as act:
        await add_days_off(act, date(2026, 3, 5), date(2026, 3, 6))
        await set_extra_hours(act, SATURDAY, [EVENING])
        act.session.add(SpecialDay(day=date(2026, 3, 10), works=False))
    async with pairs.mentor().read() as act:
        days = {one.day: one for one in await week_ahead(act)}
    assert list(days) == [date(2026, 3, 2) + timedelta(days=ahead) for ahead in range(14)]
    assert (days[WEDNESDAY].meetings, days[WEDNESDAY].busy) == ([(720, 780)], [(720, 795)])
    assert days[WEDNESDAY].windows == [Window(600, 1080)]
    assert (days[date(2026, 3, 5)].is_off, days[date(2026, 3, 5)].windows) == (True, [])
    assert (days[date(2026, 3, 10)].is_holiday, days[date(2026, 3, 10)].windows) == (True, [])
    assert days[SATURDAY].windows == [EVENING]


async def test_a_group_meeting_is_in_the_week_ahead_as_a_meeting(pairs: Pairs) -> None:
    await opened(pairs, at(9, 18))
    async with pairs.mentor().read() as act:
        days = {one.day: one for one in await week_ahead(act)}
    assert (days[date(2026, 3, 9)].meetings, days[date(2026, 3, 9)].busy) == ([(1080, 1170)], [(1080, 1185)])
