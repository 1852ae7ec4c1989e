"""The demo's history can be written on any day: on these two, one of its people had no intern, or no time was free for
the kind of meeting that the mentor proposed.
"""

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.history import write_history
from bot.demo.past import Past
from bot.demo.words import demo_words
from bot.reference import load_reference
from models.connection.database import Database
from models.person import Person
from tests.support.counting import count
from tests.support.size import is_full

DAYS = [datetime(2026, 11, 30, 21, 57, 45, tzinfo=UTC), datetime(2026, 12, 2, 10, tzinfo=UTC)]
ALL_YEAR = [datetime(2027, 1, 1, 7, tzinfo=UTC) + timedelta(days=9 * n, hours=5 * n) for n in range(40)]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("now", [*DAYS, *(ALL_YEAR if is_full() else ())])
async def test_the_history_is_written(database: Database, now: datetime) -> None:
    await load_reference(database)
    async with database.write() as session:
        await write_history(Past(session, now, demo_words()), lambda: None)
        assert await count(session, Person) > 300
