"""Coordinators record who leads an event; the mentor's card tells what is over."""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import EventKind, EventLeader
from models.person import ERASED, Person
from models.profile import ApplicationState, MentorProfile
from services.events.leading import Led, add_leader, leaders_of, led_by, remove_leader
from services.indicators.counted import counted_ids
from services.indicators.definitions import Measure
from services.indicators.periods import Period, PeriodKind, Scope
from services.indicators.policy import IndicatorsPolicy
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed, NotFound
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role


async def test_a_mentor_has_led_only_what_is_over(database: Database) -> None:
    event_id = await club(await with_each_role(database))
    other_id = await club(database, days=9, key="other")
    async with acting(database, MENTOR) as act:
        mentor_id = act.me.id
        act.session.add(MentorProfile(person_id=mentor_id, state=ApplicationState.approved, about=""))
    async with acting(database, COORDINATOR) as act:
        for one in (event_id, event_id, other_id):
            await add_leader(act, one, mentor_id)
        assert [one.surname for one in await leaders_of(act, event_id)] == ["Петрова"]
        assert await led_by(act, mentor_id) is None
    async with acting(database, MENTEE, days=4) as act:
        assert await led_by(act, mentor_id) == Led(1, "Клуб")
    async with acting(database, COORDINATOR, days=10) as act:
        assert await led_by(act, mentor_id) == Led(2, "Клуб")
        await remove_leader(act, other_id, mentor_id)
        assert await led_by(act, mentor_id) == Led(1, "Клуб")


async def test_only_coordinators_name_leaders_and_only_mentors_lead(database: Database) -> None:
    event_id = await club(await with_each_role(database))
    async with acting(database, MENTEE) as act:
        mentee_id = act.me.id
        with pytest.raises(NotAllowed):
            await add_leader(act, event_id, mentee_id)
        with pytest.raises(NotAllowed):
            await remove_leader(act, event_id, mentee_id)
    async with acting(database, COORDINATOR) as act:
        with pytest.raises(NotFound):
            await add_leader(act, event_id, mentee_id)


async def test_what_an_erased_mentor_has_led_stays_counted_under_no_name(database: Database) -> None:
    event_id = await club(await with_each_role(database), kind=EventKind.lecture)
    other_id = await club(database, days=9, key="other")
    async with acting(database, MENTOR) as act:
        mentor_id = act.me.id
        act.session.add(MentorProfile(person_id=mentor_id, state=ApplicationState.approved, about=""))
    async with acting(database, COORDINATOR) as act:
        for one in (event_id, other_id):
            await add_leader(act, one, mentor_id)
    async with acting(database, MENTOR, days=4) as act:
        await erase_me(act)
    async with acting(database, COORDINATOR, days=10) as act:
        assert await leaders_of(act, event_id) == []
        assert list(await act.session.scalars(select(EventLeader.event_id))) == [event_id]
        city = (await act.session.scalars(select(Person.city_id).where(Person.surname == ERASED))).one()
        period = Scope(Period(PeriodKind.everything, None), IndicatorsPolicy(), act.now, city)
        assert list(await act.session.scalars(counted_ids(Measure.lectures, period))) == [event_id]
