"""Stops a migration after a chosen statement, by an error or by killing its process."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from typing import Any

import aiosqlite  # noqa: F401
import alembic.command  # noqa: F401 (imported before forking, as the drivers are)
import asyncpg  # noqa: F401
from sqlalchemy import Engine, event, pool
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

import bot.migrate
from bot.migrate import apply_migrations


@contextlib.contextmanager
def calling(after_each_statement: Callable[..., None], at_commit: Callable[..., None]) -> Iterator[None]:
    event.listen(Engine, "after_cursor_execute", after_each_statement)
    event.listen(Engine, "commit", at_commit)
    try:
        yield
    finally:
        event.remove(Engine, "after_cursor_execute", after_each_statement)
        event.remove(Engine, "commit", at_commit)


@contextlib.contextmanager
def stopping_after(count: int, how: Callable[[], None]) -> Iterator[None]:
    """Stops after `count` statements; the commit counts as the last one."""
    left = count

    def one_more(*_: Any) -> None:
        nonlocal left
        left -= 1
        if not left:
            how()

    with calling(one_more, at_commit=one_more):
        yield


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def migrate_and_die(url: str, after: int, careless: bool) -> None:
    if careless:
        bot.migrate._engine = careless_engine
    with stopping_after(after, _die):
        asyncio.run(apply_migrations(make_url(url)))


def careless_engine(url: URL) -> AsyncEngine:
    """Transactions as SQLite's driver begins them by itself; nothing is changed on PostgreSQL."""
    how = {} if url.get_backend_name() == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
    return create_async_engine(url, poolclass=pool.NullPool, **how)
