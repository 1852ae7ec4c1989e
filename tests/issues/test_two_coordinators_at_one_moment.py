"""Two coordinators deal with the same thing at one moment: one of them comes second, and is told that it is done."""

from typing import Any

import pytest
from sqlalchemy import select

from models.attendance import AttendanceNotice, EventQuestion
from models.connection.database import Database
from models.notice import Notice
from models.person import Role
from services.events import questions
from services.events.questions import ask_about_event, reply_about_event
from services.unit_of_work import Uow
from tests.support.events import CLOCK, COORDINATOR, MENTOR, acting, club, with_each_role
from tests.support.people import add_person
from tests.support.racing import begin, outcome

OTHER = 9
ENGINES = pytest.mark.parametrize(("engine", "held"), [("sqlite", True), ("postgresql", True), ("postgresql", False)])


async def unlocked(act: Any, table: type, key: int) -> object:
    return await act.session.get(table, key)


async def reply(database: Database, who: int, question_id: int) -> None:
    async with Uow(database, CLOCK, who).write() as act:
        await reply_about_event(act, question_id, f"Ответ {who}")


@ENGINES
async def test_a_question_about_an_event_gets_one_answer(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    event_id = await club(await with_each_role(database))
    async with acting(database, COORDINATOR) as act:
        await add_person(act, "Крылова Вера", Role.coordinator, telegram_id=OTHER)
    async with acting(database, MENTOR) as act:
        question_id = (await ask_about_event(act, event_id, "Где парковка?")).id
    if not held:
        monkeypatch.setattr(questions, "locked", unlocked)
    async with Uow(database, CLOCK, COORDINATOR).write() as act:
        await reply_about_event(act, question_id, "Ответ первый")
        second = await begin(database, outcome(reply(database, OTHER, question_id)))
    assert await second == ("EventQuestionAnswered" if held else "done")
    async with database.read() as session:
        told = list(await session.scalars(select(Notice.id).where(Notice.kind == AttendanceNotice.replied)))
        assert (len(told) == 1) is held
        assert ((await session.get_one(EventQuestion, question_id)).reply == "Ответ первый") is held
