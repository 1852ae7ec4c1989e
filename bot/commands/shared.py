"""What all commands share: where they write, their settings, and the database made ready for them."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from rich.console import Console

from bot.operator_error import OperatorError
from bot.settings import DATABASE_FILE, Settings, load_settings

if TYPE_CHECKING:
    from models.connection.database import Database

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def settings_for_data() -> Settings:
    """For a command that works on the database. Without a token that is the demo's, which is hardly meant where a real
    bot keeps its own. Raises BadSettings.
    """
    settings = load_settings()
    real = settings.data_dir / DATABASE_FILE
    if settings.in_sandbox and not settings.database_url and os.path.exists(real):
        raise OperatorError(
            f"BOT_TOKEN is missing, and {real} is there: set BOT_TOKEN to work on it, or "
            f"DATABASE_URL={settings.own_database} to work on invented people."
        )
    return settings


@contextmanager
def database_errors(setting: str) -> Iterator[None]:
    """A database, named by a setting, that cannot be used is told of in one sentence, without the words of errors."""
    from asyncpg import InterfaceError, PostgresError
    from sqlalchemy.exc import SQLAlchemyError

    from models.connection.outages import DatabaseAway

    try:
        yield
    except (DatabaseAway, InterfaceError, OSError, PostgresError, SQLAlchemyError) as error:
        raise OperatorError(f"{setting}: the database cannot be used ({_reason(error)}).") from None


def _reason(error: BaseException) -> str:
    """What a database or the system calls it; their sentences may quote what is in the database."""
    one: BaseException | None = error
    while one is not None:
        for fact in ("sqlite_errorname", "sqlstate", "strerror"):
            if name := getattr(one, fact, None):
                return str(name)
        one = getattr(one, "orig", None) or one.__cause__
    return type(error).__name__


@asynccontextmanager
async def prepared(settings: Settings) -> "AsyncIterator[Database]":
    """The database at the newest schema, with what the program brings; closed afterwards."""
    from bot.data_folder import open_data_folder
    from bot.migrate import apply_migrations
    from bot.origin import check_origin
    from bot.reference import load_reference
    from models.connection.database import Database

    open_data_folder(settings)
    with database_errors(settings.database_setting):
        database = Database(settings.database)
    try:
        with database_errors(settings.database_setting):
            await apply_migrations(database.url)
            await check_origin(database, settings)
            await load_reference(database)
        yield database
    finally:
        await database.close()
