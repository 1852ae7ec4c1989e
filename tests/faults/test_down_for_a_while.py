"""The bot is down while notices come due, or its clock is set: each notice is sent, or written off by the rule of its
kind.
"""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.wiring import notice_views
from models.broadcast import BroadcastNotice
from models.event import EventNotice
from models.notice import Notice, NoticeKind, NoticeState
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import Received, broadcast, count_notices, crowd, none_is_open, remind_each
from tests.support.faults.figures import Note
from tests.support.size import sized

PEOPLE, FAST = sized(26, 1_000), "3000"
LATE = notice_views()[EventNotice.day_before].stale_after
DOWN = [timedelta(seconds=5), timedelta(minutes=10), timedelta(hours=26)]


async def fall_due(town: FarTown, during: timedelta) -> list[datetime]:
    """A reminder for each person, due at one of 26 moments in that time from now, and a broadcast for all."""
    began = town.clock.now()
    moments = [began + during * ((number % 26 + 0.5) / 26) for number in range(PEOPLE)]
    await crowd(town, PEOPLE)
    await remind_each(town, moments)
    await broadcast(town)
    return moments


async def ends(town: FarTown, kind: NoticeKind) -> list[NoticeState]:
    """The final states in the order in which the notices were due."""
    async with town.database.read() as session:
        return list(await session.scalars(select(Notice.state).where(Notice.kind == kind).order_by(Notice.due_at)))


def written_off_in_log(town: FarTown) -> int:
    return town.bot.said().count("notice written off as late")


async def be_down(town: FarTown, during: timedelta) -> None:
    await town.bot.start()
    await town.bot.kill()
    town.let_pass(during)
    await town.bot.start()


@pytest.mark.parametrize("down", DOWN, ids=["5 s", "10 min", "26 h"])
async def test_notices_due_meanwhile_are_sent_or_written_off_by_their_rule(
    database_url: str, tmp_path: Path, down: timedelta, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, start=False, SEND_RATE=FAST) as town:
        moments = await fall_due(town, during=down)
        await be_down(town, down)
        await none_is_open(town)
        reminded = await ends(town, EventNotice.day_before)
        late = sum(town.clock.now() - moment > LATE for moment in moments)
        figures(notices=2 * PEOPLE, **Counter(reminded + await ends(town, BroadcastNotice.message)))
        assert reminded == [NoticeState.written_off] * late + [NoticeState.sent] * (PEOPLE - late)
        assert written_off_in_log(town) == late
        assert set(await ends(town, BroadcastNotice.message)) == {NoticeState.sent}
        assert await Received(town).look() == 2 * PEOPLE - late


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_only_what_comes_due_from_now_on_is_sent(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False, changed="past", SEND_RATE=FAST) as town:
        await fall_due(town, during=DOWN[1])
        await be_down(town, DOWN[1])
        await town.advance(seconds=1)
        assert NoticeState.sent not in await ends(town, EventNotice.day_before)


async def test_the_clock_is_set_and_no_reminder_comes_twice_or_is_lost(database_url: str, tmp_path: Path) -> None:
    """Reminders are due every three hours. Moving the clock by two days makes the first day's too late, except the one
    that has already come.
    """
    async with far_town(database_url, tmp_path, SEND_RATE=FAST) as town:
        began = town.clock.now()
        await crowd(town, 24)
        await remind_each(town, [began + timedelta(hours=3 * number, minutes=30) for number in range(24)])
        received = Received(town)
        for step in (timedelta(hours=1), timedelta(hours=-1), timedelta(hours=-1), timedelta(hours=1)):
            await town.set_clock(step)
            assert await received.look() == 1
        await town.set_clock(timedelta(days=2))
        while await count_notices(town, NoticeState.pending):
            await town.set_clock(timedelta(hours=6))
        sent, off = NoticeState.sent, NoticeState.written_off
        assert await ends(town, EventNotice.day_before) == [sent] + [off] * 7 + [sent] * 16
        assert await received.look() == 17
        assert max(received.by_chat.values()) == 1


async def set_back_while_trying_again(town: FarTown) -> int:
    """Returns how many have come five minutes later."""
    await crowd(town, 1)
    await town.client.fault(method="sendMessage", error_code=502, times=100)
    await remind_each(town, [town.clock.now() - timedelta(hours=2)])
    await town.client.advance(0.001)
    assert await count_notices(town, NoticeState.claimed)
    await town.set_clock(timedelta(hours=-1))
    await town.client.clear_faults()
    await town.advance(minutes=5)
    return await Received(town).look()


async def test_retries_do_not_wait_for_the_old_clock_after_it_is_set_back(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, SEND_RATE=FAST) as town:
        assert await set_back_while_trying_again(town) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_leases_of_the_old_clock_are_waited_for(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, changed="set back", SEND_RATE=FAST) as town:
        assert await set_back_while_trying_again(town) == 0
