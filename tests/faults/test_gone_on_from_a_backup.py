"""A copy is taken, also amid sending; what is restored from it holds the same, and the bot that goes on there sends
nothing again that the copy knows to be sent.
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
from tests.faults.bot_process import FarTown, far_town
from tests.faults.conftest import Note
from tests.faults.content import rows_of, shape_of
from tests.faults.copies import Copy
from tests.faults.crowd import OPEN, Received, broadcast, crowd, none_is_open, remind_each, states_by_chat
from tests.faults.filling import add_one_more, fill
from tests.support.size import sized

PEOPLE, BEGIN_AT = sized(300, 10_000), sized(40, 2_000)
SLOW, FAST = sized("30", "300"), "3000"  # there is still something to send when the copy is ready
ENDED = [state for state in NoticeState if state not in OPEN]
OF_EACH = 5

States = dict[int, NoticeState]


@pytest.fixture
async def copy(database_url: str, tmp_path: Path) -> AsyncIterator[Copy]:
    copy = Copy(database_url, tmp_path / "copy")
    yield copy
    await copy.forget()


async def test_what_is_restored_is_what_was_copied(database_url: str, copy: Copy, figures: Note) -> None:
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
    """By chat: whose notices had `ended` before; who had got theirs when the copying began (`early`) and when the bot
    was killed after it (`late`); how notices stood in the copy and stand in the end; how often each came.
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
        """As sent, to the copy."""
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
    """Of each end so many; theirs are not to be sent, whatever happens."""
    async with town.database.write() as session:
        ids = list(await session.scalars(select(Notice.id).order_by(Notice.id).limit(OF_EACH * len(ENDED))))
        for number, state in enumerate(ENDED):
            those = Notice.id.in_(ids[number * OF_EACH : (number + 1) * OF_EACH])
            await session.execute(update(Notice).where(those).values(state=state, finished_at=town.clock.now()))
    return {chat: state for chat, state in (await states_by_chat(town)).items() if state in ENDED}


async def copy_while_sending(
    town: FarTown, copy: Copy, tell: Any, people: int = PEOPLE, begin_at: int = BEGIN_AT
) -> Story:
    """The bot is killed some time after the copy was taken, and goes on from what is restored."""
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
    """How the notices stand when the bot starts on what was restored, and when it has sent all."""
    there = replace(town, database=Database(back))
    copied = await states_by_chat(there)
    town.bot.environment |= {"DATABASE_URL": back, "SEND_RATE": FAST}
    await town.bot.start()
    await none_is_open(there, within=60 + PEOPLE / 50)
    now = await states_by_chat(there)
    await there.database.close()
    return copied, now


@pytest.mark.parametrize("tell", [remind_each, broadcast])
async def test_nothing_that_the_copy_knows_to_be_sent_is_sent_again(
    database_url: str, tmp_path: Path, copy: Copy, tell: Any, figures: Note
) -> None:
    """What was in flight at its moment and what was sent after it: reminders come again, and broadcasts but for those
    in flight, which are counted as unknown.
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
    """Somebody reads all the time, so that what the bot writes stands in SQLite's log only."""
    async with AsyncExitStack() as stack:

        async def remind_and_read(town: FarTown) -> None:
            await remind_each(town)
            session = await stack.enter_async_context(town.database.read())
            await session.scalar(select(Notice.id).limit(1))

        copy.take = partial(asyncio.to_thread, shutil.copy, make_url(database_url).database, copy.file)
        town = await stack.enter_async_context(far_town(database_url, tmp_path, start=False, SEND_RATE="30"))
        story = await copy_while_sending(town, copy, remind_and_read, people=100, begin_at=40)
    assert len(story.early - story.known) > AT_ONCE
