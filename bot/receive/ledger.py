"""What receiving reads and writes in the database: the opening read, the closing write, and which updates were handled
or failed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, exists, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.receive.conversation import OpenConversation
from models.connection.database import Database, insert_new, upsert
from models.person import Person
from models.receiving import Conversation, FailedUpdate, HandledUpdate
from services.consents.consents import has_to_agree

KEPT = timedelta(hours=48)
PARKED_KEPT = timedelta(days=90)  # a person may still come with the incident's code
VISITORS_KEPT = timedelta(days=30)  # conversations of people who never signed up; a sign-up goes on even after a week
TRIES = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """What handling an update needs first: the conversation, its reader's language and time zone, and whether the
    update is known.
    """

    conversation: OpenConversation
    language: str | None
    timezone: str | None
    reachable: bool
    known: bool
    has_to_agree: bool


class AlreadyHandled(Exception):
    """Another process has handled this update meanwhile."""


class ConversationMoved(Exception):
    """Another process has moved this conversation since it was read; nothing was written over it."""


def _opening_query() -> Any:
    chat = select(literal(1).label("one")).subquery()
    known = exists().where(
        HandledUpdate.bot_id == bindparam("bot_id"), HandledUpdate.update_id == bindparam("update_id")
    )
    return (
        select(
            Conversation.state,
            Conversation.language,
            Person.language,
            Person.timezone,
            Person.reachable,
            known,
            and_(Person.id.is_not(None), has_to_agree(Person.id)),
        )
        .select_from(chat)
        .outerjoin(Conversation, Conversation.chat_id == bindparam("chat_id"))
        .outerjoin(Person, Person.telegram_id == bindparam("telegram_id"))
    )


_OPENING = _opening_query()


class Ledger:
    def __init__(self, database: Database, bot_id: int) -> None:
        self._database = database
        self._bot_id = bot_id

    async def open(self, update_id: int, chat_id: int) -> Opening:
        values = {"bot_id": self._bot_id, "update_id": update_id, "chat_id": chat_id, "telegram_id": chat_id}
        (row,) = await self._database.rows(_OPENING, values)
        return Opening(
            conversation=OpenConversation(row[0], row[1]),
            language=row[2],
            timezone=row[3],
            reachable=row[4] is not False,
            known=bool(row[5]),
            has_to_agree=bool(row[6]),
        )

    async def mark(self, session: AsyncSession, update_id: int, now: datetime) -> None:
        """Record the update's id in the given transaction. Raises AlreadyHandled when it is recorded already."""
        row = {"bot_id": self._bot_id, "update_id": update_id, "handled_at": now}
        if await insert_new(session, HandledUpdate, [row]) == 0:
            raise AlreadyHandled

    async def close(
        self, update_id: int, chat_id: int, conversation: OpenConversation, now: datetime, *, marked: bool
    ) -> None:
        """Write the conversation if it changed, and the update's id unless its effect has `marked` it. Raises
        AlreadyHandled, ConversationMoved.
        """
        if marked and not conversation.changed:
            return
        async with self._database.write() as session:
            if not marked:
                await self.mark(session, update_id, now)
            if conversation.changed and conversation.is_empty:
                await _remove(session, chat_id, conversation)
            elif conversation.changed:
                await _write(session, chat_id, conversation, now)

    async def count_failure(self, update_id: int, error: str, now: datetime) -> int:
        """Count one more try of this update that failed in our own code; returns how many have."""
        async with self._database.write() as session:
            row = await session.get(FailedUpdate, (self._bot_id, update_id))
            if row is None:
                row = FailedUpdate(bot_id=self._bot_id, update_id=update_id, tries=0, error="", failed_at=now)
                session.add(row)
            row.tries += 1
            row.error = error[:200]
            row.failed_at = now
            return row.tries

    async def park(self, update_id: int, incident: str, now: datetime) -> None:
        """Never try this update again."""
        row = {"bot_id": self._bot_id, "update_id": update_id, "handled_at": now}
        async with self._database.write() as session:
            failed = await session.get_one(FailedUpdate, (self._bot_id, update_id))
            failed.incident = incident
            await insert_new(session, HandledUpdate, [row])

    async def prune(self, now: datetime) -> None:
        async with self._database.write() as session:
            await session.execute(delete(HandledUpdate).where(HandledUpdate.handled_at < now - KEPT))
            is_parked, failed_at = FailedUpdate.incident.is_not(None), FailedUpdate.failed_at
            for which, kept in ((~is_parked, KEPT), (is_parked, PARKED_KEPT)):
                await session.execute(delete(FailedUpdate).where(which, failed_at < now - kept))
            visitor = ~exists().where(Person.telegram_id == Conversation.chat_id)
            await session.execute(delete(Conversation).where(Conversation.changed_at < now - VISITORS_KEPT, visitor))


async def _remove(session: AsyncSession, chat_id: int, conversation: OpenConversation) -> None:
    """Deletes the row only as it was read. The update's effect may have deleted it already."""
    await session.execute(
        delete(Conversation).where(Conversation.chat_id == chat_id, Conversation.state == conversation.before)
    )


async def _write(session: AsyncSession, chat_id: int, conversation: OpenConversation, now: datetime) -> None:
    """Compare and set: a process that hung in the middle must not put an old state over a newer one. Raises
    ConversationMoved.
    """
    values = {"language": conversation.language, "state": conversation.dump(), "changed_at": now}
    if not await upsert(
        session, Conversation, {"chat_id": chat_id}, values, where=Conversation.state == conversation.before
    ):
        raise ConversationMoved
