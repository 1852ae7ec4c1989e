"""Events through the services, with one person of each role."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.reference import load_reference
from models.connection.database import Database
from models.event import EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.unit_of_work import Act, Uow
from tests.support.moment import movable_clock
from tests.support.people import add_person

COORDINATOR, MENTOR, MENTEE = 1, 2, 3
CLOCK = movable_clock()


async def with_each_role(database: Database) -> Database:
    await load_reference(database)
    async with acting(database, COORDINATOR) as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=COORDINATOR)
        await add_person(act, "Петрова Анна", Role.mentor, telegram_id=MENTOR)
        await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=MENTEE)
    return database


@asynccontextmanager
async def acting(database: Database, who: int, **later: float) -> AsyncIterator[Act]:
    async with Uow(database, CLOCK, who).write() as act:
        yield Act(act.session, act.now + timedelta(**later), act.telegram_id, act.person)


async def club(database: Database, *audience: Role, days: float = 3, key: str = "k", **more: Any) -> int:
    async with acting(database, COORDINATOR) as act:
        draft = replace(a_draft(act.now + timedelta(days=days), *audience), **more)
        return (await announce(act, draft, key)).id


def a_draft(starts_at: datetime, *audience: Role) -> EventDraft:
    return EventDraft(EventKind.club, "Клуб", starts_at, "Школа № 57", "", "", audience or (Role.mentor,))
