"""What all commands share: output, settings, and opening the database."""

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
    """Settings for a command that works on the database. Without BOT_TOKEN that is the demo's database, so the command
    is refused where DATA_DIR also holds the database of a real bot. Raises OperatorError.
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
    """Raises OperatorError, which names the setting, when the database cannot be used. The original error's message is
    left out, because it may quote what is in the database.
    """
    from asyncpg import InterfaceError, PostgresError
    from sqlalchemy.exc import SQLAlchemyError

    from models.connection.outages import DatabaseAway

    try:
        yield
    except (DatabaseAway, InterfaceError, OSError, PostgresError, SQLAlchemyError) as error:
        raise OperatorError(f"{setting}: the database cannot be used ({_reason(error)}).") from None


def _reason(error: BaseException) -> str:
    """The error's code or name, never its message."""
    one: BaseException | None = error
    while one is not None:
        for fact in ("sqlite_errorname", "sqlstate", "strerror"):
            if name := getattr(one, fact, None):
                return str(name)
        one = getattr(one, "orig", None) or one.__cause__
    return type(error).__name__


@asynccontextmanager
async def prepared(settings: Settings) -> "AsyncIterator[Database]":
    """Gives the database at the newest schema, with cities and topics loaded, and closes it afterwards. Raises
    OperatorError.
    """
    from bot.clock import MovableClock
    from bot.data_folder import open_data_folder
    from bot.migrate import apply_migrations
    from bot.origin import check_origin
    from bot.reference import load_reference
    from models.connection.database import Database
    from services.consents.texts import bring_built_in

    open_data_folder(settings)
    with database_errors(settings.database_setting):
        database = Database(settings.database)
    try:
        with database_errors(settings.database_setting):
            await apply_migrations(database.url)
            await check_origin(database, settings)
            await load_reference(database)
            async with database.write() as session:
                await bring_built_in(session, MovableClock().now())
        yield database
    finally:
        await database.close()
