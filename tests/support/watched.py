"""Guards that fail any test of the bot: a call to Telegram inside a transaction (the database knows when a task is in
one), and a text with two blank lines in a row.
"""

import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import ClassVar

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from models import Base
from models.connection.database import Database

# the tables that every press or refusal writes to, and that nobody waits for
APART = re.compile(
    r"(INSERT INTO|UPDATE|DELETE FROM) (handled_updates|failed_updates|conversations|audit_entries|audit_seals)\b"
)
TABLE = re.compile(r"(?:FROM|JOIN|INTO|UPDATE) (\w+)")
_inside: ContextVar[bool] = ContextVar("_inside", default=False)


@contextmanager
def _transaction() -> Iterator[None]:
    _inside.set(True)
    try:
        yield
    finally:
        _inside.set(False)


class CalledInsideTransaction(AssertionError):
    """A call to Telegram was made while a transaction was open."""


class WatchedDatabase(Database):
    """`changes` counts the statements that may have changed something, without those of receiving and of the audit
    trail; `changed` counts them for each table.
    """

    changes = 0  # of all databases, since another one may be open on the same file
    changed: ClassVar[Counter[str]] = Counter()
    _looking: ClassVar[list[set[str]]] = []

    def __init__(self, url: str, patience: float | None = None) -> None:
        super().__init__(url, patience)
        for engine in (self._writer, self._reader):
            event.listen(engine.sync_engine, "before_cursor_execute", _count_change)

    @classmethod
    @contextmanager
    def looked_into(cls) -> Iterator[set[str]]:
        """Collects the names of the tables that are read meanwhile, by whomever."""
        tables: set[str] = set()
        cls._looking.append(tables)
        try:
            yield tables
        finally:
            cls._looking = [others for others in cls._looking if others is not tables]  # others may hold the same names

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        with _transaction():
            async with super().read() as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        with _transaction():
            async with super().write() as session:
                yield session


def _count_change(_line: object, _cursor: object, statement: str, *_: object) -> None:
    for tables in WatchedDatabase._looking:
        tables.update(TABLE.findall(statement))
    if statement.startswith("SELECT") or APART.match(statement):
        return
    WatchedDatabase.changes += 1
    if statement.startswith("DELETE"):  # rows of other tables may go with these
        WatchedDatabase.changed.update(list(Base.metadata.tables))
    else:
        WatchedDatabase.changed.update(TABLE.findall(statement))


class NoCallsInsideTransactions(BaseRequestMiddleware):
    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if _inside.get():
            raise CalledInsideTransaction(type(method).__name__)
        return await make_request(bot, method)


class TwoBlankLines(AssertionError):
    """A part of a text was empty and left its blank line."""


class NoTwoBlankLines(BaseRequestMiddleware):
    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        said = getattr(method, "text", None) or getattr(method, "caption", None)
        if isinstance(said, str) and "\n\n\n" in said:
            raise TwoBlankLines(said)
        return await make_request(bot, method)
