"""Places at an event: the line for them, offers that are held for a time, and the last place."""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventNotice, Registration
from models.notice import Notice
from models.person import Person
from services.events import registering
from services.events.events import seen_event
from services.events.registering import EventFull, answer_event
from services.events.steps import events_due, take_event_steps
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.office import Office
from tests.support.places_race import race
from tests.support.seats import answer_of, told_kinds, with_mentors

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def say(database: Database, event_id: int, who: int, answer: Answer = Answer.coming, **later: float) -> Answer:
    async with acting(database, who, **later) as act:
        return (await answer_event(act, event_id, answer)).answer


async def step(database: Database, event_id: int, **later: float) -> None:
    async with acting(database, COORDINATOR, **later) as act:
        assert list(await act.session.scalars(events_due(act))) == [event_id]
        await take_event_steps(act, event_id)


@SQLITE
async def test_when_all_places_are_taken_the_next_wait_in_order(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1)
    assert [await say(people, event_id, one) for one in (first, second, third)] == [
        Answer.coming,
        Answer.waiting,
        Answer.waiting,
    ]
    async with acting(people, third) as act:
        seen = await seen_event(act, event_id)
        assert (seen.number, seen.free) == (2, 0)


@SQLITE
async def test_a_freed_place_is_offered_to_the_first_and_held_for_a_time(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1, days=5)
    for one in (first, second, third):
        await say(people, event_id, one)
    await say(people, event_id, first, Answer.declined)
    assert await answer_of(people, event_id, second) is Answer.offered
    assert (await told_kinds(people, second))[-1] is EventNotice.offered
    assert await say(people, event_id, first) is Answer.waiting  # the place is held, also from who gave it back
    assert await say(people, event_id, second) is Answer.coming


@SQLITE
async def test_an_offer_that_runs_out_goes_to_the_next(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1, days=5)
    for one in (first, second, third):
        await say(people, event_id, one)
    await say(people, event_id, first, Answer.declined)
    await step(people, event_id, hours=36)
    assert await answer_of(people, event_id, second) is Answer.declined
    assert await answer_of(people, event_id, third) is Answer.offered


@SQLITE
async def test_who_cannot_be_reached_keeps_the_turn_and_the_next_is_offered_the_place(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1, days=5)
    for one in (first, second, third):
        await say(people, event_id, one)
    async with acting(people, COORDINATOR) as act:
        away = await act.session.scalar(select(Person).where(Person.telegram_id == second))
        away.reachable = False
    await say(people, event_id, first, Answer.declined)
    assert await answer_of(people, event_id, second) is Answer.waiting
    assert await answer_of(people, event_id, third) is Answer.offered


@SQLITE
async def test_two_hours_before_the_line_ends_and_who_waited_is_told(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=1)
    for one in (first, second):
        await say(people, event_id, one)
    await step(people, event_id, days=3, hours=-1.5)
    assert await answer_of(people, event_id, second) is Answer.declined
    async with acting(people, second) as act:
        kinds = list(await act.session.scalars(select(Notice.kind).where(Notice.person_id == act.me.id)))
    assert EventNotice.waited in kinds
    with pytest.raises(EventFull):
        await say(people, event_id, second, days=3, hours=-1.5)


@SQLITE
async def test_only_people_of_its_city_come_to_an_event_for_one_city(people: Database) -> None:
    event_id = await club(people, city_id=2)
    with pytest.raises(NotAllowed):
        await say(people, event_id, MENTOR)
    with pytest.raises(NotAllowed):
        await say(people, event_id, MENTEE)


async def _race(database: Database) -> list[Answer]:
    racers = await with_mentors(database, 8)
    event_id = await club(database, capacity=1)
    office = Office(database)
    async with acting(database, COORDINATOR) as act:
        ids = list(await act.session.scalars(select(Person.id).where(Person.telegram_id.in_(racers))))
    await race(office.database, [(one, answer_event, (event_id, Answer.coming)) for one in ids])
    async with acting(database, COORDINATOR) as act:
        return list(await act.session.scalars(select(Registration.answer).where(Registration.event_id == event_id)))


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_one_of_many_gets_the_last_place_and_the_others_wait(people: Database) -> None:
    answers = await _race(people)
    assert sorted(answers) == [Answer.coming, *[Answer.waiting] * 7]


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_without_the_lock_two_get_the_last_place(people: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The protection is what makes the test above pass."""

    async def unlocked(act: Act, table: type[Event], key: int) -> Event | None:
        return await act.session.get(table, key)

    monkeypatch.setattr(registering, "locked", unlocked)
    assert (await _race(people)).count(Answer.coming) > 1
