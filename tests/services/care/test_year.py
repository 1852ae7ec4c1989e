"""A year of a made-up association: nobody is told too much, and nobody is forgotten."""

from datetime import timedelta

import pytest

from bot.reference import load_reference
from models.connection.database import Database
from services.care.limits import UNASKED_A_WEEK, WEEK
from services.days import day_of
from tests.support.size import is_full
from tests.support.year import QUIET, Year

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DAYS = 365 if is_full() else 45


@pytest.fixture
async def year(database: Database) -> Year:
    await load_reference(database)
    year = Year(database)
    await year.settle()
    await year.live(DAYS)
    return year


async def test_in_a_year_nobody_is_told_too_much_and_nobody_is_forgotten(year: Year) -> None:
    """All four are checked after one year, because it takes seconds."""
    told = await year.unasked()
    assert len(told) > 10
    for person, sent in told.items():
        moments = [at for at, _ in sent]
        assert all(b - a >= WEEK for a, b in zip(moments, moments[UNASKED_A_WEEK:], strict=False)), person.surname
        nudged = [day_of(person, at) for at, nudge in sent if nudge]
        assert len(nudged) == len(set(nudged)), person.surname
        quiet = {monday + timedelta(days=number) for monday in QUIET for number in range(7)}
        assert quiet.isdisjoint(day_of(person, at) for at in moments), person.surname
    assert year.forgotten(DAYS) == {}
    closed = {kind for kind, pair in year.pairs.items() if pair in year.ended}
    assert closed == ({"never meets", "met once", "stopped after two months"} if is_full() else set())
