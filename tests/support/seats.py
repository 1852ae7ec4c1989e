"""Mentors who want to come to an event that has few places."""

from sqlalchemy import select

from models.connection.database import Database
from models.event import Answer, Registration
from models.notice import Notice, NoticeKind
from models.person import Role
from tests.support.events import COORDINATOR, acting
from tests.support.people import add_person

FIRST = 100


async def with_mentors(database: Database, count: int) -> list[int]:
    """Their Telegram ids."""
    ids = list(range(FIRST, FIRST + count))
    async with acting(database, COORDINATOR) as act:
        for one in ids:
            await add_person(act, f"Белов{'а' * (one % 7)} Инна", Role.mentor, telegram_id=one)
    return ids


async def answer_of(database: Database, event_id: int, who: int) -> Answer:
    async with acting(database, who) as act:
        return (await act.session.get_one(Registration, (event_id, act.me.id))).answer


async def told_kinds(database: Database, who: int) -> list[NoticeKind]:
    """Kinds of the notices that are due, in the order in which they were written."""
    async with acting(database, who) as act:
        mine = Notice.person_id == act.me.id, Notice.due_at <= act.now
        return list(await act.session.scalars(select(Notice.kind).where(*mine).order_by(Notice.id)))
