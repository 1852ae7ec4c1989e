"""The report of a month: who gets it, when, and once."""

from datetime import UTC, datetime, timedelta

import pytest

from models.connection.database import Database
from models.monthly_report import MonthlyNotice
from models.person import Role
from services.indicators.reports import due_monthly, switch_monthly, wants_monthly
from services.notices import Reminder, remind
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
FIRST = datetime(2026, 4, 1, 6, tzinfo=UTC)  # 9:00 in Moscow, 16:00 in Vladivostok


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    """Two coordinators who want it: in Moscow and in Vladivostok."""
    pairs = await make_pairs(database)
    for telegram_id, city in ((7, 1), (8, 6)):
        async with Uow(database, pairs.clock, None).write() as act:
            await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=telegram_id, city_id=city)
        async with Uow(database, pairs.clock, telegram_id).write() as act:
            assert await switch_monthly(act)
    pairs.clock.moment = FIRST
    return pairs


async def due(pairs: Pairs) -> list[Reminder]:
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        found = await due_monthly(act)
        await remind(act, found)
        return found


async def test_it_comes_on_the_first_by_the_readers_own_clock_and_tells_of_the_month_before(pairs: Pairs) -> None:
    found = await due(pairs)
    assert [one.ids["month"] for one in found] == ["2026-03-01", "2026-03-01"]
    pairs.clock.moment = FIRST - timedelta(hours=6)  # 3:00 in Moscow, 10:00 in Vladivostok
    assert [one.person_id for one in await due(pairs)] == [found[1].person_id]
    pairs.clock.moment = FIRST + timedelta(days=1)
    assert await due(pairs) == []


async def test_the_report_of_a_month_is_written_once(pairs: Pairs) -> None:
    first = await due(pairs)
    pairs.clock.moment += timedelta(hours=1)
    assert [one.dedupe for one in await due(pairs)] == [one.dedupe for one in first]
    assert all(one.kind is MonthlyNotice.report for one in first)


async def test_who_asks_on_the_first_waits_for_the_next_month(pairs: Pairs) -> None:
    async with Uow(pairs.database, pairs.clock, 7).write() as act:
        assert not await switch_monthly(act)
    assert len(await due(pairs)) == 1
    async with Uow(pairs.database, pairs.clock, 7).write() as act:
        assert await switch_monthly(act)
        assert await wants_monthly(act)
    assert len(await due(pairs)) == 1


async def test_only_coordinators_ask_for_it(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        with pytest.raises(NotAllowed):
            await switch_monthly(act)
