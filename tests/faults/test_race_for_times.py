"""Many people race for few times, also from several processes at once: no time is given twice, and nobody meets an
error.

tests/services/meetings/test_booking.py shows that the race fails without the protection.
"""

import asyncio
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta

import pytest

from models.connection.database import Database
from models.free_hours import WeeklyHours
from models.profile import Form
from services.meetings.booking import Choice
from services.meetings.proposals import accept_time, propose_times
from services.refusals import Refusal
from tests.support.booking import FITTING, at, book, claims_are_live_meetings, count_meetings, race
from tests.support.bot_process import forking
from tests.support.faults.figures import Note
from tests.support.pairs import Pairs, make_pairs
from tests.support.size import sized

HOLIDAY = 9  # of March 2026
RACERS, TIMES, PROCESSES = sized(60, 1_000), sized(6, 100), sized(2, 4)


def times() -> list[datetime]:
    """Five non-overlapping times a day, including the mentor's break, on all days but Sundays and a holiday."""
    days = [at(3, 0) + timedelta(days=ahead) for ahead in range(27)]
    starts = [timedelta(hours=10, minutes=90 * number) for number in range(5)]
    return [day + start for day in days if day.weekday() < 6 and day.day != HOLIDAY for start in starts][:TIMES]


async def racers(database: Database) -> Pairs:
    pairs = await make_pairs(database, RACERS)
    async with pairs.mentor().write() as act:
        act.session.add(WeeklyHours(mentor_id=act.me.id, weekday=5, start_minute=600, end_minute=1080))
    return pairs


async def each_time_went_to_one(database: Database, outcome: Counter[str]) -> None:
    assert outcome == {"booked": TIMES, "SlotTaken": RACERS - TIMES}
    assert await count_meetings(database) == TIMES
    assert await claims_are_live_meetings(database)


async def test_each_time_goes_to_one(database: Database, figures: Note) -> None:
    outcome = await race(await racers(database), times(), lengths=FITTING)
    figures(racers=RACERS, times=TIMES, **outcome)
    await each_time_went_to_one(database, outcome)


async def test_proposed_times_go_to_one_in_a_race_with_bookings(database: Database, figures: Note) -> None:
    """Half of the racers take a time that the mentor has proposed to them, the others book."""
    pairs, starts = await racers(database), times()
    proposed: dict[int, int] = {}
    for index in range(0, RACERS, 2):
        start = starts[index % TIMES]
        async with pairs.mentor().write() as act:
            choice = Choice(pairs.mentorships[index], start, Form.remote)
            proposed[index] = (await propose_times(act, choice, [start, starts[(index + 1) % TIMES]])).id

    async def one(index: int) -> str:
        start = starts[index % TIMES]
        try:
            if index not in proposed:
                await book(pairs, index, start)
            else:
                async with pairs.mentee(index).write() as act:
                    await accept_time(act, proposed[index], start)
        except Refusal as refusal:
            return type(refusal).__name__
        return "booked"

    outcome = Counter(await asyncio.gather(*map(one, range(RACERS))))
    figures(racers=RACERS, times=TIMES, proposed=len(proposed), **outcome)
    await each_time_went_to_one(database, outcome)


def race_in_a_process(url: str, mentorships: list[int], indices: range) -> Counter[str]:
    """The mentees with these indices race; returns the outcomes. Any unexpected error is raised."""

    async def run() -> Counter[str]:
        database = Database(url)
        try:
            return await race(Pairs(database, mentorships=mentorships), times(), indices, FITTING)
        finally:
            await database.close()

    return asyncio.run(run())


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_each_time_goes_to_one_of_several_processes(database: Database, database_url: str, figures: Note) -> None:
    pairs = await racers(database)
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(PROCESSES, mp_context=forking) as pool:
        racing = [
            loop.run_in_executor(
                pool, race_in_a_process, database_url, pairs.mentorships, range(number, RACERS, PROCESSES)
            )
            for number in range(PROCESSES)
        ]
        outcome = sum(await asyncio.gather(*racing), Counter[str]())
    figures(racers=RACERS, times=TIMES, processes=PROCESSES, **outcome)
    await each_time_went_to_one(database, outcome)
