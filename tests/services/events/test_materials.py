"""Materials go to those who came, once, after the event."""

import pytest
from sqlalchemy import select

from models.attendance import Attendance, AttendanceNotice, EventMaterial
from models.connection.database import Database
from models.event import Answer
from services.events.afterwards import NotThere
from services.events.materials import EventNotOver, Material, material_for_me, materials_of, send_material
from services.events.registering import answer_event
from services.refusals import NotAllowed
from tests.support.events import COORDINATOR, MENTOR, acting, club, with_each_role
from tests.support.seats import told_kinds, with_mentors

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
AFTER = {"days": 4}


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def send(database: Database, event_id: int, key: str = "k", **later: float) -> int:
    async with acting(database, COORDINATOR, **later) as act:
        return await send_material(act, event_id, Material("Запись", "document", "file"), key)


async def test_those_who_were_checked_in_get_them_once_and_can_open_them_again(people: Database) -> None:
    [other] = await with_mentors(people, 1)
    event_id = await club(people)
    for who in (MENTOR, other):
        async with acting(people, who) as act:
            await answer_event(act, event_id, Answer.coming)
    async with acting(people, MENTOR) as act:
        came = Attendance(event_id=event_id, person_id=act.me.id, day=1, came_at=act.now, scanned=True)
        act.session.add(came)
    assert [await send(people, event_id, **AFTER) for _ in range(2)] == [1, 1]
    async with acting(people, MENTOR, **AFTER) as act:
        [material] = await materials_of(act, event_id)
        assert (await material_for_me(act, material.id))[0].words == "Запись"
        assert list(await act.session.scalars(select(EventMaterial.file_id))) == ["file"]
    async with acting(people, other, **AFTER) as act:
        with pytest.raises(NotThere):
            await materials_of(act, event_id)
    assert AttendanceNotice.materials not in await told_kinds(people, other)


async def test_where_nobody_was_checked_in_whoever_said_yes_gets_them(people: Database) -> None:
    event_id = await club(people)
    async with acting(people, MENTOR) as act:
        await answer_event(act, event_id, Answer.coming)
    assert await send(people, event_id, **AFTER) == 1


async def test_only_coordinators_send_them_and_only_after_the_event(people: Database) -> None:
    event_id = await club(people)
    with pytest.raises(EventNotOver):
        await send(people, event_id)
    async with acting(people, MENTOR, **AFTER) as act:
        with pytest.raises(NotAllowed):
            await send_material(act, event_id, Material("Запись"), "k")
