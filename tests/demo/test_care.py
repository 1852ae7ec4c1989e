"""The demonstration shows care in its states."""

import pytest
from sqlalchemy import select

from models.care import CareDeed, Deed, Stall
from models.concern import Concern, ConcernState
from models.connection.database import Database
from models.person import Person
from services.care.digest import lines_now
from services.care.health import CareHealth, healths
from tests.support.demo_data import Loaded
from tests.support.people import act_of

pytestmark = pytest.mark.xdist_group("demo")  # loaded once


async def test_pairs_stall_one_answered_badly_and_a_line_is_put_off(demo: Database, loaded: Loaded) -> None:
    async with demo.read() as session:
        orlova = await session.scalar(select(Person.id).where(Person.telegram_id == 1001))
        act = await act_of(session, orlova, loaded.now)
        lines = await lines_now(act)
        assert Stall.low_pulse in {one.line.stall for one in lines}
        assert [one.deed.deed for one in lines if one.deed] == [Deed.snoozed]
        assert {one.health for one in await healths(act)} >= {CareHealth.check_in, CareHealth.on_track}
        assert (await session.scalars(select(CareDeed.attempt))).all() == [0]


async def test_a_report_of_a_problem_is_being_looked_into(demo: Database) -> None:
    async with demo.read() as session:
        [concern] = await session.scalars(select(Concern))
        assert concern.state is ConcernState.taken
        assert concern.trusted_id is not None
