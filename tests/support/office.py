"""A database, and people's acts in it, all at one moment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import func, select

from models.connection.database import Database
from models.notice import Notice, NoticeKind
from models.person import Person, Role
from models.profile import ApplicationState, MentorProfile
from services.unit_of_work import Act
from tests.support.people import add_person

T = TypeVar("T")
NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


@dataclass
class Office:
    database: Database

    async def person(self, name: str, *roles: Role) -> int:
        async with self.database.write() as session:
            return (await add_person(Act(session, NOW, None, None), name, *roles)).id

    async def mentor(self, capacity: int = 3, name: str = "Петрова Анна Сергеевна") -> int:
        mentor_id = await self.person(name, Role.mentor)
        async with self.database.write() as session:
            state = ApplicationState.approved
            session.add(MentorProfile(person_id=mentor_id, state=state, about="", capacity=capacity, submitted_at=NOW))
        return mentor_id

    async def does(self, person_id: int | None, service: Callable[..., Awaitable[T]], *args: object, **kw: object) -> T:
        """Without a person, a visitor does it."""
        async with self.database.write() as session:
            person = await session.get_one(Person, person_id) if person_id else None
            return await service(Act(session, NOW, None, person), *args, **kw)

    async def told(self) -> list[tuple[int, NoticeKind]]:
        async with self.database.read() as session:
            rows = await session.execute(select(Notice.person_id, Notice.kind).order_by(Notice.id))
            return [(person_id, kind) for person_id, kind in rows]

    async def count(self, table: type) -> int:
        async with self.database.read() as session:
            return await session.scalar(select(func.count()).select_from(table)) or 0
