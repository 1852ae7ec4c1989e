"""Each opening of an event used to read every announcement ever sent and every answer ever given."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import event, text

from models.connection.database import Database
from models.person import Role
from services.events.announcing import delivery_of
from services.events.events import coming_events
from services.unit_of_work import Act
from tests.support.events import COORDINATOR, acting, club, with_each_role


@pytest.fixture
async def people(database: Database) -> Database:
    return await with_each_role(database)


async def plans(act: Act, service: Callable[[], Awaitable[object]], engine: str) -> str:
    """The database's query plans for the service, with the tables too small for it to prefer a full scan."""
    asked = []
    connection = await act.session.connection()
    listen = (connection.sync_connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
    event.listen(*listen)
    await service()
    event.remove(*listen)
    if engine == "postgresql":
        await act.session.execute(text("SET LOCAL enable_seqscan = off"))
    explain = "EXPLAIN QUERY PLAN" if engine == "sqlite" else "EXPLAIN"
    found = [await connection.exec_driver_sql(f"{explain} {statement}", values) for statement, values in asked]
    return "\n".join(str(row) for rows in found for row in rows)


async def test_the_delivery_is_counted_among_the_events_own_notices(people: Database, engine: str) -> None:
    one, _ = await club(people, Role.mentor), await club(people, Role.mentor, key="other")
    async with acting(people, COORDINATOR) as act:
        assert (await delivery_of(act, one)).total == 1
        assert "notices_of_event" in await plans(act, lambda: delivery_of(act, one), engine)


async def test_a_persons_answers_are_found_by_index(people: Database, engine: str) -> None:
    await club(people)
    async with acting(people, COORDINATOR) as act:
        assert "ix_registrations_person_id" in await plans(act, lambda: coming_events(act), engine)
