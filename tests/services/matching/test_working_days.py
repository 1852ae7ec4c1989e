"""Working days are counted by weekdays and by a calendar of holidays that is data."""

from datetime import date

import pytest

from bot.reference import load_reference
from models.connection.database import Database
from models.special_day import SpecialDay
from services.matching.working_days import is_working_day, last_day_to_answer, working_day_after
from services.unit_of_work import Act
from tests.support.moment import NOW

FRIDAY = date(2026, 3, 6)
HOLIDAY = {date(2026, 3, 9): False}


@pytest.mark.parametrize(
    ("start", "count", "special", "last"),
    [
        (date(2026, 3, 2), 1, {}, date(2026, 3, 3)),
        (date(2026, 3, 2), 5, {}, date(2026, 3, 9)),
        (FRIDAY, 1, {}, date(2026, 3, 9)),
        (FRIDAY, 1, HOLIDAY, date(2026, 3, 10)),
        (FRIDAY, 5, HOLIDAY, date(2026, 3, 16)),
        (date(2026, 3, 7), 1, HOLIDAY, date(2026, 3, 10)),
        (FRIDAY, 1, {date(2026, 3, 7): True}, date(2026, 3, 7)),
        (date(2026, 3, 2), 0, {}, date(2026, 3, 2)),
    ],
)
def test_the_last_of_so_many_working_days(start: date, count: int, special: dict[date, bool], last: date) -> None:
    assert working_day_after(start, count, special) == last


def test_the_calendar_overrules_the_weekday() -> None:
    assert is_working_day(FRIDAY, {})
    assert not is_working_day(FRIDAY, {FRIDAY: False})
    assert is_working_day(date(2026, 3, 7), {date(2026, 3, 7): True})


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_holidays_that_are_loaded_count_and_one_that_was_corrected_does_not(database: Database) -> None:
    await load_reference(database)
    async with database.write() as session:
        act = Act(session, NOW, None, None)
        assert await last_day_to_answer(act, date(2026, 12, 30), 5) == date(2027, 1, 15)
        (await session.get_one(SpecialDay, date(2026, 12, 31))).works = True
        await session.flush()
        assert await last_day_to_answer(act, date(2026, 12, 30), 5) == date(2027, 1, 14)
