"""A question about an event waits for its organiser, and for every coordinator when that one is gone or silent."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.connection.database import Database
from models.event import Event
from models.person import Person, Role
from services.events.announcing import announce
from services.events.questions import ask_about_event, event_questions_waiting, reply_about_event
from services.home.waiting import waiting_for
from services.people.team import remove_from_team
from tests.support.events import COORDINATOR, MENTOR, a_draft, acting, club, with_each_role
from tests.support.people import add_person, coordinator, mentor
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
OTHER, OWNER = 8, 9


@pytest.fixture
async def people(database: Database) -> Database:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await add_person(act, "Крылова Вера", Role.coordinator, telegram_id=OTHER)
        await add_person(act, "Хозяинова Анна", Role.owner, telegram_id=OWNER)
    return database


async def asked(database: Database) -> int:
    event_id = await club(database)
    async with acting(database, MENTOR) as act:
        return (await ask_about_event(act, event_id, "Где парковка?")).id


async def waits_for(database: Database, who: int, **later: float) -> int:
    async with acting(database, who, **later) as act:
        return len(await waiting_for(act, {"event_question": event_questions_waiting}))


async def test_a_question_waits_for_the_organiser_and_after_a_day_for_all(people: Database) -> None:
    question_id = await asked(people)
    assert [await waits_for(people, who) for who in (COORDINATOR, OTHER)] == [1, 0]
    assert await waits_for(people, OTHER, days=1, minutes=1) == 1
    async with acting(people, OTHER) as act:
        await reply_about_event(act, question_id, "Во дворе")
    assert [await waits_for(people, who, days=2) for who in (COORDINATOR, OTHER)] == [0, 0]


async def test_a_question_to_somebody_who_was_dismissed_waits_for_the_others_at_once(people: Database) -> None:
    await asked(people)
    async with acting(people, OWNER) as act:
        organiser = await act.session.scalar(select(Event.announced_by_id))
        await remove_from_team(act, organiser)
    assert await waits_for(people, OTHER) == 1


async def test_a_question_to_somebody_who_closed_the_chat_waits_for_the_others_at_once(people: Database) -> None:
    await asked(people)
    async with acting(people, OTHER) as act:
        await act.session.execute(update(Person).where(Person.telegram_id == COORDINATOR).values(reachable=False))
    assert await waits_for(people, OTHER) == 1


async def test_it_is_answered_from_what_waits(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    async with town.act(orlova) as act:
        await announce(act, a_draft(act.now + timedelta(days=3)), "k")
    await town.settled()
    await petrova.press_notice("event_ask")
    await petrova.say("Где парковка?")
    await orlova.start()
    await orlova.press("waiting", "thing:event_question:1")
    await orlova.say("Во дворе")
    assert "Во дворе" in await petrova.last_text()
    assert "Вопрос о событии" not in await orlova.text()
