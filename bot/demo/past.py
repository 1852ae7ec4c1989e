"""What every room of the demo writes through: one transaction, and acts of people at moments of the past."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.words import Words
from models.base import Base
from models.person import Person
from services.locks import take_in_any_order
from services.unit_of_work import Act

MOSCOW = ZoneInfo("Europe/Moscow")
Row = dict[str, Any]  # of a table, by its columns


def chance_of(room: str) -> Random:
    """The same chances at every load; a room of its own, so that what one room adds moves nothing in another."""
    return Random(f"ryadom:{room}")


@dataclass(frozen=True, slots=True)
class Past:
    """`now`: the present moment, which all the past leads up to."""

    session: AsyncSession
    now: datetime
    words: Words

    def __post_init__(self) -> None:
        take_in_any_order(self.session)

    def act(self, moment: datetime, person: Person | None) -> Act:
        """An act of that person at that moment, in the one transaction: services take it for the present."""
        return Act(self.session, moment, person.telegram_id if person else None, person)

    def working_day(self, days: float, chance: Random) -> datetime:
        """Some moment of working hours, about so many days from the present (negative: ago), never later."""
        day = (self.now.astimezone(MOSCOW) + timedelta(days=days)).date()
        day -= timedelta(days=max(0, day.weekday() - 4))
        minute = chance.randrange(9 * 60, 18 * 60)
        moment = datetime.combine(day, time(minute // 60, minute % 60), MOSCOW).astimezone(UTC)
        return min(moment, self.now)

    async def insert(self, kind: type[Base], rows: Sequence[Row]) -> list[int]:
        """Insert the rows, past the mapper's bookkeeping; the ids that they got, in the same order."""
        table = _table(kind)
        statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(await self.session.scalars(statement, rows)) if rows else []

    async def insert_rows(self, kind: type[Base], rows: Sequence[Row]) -> None:
        """Insert rows whose keys nobody asks for."""
        if rows:
            await self.session.execute(insert(_table(kind)), rows)


def _table(kind: type[Base]) -> Table:
    return Base.metadata.tables[kind.__tablename__]
