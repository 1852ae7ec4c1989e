"""The demo's mentors have held group meetings and come to their own events."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.connection.database import Database
from models.person import Person
from services.indicators.definitions import Measure
from services.indicators.figures import all_figures
from services.indicators.periods import PeriodKind, scope_now
from services.indicators.policy import INDICATORS_BY_DEFAULT
from services.indicators.standards import Standard, self_check
from services.meetings.practice import PracticePeriod, my_practice
from services.unit_of_work import Act
from tests.support.demo_data import Loaded
from tests.support.people import act_of

pytestmark = pytest.mark.xdist_group("demo")  # loaded once
COORDINATOR, MENTOR = 1001, 1003


async def ready(session: AsyncSession, loaded: Loaded, telegram_id: int) -> Act:
    """An act of one of the people with a chat."""
    person_id = await session.scalar(select(Person.id).where(Person.telegram_id == telegram_id))
    return await act_of(session, person_id, loaded.now)


async def test_mentors_come_to_their_club_and_session_and_the_ready_one_to_both(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        checked = await self_check(await ready(session, loaded, COORDINATOR))
        practice = await my_practice(await ready(session, loaded, MENTOR), PracticePeriod.everything)
    [learns] = [one for one in checked if one.standard is Standard.training]
    assert learns.of == 79
    assert 42 < learns.count < 79
    assert practice.attended == 3  # and to the conference


async def test_group_meetings_of_both_forms_were_held_one_by_the_ready_mentor(loaded: Loaded, demo: Database) -> None:
    async with demo.read() as session:
        act = await ready(session, loaded, MENTOR)
        found = await all_figures(act, scope_now(act, INDICATORS_BY_DEFAULT, PeriodKind.everything))
        [group] = (await my_practice(act, PracticePeriod.everything)).groups
        rated = [seat.rating is not None for seat in group.joined]
    assert [found.figures[one].count for one in (Measure.remote_group, Measure.in_person_group)] == [2, 2]
    assert rated == [True] * 4 + [False]
