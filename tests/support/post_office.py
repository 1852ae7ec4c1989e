"""A post office: a local Telegram, people with records, and a deliverer with plain letters. Nothing ticks by itself."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from aiogram import Bot
from sqlalchemy import select, update

from bot.clock import MovableClock
from bot.send.deliverer import Deliverer
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.speech import Html, Speech
from models.connection.database import Database
from models.event import EventNotice
from models.meeting import MeetingNotice
from models.newer_values import members_of
from models.notice import Notice, NoticeKind, NoticeState
from sandbox import Sandbox
from sandbox.client import Client
from services.notices import Reminder, remind, tell_all
from services.refusals import NotFound
from services.unit_of_work import Act, Uow
from tests.support.people import add_person

REMINDER, BROADCAST = MeetingNotice.day_before, EventNotice.announced


async def plain(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    """Writes the notice's number as its text; «gone» and «refused» no longer apply; «broken» raises as a
    fault of ours.
    """
    if ids.get("refused"):
        raise NotFound
    if ids.get("broken"):
        raise RuntimeError("a fault of ours")
    return None if ids.get("gone") else Letter(Html(f"{ids['number']} {speech.locale}"))


VIEWS = {
    kind: NoticeView(kind, plain, stale_after=timedelta(hours=24), repeat=kind is not BROADCAST)
    for kind in members_of(NoticeKind)
}


@dataclass
class PostOffice:
    client: Client
    sandbox: Sandbox
    bot: Bot
    database: Database
    clock: MovableClock = field(default_factory=MovableClock)

    def deliverer(self) -> Deliverer:
        """A new deliverer, as after a restart."""
        return Deliverer(bot=self.bot, database=self.database, clock=self.clock, views=VIEWS)

    async def people(self, count: int) -> list[int]:
        """Adds people who have opened the chat; returns their Telegram ids."""
        ids = [await self.client.add_person(f"P{number}", started=True) for number in range(count)]
        async with self.write() as act:
            for telegram_id in ids:
                await add_person(act, "Иванов Пётр", telegram_id=telegram_id)
        return ids

    async def remind(self, count: int, *, due_at: datetime | None = None, **ids: Any) -> None:
        """Adds `count` reminders for the first person."""
        async with self.write() as act:
            moment = due_at or self.clock.now()
            one = [Reminder(1, REMINDER, {"number": number, **ids}, moment, str(uuid4())) for number in range(count)]
            await remind(act, one)

    async def broadcast(self, people: int) -> None:
        async with self.write() as act:
            await tell_all(act, range(1, people + 1), BROADCAST, {"number": 0})

    async def states(self) -> list[NoticeState]:
        async with self.database.read() as session:
            return list(await session.scalars(select(Notice.state).order_by(Notice.id)))

    async def texts(self, telegram_id: int) -> list[str]:
        return [message["text"] for message in await self.client.messages(telegram_id)]

    async def set_all(self, state: NoticeState) -> None:
        """As a process that died in the middle would have left them, with the lease over."""
        values = {"state": state, "lease_until": self.clock.now() - timedelta(seconds=1)}
        async with self.database.write() as session:
            await session.execute(update(Notice).values(**values))

    def write(self) -> Any:
        return Uow(self.database, self.clock, None).write()
