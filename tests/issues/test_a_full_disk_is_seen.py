"""When the database refuses changes, as on a full disk, the bot becomes unready, and the log says so once."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from sqlalchemy import func, select, text
from structlog.testing import capture_logs

from models.connection.database import Database
from models.write_probe import WriteProbe
from tests.support.town import Town

Refusal = Callable[[Database], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def full_file(database: Database) -> AsyncIterator[None]:
    """Allows not one more page."""
    async with database.write() as session:
        pages = await session.scalar(text("PRAGMA page_count"))
        await session.execute(text(f"PRAGMA max_page_count = {int(pages or 0)}"))
    yield
    async with database.write() as session:
        await session.execute(text("PRAGMA max_page_count = 1073741823"))


@asynccontextmanager
async def read_only_server(database: Database) -> AsyncIterator[None]:
    """For connections opened from now on."""
    name = database.url.database
    for value in ("on", "off"):
        async with database.write() as session:
            await session.execute(text("SET TRANSACTION READ WRITE"))
            await session.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only TO {value}"))
        await database.close()
        if value == "on":
            yield


@pytest.mark.parametrize(
    ("engine", "refusing", "error"),
    [("sqlite", full_file, "SQLITE_FULL"), ("postgresql", read_only_server, "25006")],
)
async def test_the_operator_sees_it_begin_and_end(town: Town, refusing: Refusal, error: str) -> None:
    changes, health = town.ryadom.changes, town.ryadom.health
    with capture_logs() as logs:
        async with refusing(town.database):
            for _ in range(2):
                await changes.look()
            refused = await health.state()
        for _ in range(2):
            await changes.look()
    assert (refused.database, refused.changes, refused.ready) == (True, False, False)
    assert (await health.state()).ready
    told = [line for line in logs if "the database takes" in line["event"]]
    assert [line["log_level"] for line in told] == ["error", "warning"]
    assert error in told[0]["error"]


async def test_the_probe_leaves_no_rows(town: Town) -> None:
    await town.ryadom.changes.look()
    async with town.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(WriteProbe)) == 0
