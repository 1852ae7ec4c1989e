"""A copy is made, also while the bot sends. The database restored from it has the same content, and a bot that goes on
with it does not send again what the copy has as sent.
"""

import asyncio
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import make_url

from bot.migrate import apply_migrations
from bot.send.writing import AT_ONCE
from models.connection.database import Database
from models.notice import Notice, NoticeState
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.content import rows_of, shape_of
from tests.support.faults.copies import Copy
from tests.support.faults.crowd import OPEN, Received, broadcast, crowd, none_is_open, remind_each, states_by_chat
from tests.support.faults.figures import Note
from tests.support.filling import add_one_more, fill
from tests.support.patience import LONG
from tests.support.size import sized

PEOPLE, BEGIN_AT = sized(300, 10_000), sized(40, 2_000)
SLOW, FAST = sized("12", "300"), "3000"  # so slow that there is still something to send when the copy is ready
ENDED = [state for state in NoticeState if state not in OPEN]
OF_EACH = 5

States = dict[int, NoticeState]


@pytest.fixture
async def copy(database_url: str, tmp_path: Path) -> AsyncIterator[Copy]:
    copy = Copy(database_url, tmp_path / "copy")
    yield copy
    await copy.forget()


async def test_a_restored_database_has_the_rows_and_schema_of_the_copied_one(
    database_url: str, copy: Copy, figures: Note
) -> None:
    each = await fill(database_url, sized(2_000, 100_000))
    rows, began = await rows_of(database_url), time.monotonic()
    await copy.take()
    taken = time.monotonic()
    back = await copy.restore()
    figures(
        rows=sum(map(len, rows.values())), copied=round(taken - began, 1), restored=round(time.monotonic() - taken, 1)
    )
    await apply_migrations(make_url(back))
    assert await rows_of(back) == rows
    assert await shape_of(back) == await shape_of(database_url)
    assert await add_one_more(back, each) == await add_one_more(database_url, each)


@dataclass
class Story:
    """By chat: notices that had `ended` before; notices received when copying began (`early`) and when the bot was
    killed afterwards (`late`); their states in the copy and in the end; how often each came.
    """

    ended: States
    early: set[int]
    late: set[int]
    copied: States
    now: States
    came: Counter[int]

    def all_in(self, states: States, *which: NoticeState) -> set[int]:
        return {chat for chat, state in states.items() if state in which} - self.ended.keys()

    @property
    def known(self) -> set[int]:
        """Notices that the copy has as sent."""
        return self.all_in(self.copied, NoticeState.sent)

    @property
    def again(self) -> set[int]:
        return {chat for chat, times in self.came.items() if times > 1}

    def figures(self) -> dict[str, int]:
        under_way = {state.value: len(self.all_in(self.copied, state)) for state in OPEN}
        unknown = len(self.all_in(self.now, NoticeState.ambiguous))
        after = len(self.late - self.known)
        return {"known": len(self.known), **under_way, "after": after, "again": len(self.again), "unknown": unknown}


async def end_some(town: FarTown) -> States:
    """Puts some notices into each final state; these must never be sent."""
    async with town.database.write() as session:
        ids = list(await session.scalars(select(Notice.id).order_by(Notice.id).limit(OF_EACH * len(ENDED))))
        for number, state in enumerate(ENDED):
            those = Notice.id.in_(ids[number * OF_EACH : (number + 1) * OF_EACH])
            await session.execute(update(Notice).where(those).values(state=state, finished_at=town.clock.now()))
    return {chat: state for chat, state in (await states_by_chat(town)).items() if state in ENDED}


async def copy_while_sending(
    town: FarTown, copy: Copy, tell: Any, people: int = PEOPLE, begin_at: int = BEGIN_AT
) -> Story:
    """Kills the bot some time after the copy was made, and goes on with the restored database."""
    await crowd(town, people)
    await tell(town)
    ended, received = await end_some(town), Received(town)
    await town.bot.start()
    await received.until(begin_at)
    early = set(received.by_chat)
    await copy.take()
    await received.until(await received.look() + OF_EACH)
    await town.bot.kill()
    await received.look()
    late = set(received.by_chat)
    copied, now = await go_on(town, await copy.restore())
    await received.look()
    return Story(ended, early, late, copied, now, received.by_chat)


async def go_on(town: FarTown, back: str) -> tuple[States, States]:
    """Returns the states of the notices when the bot starts on the restored database, and after it has sent
    everything.
    """
    there = replace(town, database=Database(back))
    copied = await states_by_chat(there)
    town.bot.environment |= {"DATABASE_URL": back, "SEND_RATE": FAST}
    await town.bot.start()
    await none_is_open(there, within=LONG + PEOPLE / 50)
    now = await states_by_chat(there)
    await there.database.close()
    return copied, now


@pytest.mark.parametrize("tell", [remind_each, broadcast])
async def test_notices_that_were_sent_before_the_copy_are_not_sent_again(
    database_url: str, tmp_path: Path, copy: Copy, tell: Any, figures: Note
) -> None:
    """What was in flight then, or was sent later: reminders come again; broadcasts too, except those in flight, which
    are counted as unknown.
    """
    async with far_town(database_url, tmp_path, start=False, SEND_RATE=SLOW) as town:
        story = await copy_while_sending(town, copy, tell)
    figures(notices=PEOPLE, **story.figures())
    assert len(story.early - story.known) <= AT_ONCE
    in_flight = story.all_in(story.copied, NoticeState.sending)
    unknown = in_flight if tell is broadcast else set()
    assert story.all_in(story.now, NoticeState.ambiguous) == unknown
    assert story.known <= story.late
    assert story.again == story.late - story.known - unknown
    assert set(story.came) == story.now.keys() - story.ended.keys() - (unknown - story.late)
    assert {chat: story.now[chat] for chat in story.ended} == story.ended


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_only_the_file_is_copied(database_url: str, tmp_path: Path, copy: Copy) -> None:
    """A reader keeps the database open, so that the bot's writes are only in SQLite's log."""
    async with AsyncExitStack() as stack:

        async def remind_and_read(town: FarTown) -> None:
            await remind_each(town)
            session = await stack.enter_async_context(town.database.read())
            await session.scalar(select(Notice.id).limit(1))

        copy.take = partial(asyncio.to_thread, shutil.copy, make_url(database_url).database, copy.file)
        town = await stack.enter_async_context(far_town(database_url, tmp_path, start=False, SEND_RATE="30"))
        story = await copy_while_sending(town, copy, remind_and_read, people=100, begin_at=40)
    assert len(story.early - story.known) > AT_ONCE
