"""Coordinators correct the calendar of holidays."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.connection.database import Database
from models.person import Role
from services.reference.special_days import (
    CalendarDay,
    DayNotInCalendar,
    coming_special_days,
    remove_special_day,
    set_special_day,
)
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Uow
from tests.support.pairs import MONDAY, Pairs, make_pairs
from tests.support.people import add_person

TODAY = MONDAY.date()
SATURDAY = date(2026, 3, 7)


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=7)
    return pairs


def orlova(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, 7)


async def test_a_day_is_added_changed_and_removed_with_a_trail(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        before = await coming_special_days(act)
        await set_special_day(act, SATURDAY, works=False)
        await set_special_day(act, SATURDAY, works=True)
        assert CalendarDay(SATURDAY, True) in await coming_special_days(act)
        await remove_special_day(act, SATURDAY)
        assert await coming_special_days(act) == before
        trail = await act.session.execute(select(AuditEntry.action, AuditEntry.subject_id).order_by(AuditEntry.id))
    acts = ["calendar.day_of_rest", "calendar.working_day", "calendar.removed"]
    assert [tuple(one) for one in trail] == [(one, 20260307) for one in acts]


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1), TODAY + timedelta(days=401)])
async def test_a_day_that_is_over_or_far_ahead_is_refused(pairs: Pairs, day: date) -> None:
    async with orlova(pairs).write() as act:
        with pytest.raises(DayNotInCalendar):
            await set_special_day(act, day, works=False)
        with pytest.raises(NotFound):
            await remove_special_day(act, day)


async def test_only_those_in_charge_see_and_change_the_calendar(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        for attempt in (
            coming_special_days(act),
            set_special_day(act, SATURDAY, works=False),
            remove_special_day(act, date(2026, 3, 8)),
        ):
            with pytest.raises(NotAllowed):
                await attempt
