"""B8: free times of 50 mentors for the whole horizon, with the database, beside a plain sweep over lists in memory."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from sqlalchemy import event, select
from sqlalchemy.orm import aliased

from benchmarks import crowd
from benchmarks.figures import at_most, exactly
from benchmarks.places import ENGINES, database_url, postgres
from benchmarks.workers import PAIRS, in_turns
from models.connection.database import Database
from models.meeting import ClaimedTime, Meeting, MeetingState
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.meetings.free_times import Sides, free_times_of
from services.meetings.rules import HORIZON, MEETING_LENGTH, SHORTEST_NOTICE
from services.unit_of_work import Act

MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
FEW, MANY = 50, 500
QUARTER = timedelta(minutes=15)
STATEMENTS = 4
HOLIDAYS = {date(2026, 3, 9), date(2026, 5, 1)}  # on weekdays of these 60 days, by bot/words/holidays.json


class Mentors:
    """`count` mentors, each with a mentee, hours on working days, and a meeting on every third day."""

    def __init__(self, database: Database, count: int) -> None:
        self.database = database
        self.count = count
        self.statements = 0
        event.listen(database._reader.sync_engine, "before_cursor_execute", self._counted)

    def _counted(self, *_: object) -> None:
        self.statements += 1

    async def prepare(self) -> None:
        await crowd.people(self.database, 2 * self.count)
        await crowd.mentors(self.database, self.count)
        await crowd.mentorships(self.database, self.count, self.count)
        taken = self.taken()
        meeting = {
            "starts_at": MONDAY,
            "ends_at": MONDAY,
            "form": Form.remote,
            "state": MeetingState.planned,
            "booked_at": MONDAY,
        }
        rows = [{"id": n + 1, "mentorship_id": n + 1, **meeting} for n in range(self.count)]
        await crowd.fill(self.database, Meeting, rows)
        claims = [
            {"person_id": mentor, "cell": cell, "meeting_id": mentor} for mentor in taken for cell in taken[mentor]
        ]
        await crowd.fill(self.database, ClaimedTime, claims)

    def taken(self) -> dict[int, set[int]]:
        """Taken cells by mentor."""
        first = [int((MONDAY + timedelta(days=day, hours=5)).timestamp()) // 900 for day in range(1, 28, 3)]
        return {mentor: {cell + n for cell in first for n in range(5)} for mentor in range(1, self.count + 1)}

    async def ask(self) -> list[list[datetime]]:
        mentor, mentee = aliased(Person), aliased(Person)
        pairs = (
            select(mentor.id, mentee.id, mentor.timezone, mentee.timezone)
            .join(Mentorship, Mentorship.mentor_id == mentor.id)
            .join(mentee, Mentorship.mentee_id == mentee.id)
            .order_by(Mentorship.id)
        )
        async with self.database.read() as session:
            found = [
                Sides(one, other, (ZoneInfo(zone), ZoneInfo(others_zone)))
                for one, other, zone, others_zone in await session.execute(pairs)
            ]
            self.statements = 0  # what comes before is the benchmark's own
            return await free_times_of(Act(session, MONDAY, None, None), found)

    def sweep(self) -> list[list[datetime]]:
        taken = self.taken()
        return [_sweep(taken[mentor]) for mentor in range(1, self.count + 1)]

    async def asked_in(self) -> float:
        loop = asyncio.get_running_loop()
        started = loop.time()
        await self.ask()
        return (loop.time() - started) * 1000

    async def swept_in(self) -> float:
        loop = asyncio.get_running_loop()
        started = loop.time()
        self.sweep()
        return (loop.time() - started) * 1000


def _sweep(taken: set[int]) -> list[datetime]:
    """Half-hour starts from 10 to 17 in Moscow, on weekdays that are no holidays, whose five quarters are free."""
    zone, found = ZoneInfo("Europe/Moscow"), []
    day = MONDAY.astimezone(zone).replace(hour=0)
    while day <= MONDAY + HORIZON:
        for half in range(20, 35) if day.weekday() < 5 and day.date() not in HOLIDAYS else ():
            start = (day + timedelta(minutes=30 * half)).astimezone(UTC)
            first = int(start.timestamp()) // 900
            in_time = MONDAY + SHORTEST_NOTICE <= start <= MONDAY + HORIZON
            if in_time and all(first + n not in taken for n in range(MEETING_LENGTH // QUARTER + 1)):
                found.append(start)
        day += timedelta(days=1)
    return found


async def measure(engine: str, server: str) -> float:
    """Prints what 50 mentors cost; returns how many times longer 500 take."""
    times = []
    for count in (FEW, MANY):
        async with database_url(engine, server) as url:
            mentors = Mentors(Database(url), count)
            await mentors.prepare()
            if count == FEW:
                asked, swept = await in_turns(mentors.asked_in, mentors.swept_in)
                wrong = sum(one != other for one, other in zip(await mentors.ask(), mentors.sweep(), strict=True))
                exactly(f"B8 mentors whose times differ from the sweep's, {engine}", "mentors", wrong, 0)
                at_most(f"B8 free times of 50 mentors, {engine}, beside a sweep", "ms", asked, 3, of=swept)
                at_most(f"B8 statements for 50 mentors, {engine}", "statements", mentors.statements, STATEMENTS)
            else:
                asked = median([await mentors.asked_in() for _ in range(PAIRS)])
            times.append(asked)
            await mentors.database.close()
    return times[1] / times[0]


async def main() -> None:
    with postgres() as server:
        for engine in ENGINES:
            growth = await measure(engine, server)
            at_most(f"B8 500 mentors beside 50, {engine}", "times", growth, 12)


if __name__ == "__main__":
    asyncio.run(main())
