"""What all parts of the demo write through: one transaction, and acts of people at moments in the past."""

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
Row = dict[str, Any]  # a table's row, by column name


def chance_of(room: str) -> Random:
    """A random generator that is the same at every load. Each part of the demo has its own, so that adding to one part
    does not change the others.
    """
    return Random(f"ryadom:{room}")


@dataclass(frozen=True, slots=True)
class Past:
    """`now` is the moment of loading, where the history ends."""

    session: AsyncSession
    now: datetime
    words: Words

    def __post_init__(self) -> None:
        take_in_any_order(self.session)

    def act(self, moment: datetime, person: Person | None) -> Act:
        """An act of that person at that moment, in the one transaction. Services take that moment for the present."""
        return Act(self.session, moment, person.telegram_id if person else None, person)

    def working_day(self, days: float, chance: Random) -> datetime:
        """A random moment in working hours, about `days` days from the present (negative: ago), never later
        than now.
        """
        day = (self.now.astimezone(MOSCOW) + timedelta(days=days)).date()
        day -= timedelta(days=max(0, day.weekday() - 4))
        minute = chance.randrange(9 * 60, 18 * 60)
        moment = datetime.combine(day, time(minute // 60, minute % 60), MOSCOW).astimezone(UTC)
        return min(moment, self.now)

    async def insert(self, kind: type[Base], rows: Sequence[Row]) -> list[int]:
        """Insert the rows without the ORM's bookkeeping; returns their new ids in the same order."""
        table = _table(kind)
        statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(await self.session.scalars(statement, rows)) if rows else []

    async def insert_rows(self, kind: type[Base], rows: Sequence[Row]) -> None:
        """Insert rows whose new ids are not needed."""
        if rows:
            await self.session.execute(insert(_table(kind)), rows)


def _table(kind: type[Base]) -> Table:
    return Base.metadata.tables[kind.__tablename__]
