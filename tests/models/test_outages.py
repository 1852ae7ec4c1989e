"""What counts as «the database is away»: what its operator does to it, but none of our own faults."""

import asyncpg
import pytest
from sqlalchemy import TextClause, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ProgrammingError

from models.connection.database import Database
from models.connection.outages import DatabaseAway, TransactionLost, away_as_such

_DEADLOCK = text("DO $$ BEGIN RAISE deadlock_detected; END $$")
_SERIALIZATION = text("DO $$ BEGIN RAISE serialization_failure; END $$")
pytestmark = pytest.mark.parametrize("engine", ["postgresql"])


@pytest.mark.parametrize("other", [{"username": "nobody_of_that_name"}, {"database": "none_of_that_name"}])
async def test_a_refused_login_counts_as_an_outage(database_url: str, other: dict[str, str]) -> None:
    url: URL = make_url(database_url).set(**other)  # type: ignore[arg-type]
    database = Database(url.render_as_string(hide_password=False))
    with pytest.raises(DatabaseAway):
        async with database.read() as session:
            await session.execute(text("SELECT 1"))
    with pytest.raises(DatabaseAway):
        await database.rows(text("SELECT 1"))
    await database.close()


def test_a_password_that_was_changed_is_waited_for(engine: str) -> None:
    """Simulated, because the tests' server asks for no password."""
    with pytest.raises(DatabaseAway), away_as_such():
        raise asyncpg.InvalidPasswordError("password authentication failed")


async def test_a_missing_table_is_our_own_fault(database: Database) -> None:
    with pytest.raises(ProgrammingError):
        await database.rows(text("SELECT 1 FROM none_of_that_name"))


@pytest.mark.parametrize("raising", [_DEADLOCK, _SERIALIZATION])
async def test_an_aborted_transaction_is_distinguished_from_an_outage(database: Database, raising: TextClause) -> None:
    with pytest.raises(TransactionLost):
        async with database.write() as session:
            await session.execute(raising)
