"""The key of a person's own address of a remote event."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Registration
from services.events.registering import answer_event
from services.events.way_in import way_in_at
from services.privacy.erasing import erase_me
from tests.support.events import CLOCK, COORDINATOR, MENTOR, acting, club, with_each_role


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_is_erased_during_an_event_leaves_no_address_that_leads_into_it(database: Database) -> None:
    event_id = await club(await with_each_role(database), place="", link="https://zoom.example/1")
    async with acting(database, MENTOR) as act:
        key = (await answer_event(act, event_id, Answer.coming)).way_in_key
    assert key is not None
    during = CLOCK.now() + timedelta(days=3, minutes=10)
    async with database.read() as session:
        assert await way_in_at(session, key, during) is not None
    async with acting(database, MENTOR, days=3, minutes=10) as act:
        await erase_me(act)
    async with acting(database, COORDINATOR) as act:
        assert await way_in_at(act.session, key, during) is None
        assert [one.way_in_key for one in (await act.session.scalars(select(Registration))).unique()] == [None]
