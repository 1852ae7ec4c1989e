"""Changing an event after announcing it: who is told, who keeps a place, what becomes of reminders and the waitlist."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventNotice, Registration
from models.notice import Notice
from models.person import City, Person, Role
from services.events.announcing import EventInPast
from services.events.changing import (
    EventChangedMeanwhile,
    TooFewSeats,
    cancel_event,
    change_event,
    values_of,
)
from services.events.events import coming_events
from services.events.notices import event_i_come_to
from services.events.registering import EventCancelled, answer_event
from services.events.seats import taken_seats
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.people import add_person
from tests.support.seats import answer_of, told_kinds, with_mentors

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def change(database: Database, event_id: int, **values: Any) -> int:
    async with acting(database, COORDINATOR) as act:
        event = await act.session.get_one(Event, event_id)
        return await change_event(act, event_id, replace(values_of(event), **values), event.sequence)


async def start_of(database: Database, event_id: int) -> Any:
    async with acting(database, COORDINATOR) as act:
        return (await act.session.get_one(Event, event_id)).starts_at


async def come(database: Database, event_id: int, *who: int) -> None:
    for one in who:
        async with acting(database, one) as act:
            await answer_event(act, event_id, Answer.coming)


async def test_who_comes_to_a_moved_event_keeps_the_place_and_is_asked_anew_once(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    later = await start_of(people, event_id) + timedelta(days=1)
    assert await change(people, event_id, starts_at=later, place="Школа № 58") == 1
    assert await told_kinds(people, MENTOR) == [EventNotice.announced, EventNotice.changed]
    async with acting(people, MENTOR) as act:
        mine = await act.session.get_one(Registration, (event_id, act.me.id))
        assert (mine.answer, mine.confirmed) == (Answer.coming, False)
        assert (await answer_event(act, event_id, Answer.coming)).confirmed


async def test_a_moved_event_has_reminders_of_its_new_start_only(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    was = await start_of(people, event_id)
    await change(people, event_id, starts_at=was + timedelta(days=2))
    await change(people, event_id, starts_at=was + timedelta(days=1))
    async with acting(people, MENTOR) as act:
        mine = Notice.kind == EventNotice.day_before, Notice.person_id == act.me.id
        notices = list(await act.session.scalars(select(Notice).where(*mine).order_by(Notice.due_at)))
        stand = [one.due_at for one in notices if await event_i_come_to(act, one.ids)]
    assert len(notices) == 3
    assert stand == [was]  # a day before the present start


async def test_a_move_is_told_to_those_who_only_got_the_announcement(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, COORDINATOR) as act:
        announced = await act.session.scalar(select(Notice).where(Notice.kind == EventNotice.announced))
        announced.state = "sent"
    assert await change(people, event_id, title="Другое название") == 0
    assert await change(people, event_id, place="Школа № 58") == 1
    assert await told_kinds(people, MENTOR) == [EventNotice.announced, EventNotice.changed]
    assert await told_kinds(people, MENTEE) == []


async def test_a_changed_title_is_told_and_asks_nobody_anew(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    assert await change(people, event_id, title="Другое название") == 1
    async with acting(people, MENTOR) as act:
        assert (await act.session.get_one(Registration, (event_id, act.me.id))).confirmed


async def test_more_places_go_to_those_who_wait(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1)
    await come(people, event_id, first, second, third)
    await change(people, event_id, capacity=2)
    assert await answer_of(people, event_id, second) is Answer.offered
    assert await answer_of(people, event_id, third) is Answer.waiting
    await change(people, event_id, capacity=None)
    assert await answer_of(people, event_id, third) is Answer.offered


async def test_there_are_never_fewer_places_than_people_who_come(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=5)
    await come(people, event_id, first, second)
    with pytest.raises(TooFewSeats):
        await change(people, event_id, capacity=1)
    with pytest.raises(NotAllowed):
        await change(people, event_id, capacity=0)
    with pytest.raises(EventInPast):
        await change(people, event_id, starts_at=await start_of(people, event_id) - timedelta(days=30))


async def test_places_that_are_offered_are_not_taken_away_by_a_smaller_number(people: Database) -> None:
    first, second, third = await with_mentors(people, 3)
    event_id = await club(people, capacity=1)
    await come(people, event_id, first, second, third)
    await change(people, event_id, capacity=3)
    with pytest.raises(TooFewSeats):
        await change(people, event_id, capacity=2)
    await come(people, event_id, second, third)
    async with acting(people, COORDINATOR) as act:
        event = await act.session.get_one(Event, event_id)
        assert await taken_seats(act, event) == event.capacity == 3


async def test_a_move_with_fewer_places_takes_offers_back_first(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=1)
    await come(people, event_id, first, second)
    await change(people, event_id, capacity=2)
    await change(people, event_id, capacity=1, place="Школа № 58")
    assert await answer_of(people, event_id, second) is Answer.waiting


async def test_a_change_of_what_another_has_changed_meanwhile_is_refused(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, COORDINATOR) as act:
        shown = values_of(await act.session.get_one(Event, event_id))
    await change(people, event_id, title="Другое название")
    async with acting(people, COORDINATOR) as act:
        with pytest.raises(EventChangedMeanwhile):
            await change_event(act, event_id, replace(shown, words="Слова"), 0)


async def test_a_cancelled_event_takes_no_answers_and_everybody_in_it_is_told(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=1)
    await come(people, event_id, first, second)
    async with acting(people, COORDINATOR) as act:
        assert await cancel_event(act, event_id, "Зал заняли") == 2
    for one in (first, second):
        assert (await told_kinds(people, one))[-1] is EventNotice.cancelled
        async with acting(people, one) as act:
            assert await coming_events(act) == []
            with pytest.raises(EventCancelled):
                await answer_event(act, event_id, Answer.coming)


@pytest.mark.parametrize("who", [MENTOR, MENTEE])
async def test_only_a_coordinator_changes_or_cancels(people: Database, who: int) -> None:
    event_id = await club(people)
    async with acting(people, who) as act:
        event = await act.session.get_one(Event, event_id)
        with pytest.raises(NotAllowed):
            await change_event(act, event_id, replace(values_of(event), title="Моё"), 0)
        with pytest.raises(NotAllowed):
            await cancel_event(act, event_id, "Не хочу")


async def test_an_event_for_another_city_asks_anew_announces_there_and_keeps_who_has_answered(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        mine = (await act.session.get_one(Person, 2)).city_id
        other = await act.session.scalar(select(City.id).where(City.id != mine).limit(1))
        await add_person(act, "Сидорова Инна", Role.mentor, telegram_id=7, city_id=other)
    event_id = await club(people, city_id=mine)
    await come(people, event_id, MENTOR)
    assert await change(people, event_id, city_id=other) == 2
    assert await told_kinds(people, MENTOR) == [EventNotice.announced, EventNotice.changed]
    assert await told_kinds(people, 7) == [EventNotice.announced]
    async with acting(people, MENTOR) as act:
        assert not (await act.session.get_one(Registration, (event_id, act.me.id))).confirmed
        assert (await answer_event(act, event_id, Answer.coming)).confirmed
    await come(people, event_id, 7)
    assert await change(people, event_id, city_id=None) == 2
    assert await told_kinds(people, 7) == [EventNotice.announced, EventNotice.changed]
