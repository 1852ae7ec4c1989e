"""Internships of ready pairs through the services, and a check of the time that their days claim."""

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import select

from models.connection.database import Database
from models.internship import InternshipDay, InternshipDayState
from models.meeting import ClaimedTime
from services.internship.internships import my_internship_pairs
from services.internship.planning import DaysPlan, agree_to_days, propose_days
from services.internship.times import range_of
from services.meetings.claims import cells_of
from tests.support.meetings import open_days
from tests.support.pairs import Pairs
from tests.support.town import Dweller


def march(*days: int) -> list[date]:
    """Days of March 2026; the 2nd is a Monday, and today."""
    return [date(2026, 3, day) for day in days]


async def propose(pairs: Pairs, *days: int, index: int = 0, **plan: object) -> list[InternshipDay]:
    async with pairs.mentor().write() as act:
        return await propose_days(act, pairs.mentorships[index], DaysPlan(march(*days), **plan))


async def agreed(pairs: Pairs, *days: int, index: int = 0, **plan: object) -> list[InternshipDay]:
    found = await propose(pairs, *days, index=index, **plan)
    async with pairs.mentee(index).write() as act:
        return await agree_to_days(act, found[0].internship_id)


async def claims_are_live_days(database: Database) -> bool:
    """Each live day holds its intern's time, and each mentor's time is held once."""
    async with database.read() as session:
        claimed = Counter(tuple(row) for row in await session.execute(select(ClaimedTime.person_id, ClaimedTime.cell)))
        days = await session.scalars(select(InternshipDay).where(InternshipDay.state != InternshipDayState.cancelled))
        wanted = {
            cell
            for day in days
            for cell in cells_of(
                day.starts_at,
                day.ends_at,
                host_id=day.internship.mentorship.mentor_id,
                guest_ids=[day.internship.mentorship.mentee_id],
            )
        }
    return claimed == Counter(wanted)


async def days_of_pair(ivanov: Dweller, petrova: Dweller, *ahead: int, agreed: bool = True) -> list[InternshipDay]:
    """Days that many days ahead, set without the chat; both then open home."""
    town = ivanov.town
    async with town.act(ivanov) as act:
        intern_id = act.me.id
    async with town.act(petrova) as act:
        pair = next(one for one in await my_internship_pairs(act) if one.mentee_id == intern_id)
        today = range_of(act, pair.mentor)[0] - timedelta(days=1)
        days = [today + timedelta(days=one) for one in ahead]
        found = await propose_days(act, pair.id, DaysPlan(days, place="Школьная, 1", programme="Обход школы"))
    if agreed:
        async with town.act(ivanov) as act:
            await agree_to_days(act, found[0].internship_id)
    await town.settled()
    await ivanov.start()
    await petrova.start()
    return found


async def tick_days(petrova: Dweller, count: int) -> list[date]:
    """Ticks the first open days of the calendar that is shown."""
    days = (await open_days(petrova))[:count]
    for day in days:
        await petrova.press(f"day:{day}")
    return days
