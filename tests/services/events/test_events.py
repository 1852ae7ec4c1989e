"""The rules of events: where and when, who may come, who is reminded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventNotice
from models.notice import Notice
from models.person import Role
from services.events.announcing import EventInPast, announce, delivery_of, start_times
from services.events.events import answers_to, coming_events, seen_event
from services.events.notices import event_i_come_to
from services.events.registering import EventBegan, answer_event
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act
from tests.support.events import COORDINATOR, MENTEE, MENTOR, a_draft, acting, club, with_each_role
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def reminders(database: Database) -> list[Notice]:
    async with acting(database, MENTOR) as act:
        query = select(Notice).where(Notice.kind == EventNotice.day_before)
        return list(await act.session.scalars(query))


async def test_start_times_are_the_half_hours_left_in_the_coordinators_zone(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        noon = Act(act.session, datetime(2026, 3, 12, 9, 0, tzinfo=UTC), act.telegram_id, act.person)
        today = start_times(noon, date(2026, 3, 12))
        assert min(today) == 12 * 60 + 30
        assert today[15 * 60].astimezone(UTC) == datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
        assert len(start_times(noon, date(2026, 3, 13))) == 25
        assert start_times(noon, date(2026, 3, 11)) == {}


async def test_times_that_a_clock_change_skips_are_not_offered(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        now = datetime(2011, 1, 1, tzinfo=UTC)
        act.me.timezone = "Pacific/Apia"  # 30 December 2011 does not exist there
        assert start_times(Act(act.session, now, act.telegram_id, act.person), date(2011, 12, 30)) == {}


async def test_the_same_key_announces_once(people: Database) -> None:
    first, second = await club(people), await club(people, days=4)
    assert first == second
    async with acting(people, COORDINATOR) as act:
        assert (await delivery_of(act, first)).total == 1
    assert await club(people, key="other") != first


async def test_an_event_in_the_past_is_refused(people: Database) -> None:
    with pytest.raises(EventInPast):
        await club(people, days=-1)


@pytest.mark.parametrize("who", [MENTOR, MENTEE, 404])
async def test_only_a_coordinator_announces_and_sees_the_report(people: Database, who: int) -> None:
    event_id = await club(people)
    async with acting(people, who) as act:
        with pytest.raises(NotAllowed):
            await announce(act, a_draft(act.now + timedelta(days=3)), "mine")
        with pytest.raises(NotAllowed):
            await delivery_of(act, event_id)
        with pytest.raises(NotAllowed):
            await answers_to(act, event_id)


@pytest.mark.parametrize("who", [COORDINATOR, MENTEE, 404])
@pytest.mark.parametrize("answer", list(Answer))
async def test_only_the_audience_answers(people: Database, who: int, answer: Answer) -> None:
    event_id = await club(people)
    async with acting(people, who) as act:
        with pytest.raises(NotAllowed):
            await answer_event(act, event_id, answer)


async def test_an_owner_is_invited_with_the_coordinators(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        await add_person(act, "Хозяин Олег", Role.owner, telegram_id=4)
    event_id = await club(people, Role.coordinator)
    async with acting(people, 4) as act:
        await answer_event(act, event_id, Answer.coming)
    async with acting(people, COORDINATOR) as act:
        assert (await delivery_of(act, event_id)).total == 2


async def test_the_last_answer_counts(people: Database) -> None:
    event_id = await club(people)
    for answer in (Answer.coming, Answer.declined, Answer.coming, Answer.coming):
        async with acting(people, MENTOR) as act:
            await answer_event(act, event_id, answer)
    async with acting(people, MENTOR) as act:
        seen = await seen_event(act, event_id)
        assert (seen.answer, seen.coming, seen.declined, seen.delivery) == (Answer.coming, 1, 0, None)
    assert len(await reminders(people)) == 1


@pytest.mark.parametrize(("days", "reminded"), [(3, True), (1.001, True), (1, False), (0.5, False)])
async def test_registered_people_are_reminded_a_day_before_if_that_is_still_ahead(
    people: Database, days: float, reminded: bool
) -> None:
    event_id = await club(people, days=days)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.coming)
        event = await act.session.get_one(Event, event_id)
    due = [notice.due_at for notice in await reminders(people)]
    assert due == ([event.starts_at - timedelta(hours=24)] if reminded else [])


async def test_a_reminder_applies_while_the_person_is_coming_and_the_event_is_ahead(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        assert await event_i_come_to(act, {"event_id": event_id}) is None
        await answer_event(act, event_id, Answer.coming)
        assert await event_i_come_to(act, {"event_id": event_id}) is not None
    async with acting(people, MENTOR, days=4) as act:
        assert await event_i_come_to(act, {"event_id": event_id}) is None
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.declined)
        assert await event_i_come_to(act, {"event_id": event_id}) is None


async def test_a_begun_event_takes_no_answers_and_is_listed_only_for_coordinators(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR, days=4) as act:
        assert await coming_events(act) == []
        with pytest.raises(EventBegan):
            await answer_event(act, event_id, Answer.coming)
    async with acting(people, COORDINATOR, days=4) as act:
        assert [event.id for event, _ in await coming_events(act)] == [event_id]


async def test_an_event_that_goes_on_is_listed_for_those_who_come_until_it_is_over(people: Database) -> None:
    async with acting(people, COORDINATOR) as act:
        draft = replace(a_draft(act.now + timedelta(days=1), Role.mentor, Role.mentee), days=2)
        event_id = (await announce(act, draft, "k")).id
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.coming)
    async with acting(people, MENTOR, days=2) as act:
        assert [event.id for event, _ in await coming_events(act)] == [event_id]
    async with acting(people, MENTEE, days=2) as act:
        assert await coming_events(act) == []
    async with acting(people, MENTOR, days=3) as act:
        assert await coming_events(act) == []


async def test_a_person_who_lost_the_role_may_decline_but_not_register(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.coming)
        act.me.roles.clear()
    async with acting(people, MENTOR) as act:
        assert [event.id for event, _ in await coming_events(act)] == [event_id]
        with pytest.raises(NotAllowed):
            await answer_event(act, event_id, Answer.coming)
        await answer_event(act, event_id, Answer.declined)
    async with acting(people, MENTOR) as act:
        assert await coming_events(act) == []


async def test_an_event_that_is_not_there_is_not_found(people: Database) -> None:
    async with acting(people, MENTOR) as act:
        with pytest.raises(NotFound):
            await answer_event(act, 404, Answer.coming)


async def test_a_person_who_joins_later_sees_coming_events_and_may_register(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, COORDINATOR) as act:
        await add_person(act, "Новый Ментор", Role.mentor, telegram_id=5)
    async with acting(people, 5) as act:
        assert [event.id for event, _ in await coming_events(act)] == [event_id]
        await answer_event(act, event_id, Answer.coming)
    async with acting(people, COORDINATOR) as act:
        assert [one.registration.person.surname for one in await answers_to(act, event_id)] == ["Новый"]
