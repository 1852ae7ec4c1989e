"""What was true of an event before it was moved or began does not act on it afterwards, and what is promised at the
door is kept.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.attendance import Attendance, AttendanceNotice
from models.connection.database import Database
from models.event import Answer, Event, EventKind
from models.event_programme import EventTalk, TalkNotice, TalkState
from models.notice import Notice
from models.person import Role
from services.events.afterwards import i_came
from services.events.changing import change_event, values_of
from services.events.checking_in import CheckedIn, check_in, check_in_code
from services.events.registering import EventBegan, answer_event
from services.events.talks import approve_talk, decline_talk, propose_talk
from tests.support.events import COORDINATOR, MENTEE, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds, with_mentors

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DOORS = {"days": 3, "minutes": -30}  # when people arrive at an event that begins in three days


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def scan(database: Database, event_id: int, who: int, **when: float) -> CheckedIn:
    async with acting(database, COORDINATOR, **when) as act:
        event, code, _ = await check_in_code(act, event_id)
    async with acting(database, who, **when) as act:
        return (await check_in(act, f"{event.id}_{code}", register=True)).outcome


async def asked_afterwards(database: Database, who: int) -> bool:
    async with acting(database, who) as act:
        mine = Notice.person_id == act.me.id, Notice.kind == AttendanceNotice.afterwards
        return await act.session.scalar(select(Notice.id).where(*mine)) is not None


@pytest.mark.parametrize("before", [None, Answer.declined])
@pytest.mark.parametrize("minutes", [-30, 30])
async def test_who_registers_at_the_door_is_asked_afterwards_as_they_were_told(
    people: Database, before: Answer | None, minutes: int
) -> None:
    event_id = await club(people)
    if before is not None:
        async with acting(people, MENTOR) as act:
            await answer_event(act, event_id, before)
    assert await scan(people, event_id, MENTOR, days=3, minutes=minutes) is CheckedIn.came
    assert await asked_afterwards(people, MENTOR)


async def test_who_takes_an_offered_place_at_the_door_is_asked_afterwards(people: Database) -> None:
    first, second = await with_mentors(people, 2)
    event_id = await club(people, capacity=1)
    for who in (first, second):
        async with acting(people, who) as act:
            await answer_event(act, event_id, Answer.coming)
    async with acting(people, first, days=3, minutes=-150) as act:
        await answer_event(act, event_id, Answer.declined)
    assert await scan(people, event_id, second, days=3, minutes=-60) is CheckedIn.came
    assert await asked_afterwards(people, second)


async def test_who_was_checked_in_before_an_event_was_moved_has_not_come_yet(people: Database) -> None:
    [other] = await with_mentors(people, 1)
    event_id = await club(people)
    for who in (MENTOR, other):
        async with acting(people, who) as act:
            await answer_event(act, event_id, Answer.coming)
    assert await scan(people, event_id, MENTOR, **DOORS) is CheckedIn.came
    async with acting(people, COORDINATOR, **DOORS) as act:
        event = await act.session.get_one(Event, event_id)
        was = values_of(event)
        moved = replace(was, starts_at=was.starts_at + timedelta(days=1))
        await change_event(act, event_id, moved, event.sequence)
        assert await act.session.scalar(select(Attendance.person_id)) is None
    async with acting(people, other, days=5) as act:
        assert await i_came(act, event_id) is not None
    assert await scan(people, event_id, MENTOR, days=4) is CheckedIn.came


@pytest.mark.parametrize("change", [{"place": "Школа № 58"}, {"minutes": 30}])
async def test_another_place_or_a_later_start_keeps_who_waits_at_the_open_door(
    people: Database, change: dict[str, Any]
) -> None:
    event_id = await club(people)
    assert await scan(people, event_id, MENTOR, **DOORS) is CheckedIn.came
    async with acting(people, COORDINATOR, **DOORS) as act:
        event = await act.session.get_one(Event, event_id)
        was = values_of(event)
        later = {"starts_at": was.starts_at + timedelta(**change)} if "minutes" in change else change
        await change_event(act, event_id, replace(was, **later), event.sequence)
        assert await act.session.scalar(select(Attendance.person_id)) is not None


@pytest.mark.parametrize("decide", [approve_talk, lambda act, talk_id: decline_talk(act, talk_id, "Поздно")])
async def test_a_talk_is_not_decided_on_when_its_conference_has_begun(people: Database, decide: Any) -> None:
    event_id = await club(people, Role.mentor, Role.mentee, kind=EventKind.conference)
    async with acting(people, COORDINATOR) as act:
        (await act.session.get_one(Event, event_id)).days = 2
    async with acting(people, MENTEE) as act:
        talk_id = (await propose_talk(act, event_id, "Три вопроса", "О чём", "k")).id
    async with acting(people, COORDINATOR, days=10) as act:
        with pytest.raises(EventBegan):
            await decide(act, talk_id)
        assert (await act.session.get_one(EventTalk, talk_id)).state is TalkState.waiting
    assert TalkNotice.approved not in await told_kinds(people, MENTEE)
