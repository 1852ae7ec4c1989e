"""A series: which dates it has, and that all of them are booked or none."""

import asyncio
from collections import Counter
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from models.connection.database import Database
from models.free_hours import DayOff
from models.meeting import Meeting, MeetingNotice
from models.mentorship import Mentorship
from models.notice import Notice
from models.profile import Form
from services.meetings.booking import Choice
from services.meetings.claims import SlotTaken
from services.meetings.limits import Limit, set_limit
from services.meetings.pair_diary import AgreementNeeded, TwoComing, diary_of
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.meetings.series import SeriesFull, SeriesPlan, book_series, plan_series
from services.meetings.series_dates import Every, series_starts
from services.refusals import Refusal
from services.unit_of_work import Uow
from tests.support.booking import FREELY, at, book, claims_are_live_meetings, count_meetings
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
BERLIN, MOSCOW = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Moscow")
WEEK = timedelta(days=7)


def chosen(pairs: Pairs, index: int = 0, length: int = 60) -> Choice:
    return Choice(pairs.mentorships[index], at(4, 11), Form.remote, length=timedelta(minutes=length))


async def plan(pairs: Pairs, every: Every = Every.week, index: int = 0) -> SeriesPlan:
    async with pairs.mentee(index).read() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[index])
        return await plan_series(act, await diary_of(act, pair), chosen(pairs, index), every)


async def repeat(uow: Uow, choice: Choice, starts: list[datetime], policy: MeetingPolicy = FREELY) -> list[Meeting]:
    async with uow.write() as act:
        return await book_series(act, choice, starts, policy)


def test_the_time_of_the_clock_stays_when_the_clock_changes() -> None:
    first = datetime(2026, 3, 19, 10, tzinfo=BERLIN)
    starts = series_starts(first, Every.week, BERLIN, at_most=3, until=None)
    assert [start.astimezone(BERLIN).hour for start in starts] == [10, 10, 10]
    assert starts[2] - starts[1] == WEEK - timedelta(hours=1)


@pytest.mark.parametrize(
    ("first", "days"),
    [
        (date(2026, 3, 12), [date(2026, 3, 12), date(2026, 4, 9), date(2026, 5, 14)]),  # the second Thursday
        (date(2026, 1, 30), [date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 27)]),  # the fifth Friday, or the last
        (date(2026, 11, 4), [date(2026, 11, 4), date(2026, 12, 2), date(2027, 1, 6)]),  # the first Wednesday
    ],
)
def test_once_a_month_keeps_the_weekday(first: date, days: list[date]) -> None:
    start = datetime(first.year, first.month, first.day, 15, tzinfo=MOSCOW)
    starts = series_starts(start, Every.month, MOSCOW, at_most=len(days), until=None)
    assert [one.astimezone(MOSCOW).date() for one in starts] == days


def test_a_series_ends_with_the_term() -> None:
    starts = series_starts(at(4, 11), Every.fortnight, MOSCOW, at_most=12, until=date(2026, 4, 1))
    assert [one.astimezone(MOSCOW).day for one in starts] == [4, 18, 1]


@SQLITE
async def test_dates_that_are_taken_or_closed_are_left_out(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await book(pairs, 1, at(11, 11, 30))
    async with pairs.mentor().write() as act:
        act.session.add(DayOff(mentor_id=act.me.id, first_day=date(2026, 3, 18), last_day=date(2026, 3, 20)))
    found = await plan(pairs)
    assert len(found.free) == 10
    assert found.left_out == [at(11, 11), at(18, 11)]
    assert found.free[-1] == at(4, 11) + 11 * WEEK  # beyond the horizon of single bookings


@SQLITE
@pytest.mark.parametrize("length", [30, 90])
async def test_either_side_books_a_series_of_meetings_of_their_own(database: Database, length: int) -> None:
    pairs = await make_pairs(database, 2)
    starts = (await plan(pairs)).free[:3]
    for index, uow in ((0, pairs.mentee()), (1, pairs.mentor())):
        moments = [start + timedelta(hours=2 * index) for start in starts]
        made = await repeat(uow, chosen(pairs, index, length), moments)
        assert {one.series_id for one in made} <= {made[0].id, None}
    assert await count_meetings(database) == 6
    assert await claims_are_live_meetings(database)
    async with database.read() as session:
        told = select(func.count()).select_from(Notice).where(Notice.kind == MeetingNotice.series)
        assert await session.scalar(told) == 2


@SQLITE
async def test_a_series_does_not_count_towards_two_coming_meetings_but_has_a_limit_of_its_own(
    database: Database,
) -> None:
    pairs = await make_pairs(database)
    await repeat(pairs.mentee(), chosen(pairs), (await plan(pairs)).free)
    for hour in (13, 15):
        await book(pairs, 0, at(4, hour))
    with pytest.raises(TwoComing):
        await book(pairs, 0, at(5, 11))
    with pytest.raises(SeriesFull):
        await repeat(pairs.mentee(), chosen(pairs), [at(5, 13), at(6, 13)])


@SQLITE
async def test_a_series_needs_a_signed_agreement(database: Database) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(AgreementNeeded):
        await repeat(pairs.mentee(), chosen(pairs), [at(4, 11), at(11, 11)], BY_DEFAULT)


@SQLITE
async def test_when_one_date_was_taken_meanwhile_nothing_is_booked(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    starts = (await plan(pairs)).free
    await book(pairs, 1, starts[1])
    with pytest.raises(SlotTaken):
        await repeat(pairs.mentee(), chosen(pairs), starts)
    assert await count_meetings(database) == 1
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_a_day_that_has_become_full_meanwhile_refuses_the_series(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    async with pairs.mentor().write() as act:
        await set_limit(act, Limit.meetings_a_day, 1)
    starts = (await plan(pairs)).free
    await book(pairs, 1, starts[0] + timedelta(hours=2))
    with pytest.raises(SlotTaken):
        await repeat(pairs.mentee(), chosen(pairs), starts)
    assert len(await repeat(pairs.mentee(), chosen(pairs), starts[1:])) == len(starts) - 1


async def test_of_many_who_want_the_same_series_one_gets_all_of_it(database: Database) -> None:
    pairs = await make_pairs(database, 8)
    starts = (await plan(pairs)).free[:4]

    async def one(index: int) -> str:
        mine = [start + timedelta(minutes=30 * (index % 2)) for start in starts]
        try:
            await repeat(pairs.mentee(index), chosen(pairs, index), mine)
        except Refusal as refusal:
            return type(refusal).__name__
        return "booked"

    assert Counter(await asyncio.gather(*map(one, range(8)))) == {"booked": 1, "SlotTaken": 7}
    assert await count_meetings(database) == len(starts)
    assert await claims_are_live_meetings(database)
