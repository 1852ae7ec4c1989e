"""A mentor whose only extra hours were yesterday, by their own clock, was taken for one with free hours ahead as long
as it was still yesterday in UTC.
"""

from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from models.connection.database import Database
from models.free_hours import WeeklyHours
from models.person import Person
from services.meetings.hours import has_free_hours
from services.meetings.offered import Window
from services.meetings.own_dates import mentors_today, set_extra_hours
from tests.support.pairs import make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_extra_hours_end_with_the_mentors_day(database: Database) -> None:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        await act.session.execute(delete(WeeklyHours))
        await act.session.execute(update(Person).values(timezone="Asia/Vladivostok"))
    async with pairs.mentor().write() as act:
        await set_extra_hours(act, mentors_today(act), [Window(600, 660)])
        assert await has_free_hours(act)
    pairs.pass_by(timedelta(hours=10))  # 2:00 on the next day in Vladivostok, 16:00 in UTC
    async with pairs.mentor().read() as act:
        assert not await has_free_hours(act)
