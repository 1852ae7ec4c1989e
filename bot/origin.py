"""Real and invented people never share a database: a bot with a real token refuses the demo's, and the local Telegram
refuses a real bot's.

Otherwise the demo's coordinator would belong to whoever has that Telegram id, and reminders meant for real people would
go to the local Telegram.
"""

from datetime import datetime

from sqlalchemy import exists, select

from bot.operator_error import OperatorError
from bot.settings import Settings
from models.connection.database import Database, insert_new
from models.origin import DatabaseOrigin, Origin
from models.person import Person


class WrongDatabase(OperatorError):
    """The message says why this database cannot be used, and what to do."""


async def check_origin(database: Database, settings: Settings) -> None:
    """Raises WrongDatabase when the database holds people of another Telegram than the settings name."""
    origin = await _origin(database)
    place = database.url.render_as_string(hide_password=True)
    if origin is Origin.local and not settings.in_sandbox:
        raise WrongDatabase(
            f"{place} holds the invented people of a local Telegram, so the bot of BOT_TOKEN does not use it: "
            "move it away, or set DATABASE_URL or DATA_DIR to another place."
        )
    if origin is Origin.real and settings.in_sandbox:
        raise WrongDatabase(f"{place} holds the people of a real bot: set its BOT_TOKEN, or another DATABASE_URL.")


async def note_origin(database: Database, settings: Settings, now: datetime) -> None:
    """Records at the start which Telegram the database's people belong to. Raises WrongDatabase."""
    await check_origin(database, settings)
    if settings.in_sandbox and settings.database_url and not settings.sandbox:
        await _refuse_unmarked_people(database)
    origin = Origin.local if settings.in_sandbox else Origin.real
    async with database.write() as session:
        await insert_new(session, DatabaseOrigin, [{"id": 1, "origin": origin, "noted_at": now}])


async def _origin(database: Database) -> Origin | None:
    async with database.read() as session:
        return await session.scalar(select(DatabaseOrigin.origin))


async def _refuse_unmarked_people(database: Database) -> None:
    """People in a database without a record of its Telegram may be real. Raises WrongDatabase."""
    async with database.read() as session:
        if await _origin(database) is None and await session.scalar(select(exists().where(Person.id.is_not(None)))):
            raise WrongDatabase(
                "BOT_TOKEN is missing, and the database of DATABASE_URL holds people: set BOT_TOKEN, or SANDBOX=1 when "
                "they are invented."
            )
