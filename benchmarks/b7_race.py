"""B7: 1,000 people race for 100 times, with everything that a booking writes, beside a bare insert with the
same key.
"""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from benchmarks import crowd
from benchmarks.figures import beside, exactly
from benchmarks.places import ENGINES, database_url, postgres
from benchmarks.workers import in_turns
from models.connection.database import Database
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.notice import Notice
from models.profile import Form
from services.meetings.booking import Choice, book_meeting
from services.meetings.claims import CELL, SlotTaken
from services.unit_of_work import Uow

RACERS, TIMES, MENTORS = 1000, 100, 2
HOLIDAY = 9  # of March
MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)  # 9:00 in Moscow
A_DAY = (7.0, 8.5, 10.0, 11.5, 13.0)  # 10:00, 11:30 … 16:00 in Moscow, as hours of UTC
OF_MENTOR, OF_MENTEE = 5, 4  # rows of one booking: an hour for both sides, and a quarter more for the mentor


class StillClock:
    def now(self) -> datetime:
        return MONDAY


def times() -> list[datetime]:
    """The times of one mentor, from Tuesday on, on working days only; the 9th is a holiday of 2026."""
    days = [MONDAY.replace(hour=0) + timedelta(days=ahead) for ahead in range(1, 28)]
    working = [day for day in days if day.weekday() < 5 and day.day != HOLIDAY]
    return [day + timedelta(hours=hour) for day in working for hour in A_DAY][: TIMES // MENTORS]


class Race:
    """Everybody books at the same moment: racer n with mentor n % 2."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.times = times()
        self.wrong = 0

    async def prepare(self) -> None:
        await crowd.people(self.database, MENTORS + RACERS)
        await crowd.mentors(self.database, MENTORS)
        await crowd.mentorships(self.database, RACERS, MENTORS)

    async def clear(self) -> None:
        async with self.database.write() as session:
            for table in (ClaimedTime, Notice, Meeting):
                await session.execute(delete(table))

    def start_of(self, racer: int) -> datetime:
        return self.times[racer // MENTORS % len(self.times)]

    async def book(self, racer: int) -> bool:
        try:
            async with Uow(self.database, StillClock(), crowd.FIRST_CHAT + MENTORS + racer).write() as act:
                await book_meeting(act, Choice(racer + 1, self.start_of(racer), Form.remote))
        except SlotTaken:
            return False
        return True

    async def insert(self, racer: int) -> bool:
        first = int(self.start_of(racer).timestamp() // CELL.total_seconds())
        sides = ((racer % MENTORS + 1, OF_MENTOR), (MENTORS + racer + 1, OF_MENTEE))
        rows = [
            {"person_id": person, "cell": first + n, "meeting_id": 1} for person, cells in sides for n in range(cells)
        ]
        try:
            async with self.database.write() as session:
                await session.execute(insert(ClaimedTime).values(rows))
        except IntegrityError:
            return False
        return True

    async def run(self, *, bare: bool) -> float:
        """Returns booking attempts a second."""
        await self.clear()
        if bare:
            await self._one_meeting()
        one = self.insert if bare else self.book
        loop = asyncio.get_running_loop()
        started = loop.time()
        won = sum(await asyncio.gather(*(one(racer) for racer in range(RACERS))))
        took = loop.time() - started
        async with self.database.read() as session:
            booked = await session.scalar(select(func.count()).where(Meeting.state == MeetingState.planned))
        self.wrong += abs(won - TIMES) + (0 if bare else abs((booked or 0) - TIMES))
        return RACERS / took

    async def _one_meeting(self) -> None:
        row = {
            "id": 1,
            "mentorship_id": 1,
            "starts_at": MONDAY,
            "ends_at": MONDAY,
            "form": Form.remote,
            "state": MeetingState.planned,
            "booked_at": MONDAY,
        }
        await crowd.fill(self.database, Meeting, [row])


async def measure(engine: str, server: str) -> None:
    async with database_url(engine, server) as url:
        race = Race(Database(url))
        await race.prepare()
        ours, bare = await in_turns(lambda: race.run(bare=False), lambda: race.run(bare=True))
        await race.database.close()
    beside(f"B7 bookings tried, {engine}, beside a bare insert", "bookings/s", ours, floor=bare, at_least=0.6)
    exactly(f"B7 winners beyond or below {TIMES}, all races, {engine}", "people", race.wrong, 0)


async def main() -> None:
    with postgres() as server:
        for engine in ENGINES:
            await measure(engine, server)


if __name__ == "__main__":
    asyncio.run(main())
