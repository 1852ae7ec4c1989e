"""The database goes away under load: nothing acknowledged is lost, no update is parked because of it, people are told
in plain words, and what they asked for is done once it is back.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import TelegramNetworkError
from sqlalchemy import delete, insert, select, text

from bot.receive import intake, polling
from bot.receive.ledger import Ledger, Opening
from models.connection.database import Database
from models.connection.outages import DatabaseAway, DatabaseBusy
from models.meeting import Meeting, MeetingNotice
from models.notice import Notice, NoticeState, Urgency
from models.receiving import Conversation, FailedUpdate
from tests.support.booking import claims_are_live_meetings
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.figures import Note
from tests.support.faults.outages import BACK_IN, WORDS, about_to_book, all_booked, confirm, counted
from tests.support.patience import wait_until
from tests.support.people import pair
from tests.support.postgres import OwnPostgres
from tests.support.size import sized
from tests.support.town import Dweller, Town

GUESTS, RESTARTS = sized(2, 6), sized(1, 10)


async def restart_under_load(town: FarTown, guests: list[Dweller], own: OwnPostgres) -> int:
    """Some guests confirm while the database goes down, the others while it is away; returns how many were told of the
    outage.
    """
    for guest in guests:
        await about_to_book(guest)
    confirming = [asyncio.create_task(confirm(guest)) for guest in guests[::2]]
    await own.stop()
    confirming += [asyncio.create_task(confirm(guest)) for guest in guests[1::2]]
    answers = await asyncio.gather(*confirming)
    await asyncio.sleep(sized(0, 10))
    assert all(answer.get("text") in (None, WORDS["ru"]) for answer in answers)
    await own.start()
    await all_booked(guests)
    await town.client.idle()
    await town.database.close()
    return sum("text" in answer for answer in answers)


async def test_nothing_is_lost_when_postgresql_is_restarted_under_load(
    own_postgres: OwnPostgres, tmp_path: Path, figures: Note
) -> None:
    async with far_town(own_postgres.url, tmp_path) as town:
        guests = [(await pair(town))[0] for _ in range(GUESTS)]  # type: ignore[arg-type]
        told = [await restart_under_load(town, guests, own_postgres) for _ in range(RESTARTS)]
        assert min(told) >= len(guests[1::2])
        booked = await counted(town.database, Meeting)
        figures(restarts=RESTARTS, bookings=GUESTS * RESTARTS, lost=GUESTS * RESTARTS - booked, told=sum(told))
        assert booked == GUESTS * RESTARTS
        assert await claims_are_live_meetings(town.database)
        assert await counted(town.database, FailedUpdate) == 0


async def test_bookings_are_lost_if_a_restart_counts_as_our_own_fault(
    own_postgres: OwnPostgres, tmp_path: Path
) -> None:
    """The booking confirmed during the restart is never done."""
    async with far_town(own_postgres.url, tmp_path, changed="outages") as town:
        guest, _ = await pair(town)  # type: ignore[arg-type]
        await about_to_book(guest)
        await own_postgres.stop()
        await confirm(guest)
        await own_postgres.start()
        await town.client.idle()
        await town.database.close()
        assert await counted(town.database, Meeting) == 0


async def _until_full(database: Database, row: Callable[[int], Any]) -> None:
    for number in range(10_000):
        try:
            async with database.write() as session:
                await session.execute(row(number))
        except DatabaseAway:
            return
    raise AssertionError("it is not full yet")


@asynccontextmanager
async def full(database: Database) -> AsyncIterator[None]:
    """Allows not one page more, and fills the pages of conversations and notices."""
    notice = {"kind": MeetingNotice.feedback, "person_id": 1, "urgency": Urgency.broadcast, "ids": {}}
    async with database.write() as session:
        now = await session.scalar(select(Conversation.changed_at))
        pages = await session.scalar(text("PRAGMA page_count"))
        await session.execute(text(f"PRAGMA max_page_count = {int(pages or 0)}"))
    await _until_full(database, lambda number: insert(Conversation).values(chat_id=-number, state="", changed_at=now))
    await _until_full(database, lambda _: insert(Notice).values(**notice, due_at=now, state=NoticeState.failed))
    yield
    async with database.write() as session:
        await session.execute(text("PRAGMA max_page_count = 1073741823"))
        await session.execute(delete(Conversation).where(Conversation.chat_id <= 0))


@asynccontextmanager
async def read_only(database: Database) -> AsyncIterator[None]:
    """Makes it impossible to even begin a write transaction."""
    for switch in ("ON", "OFF"):
        async with database._writer.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            assert driver is not None
            await driver.execute(f"PRAGMA query_only = {switch}")
        if switch == "ON":
            yield


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("away", [full, read_only])
async def test_people_are_told_once_when_sqlite_takes_no_changes_and_updates_wait(town: Town, away: Any) -> None:
    guest, _ = await pair(town)
    visitor = await town.person("Ann", "en")
    await about_to_book(guest)
    async with away(town.database):
        assert (await confirm(guest)) == {"text": WORDS["ru"], "show_alert": True}
        for _ in range(2):
            await town.client.say(visitor.id, "/start")
        await until_told(visitor)
        assert "confirm" in await guest.buttons()
    await all_booked([guest])
    await town.client.idle(BACK_IN)
    assert await counted(town.database, Meeting) == 1
    assert await counted(town.database, FailedUpdate) == 0
    said = [message["text"] for message in await visitor.from_bot()]
    assert (said.count(WORDS["en"]), len(said)) == (1, 3)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_waiting_for_our_own_connections_is_not_reported_as_an_outage(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor, whole, busy = await town.person("Ann", "en"), Ledger.open, [True]

    async def open_later(*of: Any) -> Opening:
        if busy and busy.pop():
            raise DatabaseBusy
        return await whole(*of)

    monkeypatch.setattr(Ledger, "open", open_later)
    await visitor.start()
    assert busy == []
    assert WORDS["en"] not in [message["text"] for message in await visitor.from_bot()]
    assert "need_mentor" in await visitor.buttons()
    assert await counted(town.database, FailedUpdate) == 0


async def until_told(person: Dweller) -> None:
    async def told() -> bool:
        return WORDS["en"] in [message["text"] for message in await person.from_bot()]

    await wait_until(told)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_an_outage_is_not_told_from_a_fault_of_ours(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in (intake, polling):
        monkeypatch.setattr(room, "OUTAGES", (TelegramNetworkError,))
    monkeypatch.setattr(polling.Poller, "_until_handled", lambda poller, update: poller._intake.handle(update))
    await town.restart()
    guest, _ = await pair(town)
    await about_to_book(guest)
    async with read_only(town.database):
        await confirm(guest)
        await town.client.idle(BACK_IN)
    await town.settled()
    assert await counted(town.database, Meeting) == 0
