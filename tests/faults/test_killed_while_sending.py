"""SIGKILL while notices go out: none is lost, and only what was in flight may come twice (reminders) or not be known
to have come (broadcasts).
"""

import asyncio
import random
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.send.deliverer import AT_ONCE
from models.event import Answer, Event, EventKind, Registration
from models.notice import Notice, NoticeKind, NoticeState
from models.person import Role
from services.act import Uow
from services.notices import tell, tell_all
from tests.faults.bot_process import FarTown, far_town
from tests.faults.size import sized
from tests.people import add_person

PEOPLE, KILLS, SEED = sized(300, 10_000), sized(3, 20), 20261123
FAST = {"SEND_RATE": "300"}


async def fill(town: FarTown, *, count: int, reminders: bool) -> list[int]:
    """An event, people who come to it, and a notice due now for each; their Telegram ids."""
    chats = [await town.client.add_person(f"P{number}", started=True) for number in range(count)]
    async with Uow(town.database, town.clock, None).write() as act:
        people = [await add_person(act, "Иванов Пётр", Role.mentee, telegram_id=chat) for chat in chats]
        event = Event(
            key="announced once",
            kind=EventKind.club,
            title="Клуб",
            starts_at=act.now + timedelta(hours=20),
            timezone="Europe/Moscow",
            audience=[Role.mentee.value],
            announced_by_id=people[0].id,
            announced_at=act.now,
        )
        act.session.add(event)
        await act.session.flush()
        if not reminders:
            await tell_all(act, [person.id for person in people], NoticeKind.event_announced, {"event_id": event.id})
            return chats
        for person in people:
            act.session.add(
                Registration(event_id=event.id, person_id=person.id, answer=Answer.coming, answered_at=act.now)
            )
            await tell(act, person.id, NoticeKind.event_day_before, {"event_id": event.id}, due_at=act.now)
    return chats


async def received(town: FarTown) -> Counter[int]:
    calls = await town.client.calls()
    return Counter(int(call["params"]["chat_id"]) for call in calls if call["method"] == "sendMessage")


async def open_notices(town: FarTown) -> int:
    async with town.database.read() as session:
        query = select(func.count()).where(
            Notice.state.in_((NoticeState.pending, NoticeState.claimed, NoticeState.sending))
        )
        return await session.scalar(query) or 0


async def kill_while_sending(town: FarTown, kills: int) -> None:
    """Kill at random points of the way, start again, and wait until nothing is open."""
    chance = random.Random(SEED)
    marks = sorted(chance.sample(range(1, PEOPLE - AT_ONCE), kills))
    await town.bot.start()
    for mark in marks:
        async with asyncio.timeout(120):
            while sum((await received(town)).values()) < mark:
                await asyncio.sleep(0)
        await town.bot.restart()
    async with asyncio.timeout(120 + PEOPLE / 100):
        while await open_notices(town):
            await asyncio.sleep(0.05)


async def test_every_reminder_comes_and_only_what_was_in_flight_comes_twice(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False, **FAST) as town:
        chats = await fill(town, count=PEOPLE, reminders=True)
        await kill_while_sending(town, KILLS)
        got = await received(town)
        assert set(got) == set(chats)
        assert sum(got.values()) - PEOPLE <= AT_ONCE * KILLS


async def test_nobody_gets_a_broadcast_twice_and_the_unknown_are_counted(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False, **FAST) as town:
        chats = await fill(town, count=PEOPLE, reminders=False)
        await kill_while_sending(town, KILLS)
        got = await received(town)
        async with town.database.read() as session:
            states = Counter(await session.scalars(select(Notice.state)))
        assert max(got.values()) == 1
        assert set(states) <= {NoticeState.sent, NoticeState.ambiguous}
        assert states[NoticeState.ambiguous] <= AT_ONCE * KILLS
        assert len(chats) - len(got) <= states[NoticeState.ambiguous]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_what_was_sent_is_not_marked(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False, careless="marks", **FAST) as town:
        await fill(town, count=PEOPLE, reminders=True)
        await town.bot.start()
        async with asyncio.timeout(60):
            while sum((await received(town)).values()) < 100:
                await asyncio.sleep(0)
        await town.bot.restart()
        async with asyncio.timeout(60):
            while sum((await received(town)).values()) < PEOPLE + 2 * AT_ONCE:
                await asyncio.sleep(0)
