"""The windows that log a meeting without booking offered what was then refused as not allowed: an hour that was not
over yet, and times of the first day that were too long ago.
"""

from datetime import date, datetime, timedelta
from datetime import time as clock

import pytest
from sqlalchemy import select

from models.logged_meeting import LoggedMeeting
from services.meetings.rules import FEEDBACK_OPEN
from tests.support import people
from tests.support.booking import MOSCOW
from tests.support.town import Dweller, Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def at_times_of(town: Town, days_ago: int) -> Dweller:
    """The mentor's window of times on that day; it is 12:40."""
    _, petrova = await people.pair(town)
    async with town.act() as act:
        tomorrow = act.now.astimezone(MOSCOW).date() + timedelta(days=1)
        passes = datetime.combine(tomorrow, clock(12, 40), MOSCOW) - act.now
    await town.advance(seconds=passes.total_seconds())
    await petrova.press("meetings", "past", "log_meeting", "whom:1")
    day: date = tomorrow - timedelta(days=days_ago)
    if f"day:{day}" not in await petrova.buttons():
        await petrova.press("earlier")
    await petrova.press(f"day:{day}")
    return petrova


async def logged(town: Town) -> LoggedMeeting:
    async with town.act() as act:
        return (await act.session.scalars(select(LoggedMeeting))).one()


async def test_a_meeting_that_began_less_than_an_hour_ago_is_logged_with_a_length_that_is_over(town: Town) -> None:
    petrova = await at_times_of(town, 0)
    await petrova.press_label("12:00")
    await petrova.press("log")
    one = await logged(town)
    assert one.ends_at - one.starts_at == timedelta(minutes=30)


async def test_on_the_first_day_only_times_that_can_be_logged_are_offered(town: Town) -> None:
    petrova = await at_times_of(town, FEEDBACK_OPEN.days)
    await petrova.press_first("time")
    await petrova.press("log")
    assert (await logged(town)).starts_at.astimezone(MOSCOW).time() == clock(13)
