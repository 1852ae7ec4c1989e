"""PostgreSQL falls silent, as when its machine vanishes and another takes its place: no connection breaks, and no byte
comes. It is handled as any other outage: people are told in plain words, updates wait, and it is over once a new
connection works.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text

from bot.doctor import database as doctor
from bot.doctor.database import examine_database
from bot.doctor.findings import Examination, Finding
from bot.settings import Settings
from bot.several import presence
from models.connection.database import Database
from models.connection.outages import DatabaseAway
from models.connection.postgres_timeouts import PATIENCE
from models.meeting import Meeting
from models.receiving import FailedUpdate
from tests.support.bot_process import far_town
from tests.support.faults.crowd import broadcast
from tests.support.faults.outages import WORDS, about_to_book, all_booked, confirm, counted
from tests.support.faults.silent import Wire
from tests.support.patience import HANDLING_DEADLINE, LONG, wait_until
from tests.support.people import pair
from tests.support.size import sized
from tests.support.telegram_token import TOKEN
from tests.support.town import Dweller, Town, open_town
from tests.support.watched import WatchedDatabase

pytestmark = pytest.mark.parametrize("engine", ["postgresql"])
QUICK, ENOUGH = 1.0, 3.0  # seconds of patience; the second is enough for what a slow machine answers
ONE, A_WHILE = text("SELECT 1"), text("SELECT pg_sleep(0.1)")


@pytest.fixture
def patience() -> float | None:
    return QUICK


@pytest.fixture
def wire(database_url: str) -> Wire:
    return Wire(database_url)


@pytest.fixture
async def far(wire: Wire, patience: float | None, tmp_path: Path, monkeypatch: Any) -> AsyncIterator[Town]:
    """A town whose bot reaches its database through the wire; its line of locks has the same patience."""
    monkeypatch.setattr(presence, "BEAT", QUICK / 5)
    monkeypatch.setattr(presence, "HUNG_AFTER", QUICK)
    async with wire.open() as url:
        behind = WatchedDatabase(url, patience)
        async with open_town(behind, tmp_path) as town:
            yield town
            wire.let_through()
            wire.break_off()
        await behind.close()


async def told(guest: Dweller, database: Database) -> None:
    """Sends a notice to everybody, after the silence; waits until it has come."""
    await broadcast(SimpleNamespace(database=database, clock=guest.town.clock))  # type: ignore[arg-type]

    async def came() -> bool:
        return any("Клуб" in message.get("text", "") for message in await guest.from_bot())

    await wait_until(came)


async def test_another_server_has_taken_its_place(far: Town, wire: Wire, database: Database) -> None:
    guest, _ = await pair(far)
    await about_to_book(guest)
    wire.fall_silent()
    assert (await confirm(guest)).get("text") in (None, WORDS["ru"])
    await all_booked([guest])
    await told(guest, database)
    assert await counted(database, FailedUpdate) == 0
    assert await counted(database, Meeting) == 1


async def test_nobody_answers_for_a_while(far: Town, wire: Wire, database: Database) -> None:
    guest, _ = await pair(far)
    await about_to_book(guest)
    wire.fall_silent(for_all=True)
    assert await confirm(guest) == {"text": WORDS["ru"], "show_alert": True}
    wire.let_through()
    await all_booked([guest])
    await told(guest, database)
    assert await counted(database, FailedUpdate) == 0
    assert await counted(database, Meeting) == 1


@pytest.mark.parametrize("patience", [None])
async def test_it_bites_when_silence_is_waited_for(far: Town, wire: Wire) -> None:
    guest, _ = await pair(far)
    await about_to_book(guest)
    wire.fall_silent()
    confirming = asyncio.create_task(confirm(guest))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(4 * QUICK):
            await all_booked([guest])
    wire.break_off()
    await confirming


async def test_a_bot_as_it_is_started_goes_on_sending(
    wire: Wire, database: Database, database_url: str, tmp_path: Path
) -> None:
    async with wire.open() as url, far_town(database_url, tmp_path, changed="own deadlines", DATABASE_URL=url) as town:
        guest, _ = await pair(town)  # type: ignore[arg-type]
        wire.fall_silent()
        await told(guest, database)


async def falls_silent_in_a_transaction(database: Database, wire: Wire) -> None:
    async with asyncio.timeout(sized(LONG, HANDLING_DEADLINE)), database.write() as session:
        await session.execute(ONE)
        wire.fall_silent()
        await session.execute(ONE)


async def test_silence_is_reported_before_it_counts_as_our_own_fault(wire: Wire) -> None:
    """Also in the middle of a transaction, whose end has to be asked for."""
    assert PATIENCE < HANDLING_DEADLINE
    async with wire.open() as url:
        behind = Database(url, PATIENCE)
        with pytest.raises(DatabaseAway):
            await falls_silent_in_a_transaction(behind, wire)
        await behind.close()


async def test_a_silence_is_waited_for_only_once(wire: Wire) -> None:
    """However many connections are idle in the reading and writing pools."""
    async with wire.open() as url:
        behind = Database(url, ENOUGH)

        async def write() -> None:
            async with behind.write() as session:
                await session.execute(A_WHILE)

        async def is_away(act: Awaitable[object]) -> bool:
            try:
                await act
            except DatabaseAway:
                return True
            return False

        for _ in range(2):
            await asyncio.gather(*(write() for _ in range(3)), *(behind.rows(A_WHILE) for _ in range(3)))
            wire.fall_silent()
            away = [await is_away(act()) for act in (lambda: behind.rows(ONE), write) * 3]
            assert away.count(True) == 1
        await behind.close()


async def doctors_findings(url: str, folder: Path, tell: Callable[[Finding], None]) -> None:
    settings = Settings(_env_file=None, bot_token=TOKEN, database_url=url, data_dir=folder)
    await examine_database(Examination(tell), settings)


async def test_the_doctor_tells_that_the_database_is_silent(
    wire: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", QUICK)
    found: list[Finding] = []
    async with wire.open() as url:
        wire.fall_silent(for_all=True)
        await doctors_findings(url, tmp_path, found.append)
    assert [str(one) for one in found] == ["✗ Database: DATABASE_URL: the database cannot be used (DatabaseAway)."]


@pytest.mark.usefixtures("database")
async def test_the_doctor_waits_for_no_silent_database_at_its_end(
    wire: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", ENOUGH)
    found: list[Finding] = []

    def tell(one: Finding) -> None:
        found.append(one)
        if one.subject == "Audit trail":
            wire.fall_silent(for_all=True)

    async with wire.open() as url, asyncio.timeout(LONG):
        await doctors_findings(url, tmp_path, tell)
    assert found[-1].subject == "Audit trail"
