"""Checking in: codes that change, people who are not registered, lists; what is asked and given afterwards."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Event, EventLeader
from models.person import Person, Role
from services.events.afterwards import NotThere, attended_since, i_came, rate_event, ratings_of
from services.events.checking_in import (
    CheckedIn,
    CheckInClosed,
    CheckInNotInvited,
    CheckInWrong,
    check_in,
    check_in_code,
    expected_people,
    mark_came,
)
from services.events.events import answers_to
from services.events.questions import TooManyQuestions, ask_about_event, reply_about_event
from services.events.registering import answer_event
from services.refusals import NotAllowed, NotFound
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds, with_mentors

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DOORS = {"days": 3, "minutes": -30}  # when people arrive at an event that begins in three days


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def come(database: Database, event_id: int, who: int) -> None:
    async with acting(database, who) as act:
        await answer_event(act, event_id, Answer.coming)


async def code_at(database: Database, event_id: int, **later: float) -> str:
    async with acting(database, COORDINATOR, **later) as act:
        event, code, _ = await check_in_code(act, event_id)
        return f"{event.id}_{code}"


async def scan(database: Database, who: int, code: str, *, register: bool = False, **later: float) -> CheckedIn:
    async with acting(database, who, **(later or DOORS)) as act:
        return (await check_in(act, code, register=register)).outcome


async def test_who_is_registered_is_checked_in_and_a_second_scan_says_so(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    code = await code_at(people, event_id, **DOORS)
    assert await scan(people, MENTOR, code) is CheckedIn.came
    assert await scan(people, MENTOR, code) is CheckedIn.before
    async with acting(people, COORDINATOR) as act:
        assert [one.came for one in await answers_to(act, event_id)] == [True]


async def test_who_is_not_registered_may_register_on_the_spot_while_there_are_places(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=1)
    code = await code_at(people, event_id, **DOORS)
    assert await scan(people, first, code) is CheckedIn.not_registered
    assert await scan(people, first, code, register=True) is CheckedIn.came
    assert await scan(people, second, code, register=True) is CheckedIn.full


@pytest.mark.parametrize("minutes", [-61, 31, 24 * 60])
async def test_an_old_code_has_no_effect(people: Database, minutes: int) -> None:
    event_id = await club(people, minutes=24 * 60)
    await come(people, event_id, MENTOR)
    code = await code_at(people, event_id, days=3, minutes=-45)
    with pytest.raises(CheckInWrong):
        await scan(people, MENTOR, code, days=3, minutes=minutes - 45 if minutes > 0 else minutes)


@pytest.mark.parametrize(
    "code", ["", "1", "1_", "1_0", "404_0123456789abcdef0123", "1_ffffffffffffffffffff", "x_1", "²_1"]
)
async def test_a_guessed_code_has_no_effect_and_says_nothing(people: Database, code: str) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    await code_at(people, event_id, **DOORS)
    with pytest.raises(CheckInWrong):
        await scan(people, MENTOR, code)


async def test_a_code_of_another_event_has_no_effect(people: Database) -> None:
    one, other = await club(people, key="one"), await club(people, key="other")
    code = (await code_at(people, one, **DOORS)).partition("_")[2]
    await code_at(people, other, **DOORS)
    with pytest.raises(CheckInWrong):
        await scan(people, MENTOR, f"{other}_{code}")


async def test_outsiders_are_refused(people: Database) -> None:
    event_id = await club(people)
    code = await code_at(people, event_id, **DOORS)
    for register in (False, True):
        with pytest.raises(CheckInNotInvited):
            await scan(people, MENTEE, code, register=register)


async def test_who_leads_it_need_not_check_in(people: Database) -> None:
    event_id = await club(people, Role.mentee)
    async with acting(people, COORDINATOR) as act:
        mentor = (await act.session.scalars(select(Person).where(Person.telegram_id == MENTOR))).one()
        act.session.add(EventLeader(event_id=event_id, person_id=mentor.id))
    code = await code_at(people, event_id, **DOORS)
    assert await scan(people, MENTOR, code) is CheckedIn.leads


async def test_only_coordinators_see_the_code_and_the_list_and_only_near_the_event(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR, **DOORS) as act:
        with pytest.raises(NotAllowed):
            await check_in_code(act, event_id)
        with pytest.raises(NotAllowed):
            await mark_came(act, event_id, act.me.id, 1)
    async with acting(people, COORDINATOR) as act:
        with pytest.raises(CheckInClosed):
            await check_in_code(act, event_id)


async def test_a_coordinator_marks_by_a_list_and_takes_it_back(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    async with acting(people, COORDINATOR, **DOORS) as act:
        [expected] = await expected_people(act, event_id, 1)
        for _ in range(2):
            await mark_came(act, event_id, expected.person.id, 1)
        assert [one.came for one in await expected_people(act, event_id, 1)] == [True]
        await mark_came(act, event_id, expected.person.id, 1, came=False)
        assert [one.came for one in await expected_people(act, event_id, 1)] == [False]
        with pytest.raises(NotFound):
            await mark_came(act, event_id, act.me.id, 1)


async def test_days_that_somebody_was_there_count_in_hours(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, COORDINATOR) as act:
        (await act.session.get_one(Event, event_id)).days = 2
    await come(people, event_id, MENTOR)
    for day in (3, 4):
        code = await code_at(people, event_id, days=day, minutes=30)
        assert await scan(people, MENTOR, code, days=day, minutes=30) is CheckedIn.came
    async with acting(people, MENTOR, days=10) as act:
        assert await attended_since(act, act.now - timedelta(days=20)) == (1, timedelta(hours=16))


async def test_who_came_rates_once_and_coordinators_read_it_without_names(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people)
    for one in (first, second):
        await come(people, event_id, one)
    await scan(people, first, await code_at(people, event_id, **DOORS))
    async with acting(people, first, days=4) as act:
        await rate_event(act, event_id, 4)
        await rate_event(act, event_id, 5, "Полезно")
    async with acting(people, second, days=4) as act:
        assert await i_came(act, event_id) is None
        with pytest.raises(NotThere):
            await rate_event(act, event_id, 1)
    async with acting(people, COORDINATOR) as act:
        given = await ratings_of(act, event_id)
        assert (dict(given.counts), given.words, given.average) == ({5: 1}, ["Полезно"], 5.0)


async def test_without_any_check_in_whoever_said_yes_counts_as_having_come(people: Database) -> None:
    event_id = await club(people)
    await come(people, event_id, MENTOR)
    async with acting(people, MENTOR, days=4) as act:
        assert await i_came(act, event_id) is not None
    async with acting(people, MENTOR) as act:
        assert await i_came(act, event_id) is None


async def test_a_question_goes_to_the_organiser_and_the_answer_back(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        question = await ask_about_event(act, event_id, "Где парковка?")
    assert "event_asked" in await told_kinds(people, COORDINATOR)
    async with acting(people, COORDINATOR) as act:
        await reply_about_event(act, question.id, "Во дворе")
    assert "event_replied" in await told_kinds(people, MENTOR)
    async with acting(people, MENTEE) as act:
        with pytest.raises(NotAllowed):
            await ask_about_event(act, event_id, "А мне?")


async def test_nobody_asks_without_end(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        for _ in range(3):
            await ask_about_event(act, event_id, "Где парковка?")
        with pytest.raises(TooManyQuestions):
            await ask_about_event(act, event_id, "Где парковка?")
