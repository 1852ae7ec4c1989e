"""Counts rows of a database, for the tests of the demo."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from models.connection.database import Database


async def count(session: AsyncSession, table: Any, *conditions: Any) -> int:
    return await session.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


async def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, ordered by primary key."""
    async with database.read() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
        }
