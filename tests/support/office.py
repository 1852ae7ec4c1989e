"""A database, and people's acts in it, all at one moment."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import TypeVar

from sqlalchemy import func, select

from models.connection.database import Database
from models.notice import Notice, NoticeKind
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.people import act_of, add_person

T = TypeVar("T")
MENTOR_CHAT = 5_000_000_000  # the Telegram id of the first mentor


@dataclass
class Office:
    database: Database
    _mentors: Iterator[int] = field(default_factory=count)

    async def person(self, name: str, *roles: Role, telegram_id: int | None = None) -> int:
        async with self.database.write() as session:
            return (await add_person(Act(session, NOW, None, None), name, *roles, telegram_id=telegram_id)).id

    async def mentor(self, capacity: int = 3, name: str = "Петрова Анна Сергеевна") -> int:
        """Somebody with a chat: whoever cannot be told of a request cannot be asked."""
        mentor_id = await self.person(name, Role.mentor, telegram_id=MENTOR_CHAT + next(self._mentors))
        async with self.database.write() as session:
            state = ApplicationState.approved
            session.add(MentorProfile(person_id=mentor_id, state=state, about="", capacity=capacity, submitted_at=NOW))
        return mentor_id

    async def does(self, person_id: int | None, service: Callable[..., Awaitable[T]], *args: object, **kw: object) -> T:
        """Without a person, a visitor does it."""
        async with self.database.write() as session:
            return await service(await act_of(session, person_id, NOW), *args, **kw)

    async def told(self, until: datetime = NOW) -> list[tuple[int, NoticeKind]]:
        """What was due until then, so by default without reminders for later."""
        async with self.database.read() as session:
            query = select(Notice.person_id, Notice.kind).where(Notice.due_at <= until).order_by(Notice.id)
            rows = await session.execute(query)
            return [(person_id, kind) for person_id, kind in rows]

    async def count(self, table: type) -> int:
        async with self.database.read() as session:
            return await session.scalar(select(func.count()).select_from(table)) or 0
