"""Checks the database: it answers, has this version's schema, takes changes, and has no late notices or new parked
updates.
"""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, literal, not_, or_, select
from sqlalchemy.engine import make_url

from bot.clock import MovableClock
from bot.commands.shared import database_errors
from bot.doctor.clocks import compared
from bot.doctor.findings import Examination
from bot.migrate import newest, schema_of
from bot.operator_error import OperatorError
from bot.origin import check_origin
from bot.send.outbox import is_due
from bot.settings import Settings
from bot.watch.changes import write_probe
from models.connection.database import Database
from models.connection.postgres_timeouts import PATIENCE
from models.notice import LEASED, WAITING, Notice, Urgency
from models.receiving import FailedUpdate
from services.trail.sealing import ChainBroken, check_chain
from services.unit_of_work import Uow

LATE = timedelta(minutes=10)
LATELY = timedelta(days=1)


async def examine_database(examination: Examination, settings: Settings) -> None:
    """Checks that need the schema run only when it is right."""
    try:
        database = _opened(settings)
    except OperatorError as error:
        examination.wrong("Database", str(error))
        return
    now = MovableClock().now()
    try:
        if not await examination.look("Database", _answers(database, settings)):
            return
        if not database.is_sqlite:
            await examination.look("Clock beside the database's", _check_clock(database))
        if await examination.look("Schema", _check_schema(database)):
            await examination.look("Changes", _takes_changes(database, settings))
            await examination.look("Notices", _check_notices(database, now))
            await examination.look("Parked updates", _check_parked(database, now))
            await examination.look("Audit trail", _check_trail(database))
    finally:
        await _close(database)


def _opened(settings: Settings) -> Database:
    """Does not create a missing SQLite database. Raises OperatorError."""
    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).exists():
        raise OperatorError(f"there is none at {url.database} yet: start the bot, which makes it.")
    with database_errors(settings.database_setting):
        return Database(settings.database, PATIENCE)


async def _close(database: Database) -> None:
    """A database that has fallen silent does not confirm the end of a connection either."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await database.close()


async def _answers(database: Database, settings: Settings) -> str:
    with database_errors(settings.database_setting):
        async with database.read() as session:
            await session.execute(select(literal(1)))
    return f"{'SQLite' if database.is_sqlite else 'PostgreSQL'} answers."


async def _check_clock(database: Database) -> str:
    before = MovableClock().now()
    async with database.read() as session:
        theirs = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return compared(theirs, before, MovableClock().now(), "the database's")


async def _check_schema(database: Database) -> str:
    there, ours = await schema_of(database), newest()
    if there is None:
        raise OperatorError("the database is empty: start the bot, which brings it to the newest schema.")
    if there < ours:
        raise OperatorError(f"it is {there}, and this version needs {ours}: start the bot, or run ryadom migrate.")
    if there > ours:
        raise OperatorError(
            f"it is {there}, newer than {ours} of this version: start the newer version again, or restore the backup "
            "that was made before it (docs/operations.md)."
        )
    return f"it is {there}, the newest."


async def _takes_changes(database: Database, settings: Settings) -> str:
    await check_origin(database, settings)
    with database_errors(settings.database_setting):
        await write_probe(database)
    return "the database takes them."


async def _check_notices(database: Database, now: datetime) -> str:
    """Late broadcasts do not count: they take as long as Telegram's pace makes them."""
    is_late = is_due(now), Notice.due_at < now - LATE, Notice.urgency.in_([Urgency.personal, Urgency.reminder])
    is_later = or_(WAITING, LEASED), not_(is_due(now))
    async with database.read() as session:
        due = await session.scalar(select(func.count()).select_from(Notice).where(is_due(now)))
        later = await session.scalar(select(func.count()).select_from(Notice).where(*is_later))
        late, oldest = (await session.execute(select(func.count(), func.min(Notice.due_at)).where(*is_late))).one()
    if late:
        raise OperatorError(
            f"{late} are late, the oldest since {oldest:%Y-%m-%d %H:%M} UTC: see that the bot runs and that Telegram "
            "answers it."
        )
    return f"{due} are due now, {later} later, and none is late."


async def _check_trail(database: Database) -> str:
    try:
        async with Uow(database, MovableClock(), None).read() as act:
            chain = await check_chain(act)
    except ChainBroken as broken:
        place = f"entry {broken.entry_id} was changed" if broken.entry_id else "a seal or its entry is missing"
        raise OperatorError(
            f"the chain is broken at seal {broken.number}: {place} outside Ryadom; compare with a backup, and ask who "
            "has access to the database."
        ) from None
    newest_seal = f"; the newest seal begins with {chain.newest[:16]}" if chain.newest else ""
    nameless = f", {chain.nameless} of them by or about people whose records were erased or merged" * bool(
        chain.nameless
    )
    return f"{chain.sealed} entries are unchanged{nameless}, {chain.unsealed} wait to be sealed{newest_seal}."


async def _check_parked(database: Database, now: datetime) -> str:
    is_parked = FailedUpdate.incident.is_not(None)
    last = select(FailedUpdate.failed_at, FailedUpdate.incident).where(is_parked)
    async with database.read() as session:
        kept = await session.scalar(select(func.count()).where(is_parked))
        lately = await session.scalar(select(func.count()).where(is_parked, FailedUpdate.failed_at > now - LATELY))
        newest_one = (await session.execute(last.order_by(FailedUpdate.failed_at.desc()).limit(1))).first()
    if lately and newest_one is not None:
        raise OperatorError(
            f"{lately} within a day, the last at {newest_one.failed_at:%Y-%m-%d %H:%M} UTC: search the log for "
            f"{newest_one.incident}, and report what it says."
        )
    return f"none within a day, {kept} within the last 90 days."
