"""Rows as a newer version of the program writes them: values of enums that this one does not know."""

from typing import Any

from sqlalchemy import Column, String, cast, func, select, update

from models import Base
from models.base import EnumText
from models.connection.database import Database

PREFIX = "newer_"


def enum_columns() -> list[Column[Any]]:
    """Every column of an enum that the database keeps."""
    return [
        column for table in Base.metadata.sorted_tables for column in table.columns if isinstance(column.type, EnumText)
    ]


async def make_newer(database: Database, *columns: Column[Any]) -> None:
    """Each value in these columns is one that only the next version knows."""
    async with database.write() as session:
        for column in columns:
            text = cast(column, String)
            await session.execute(update(column.table).where(column.is_not(None)).values({column: PREFIX + text}))


async def make_known(database: Database, *columns: Column[Any]) -> None:
    """Takes `make_newer` back."""
    async with database.write() as session:
        for column in columns:
            text = cast(column, String)
            known = func.substr(text, len(PREFIX) + 1)
            await session.execute(update(column.table).where(text.startswith(PREFIX)).values({column: known}))


async def kept(database: Database, column: Column[Any]) -> list[str]:
    """The values of a column as the database holds them."""
    async with database.read() as session:
        texts = await session.scalars(select(cast(column, String)).where(column.is_not(None)))
        return sorted(texts.all())
