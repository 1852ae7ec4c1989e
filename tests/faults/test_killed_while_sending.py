"""SIGKILL while notices are sent: none is lost, and only those in flight may come twice (reminders) or be counted as
unknown (broadcasts).
"""

import random
from collections import Counter
from pathlib import Path

import pytest

from bot.send.writing import AT_ONCE
from models.notice import NoticeState
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import Received, broadcast, crowd, none_is_open, remind_each, states_by_chat
from tests.support.faults.figures import Note
from tests.support.patience import LONG
from tests.support.size import sized

SEED = 20261123
PEOPLE, REMINDED_KILLS, BROADCAST_KILLS = sized(100, 10_000), sized(2, 20), sized(2, 10)
BLOCKED, SERVER_ERRORS, LOST_ANSWERS = 0.05, 0.01, 0.005
TEN_TIMES = 10.0
FAST = {"SEND_RATE": "285"}  # both sides run ten times as fast as in reality


async def kill_while_sending(town: FarTown, kills: int, going_out: int = PEOPLE) -> Received:
    """Kills at random points and starts again, until no notice is open. Each kill may leave up to AT_ONCE notices that
    never come.
    """
    marks = sorted(random.Random(SEED).sample(range(1, going_out - AT_ONCE * kills), kills))
    received = Received(town)
    await town.bot.start()
    for mark in marks:
        await received.until(mark, within=LONG + (mark - await received.look()) / 20)
        await town.bot.restart()
    await none_is_open(town, within=LONG + going_out / 20)
    await received.look()
    return received


async def test_every_reminder_comes_and_only_those_in_flight_come_twice(
    database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, start=False, pace=TEN_TIMES, **FAST) as town:
        chats = await crowd(town, PEOPLE)
        await remind_each(town)
        received = await kill_while_sending(town, REMINDED_KILLS)
        twice = received.by_chat.total() - PEOPLE
        figures(reminders=PEOPLE, kills=REMINDED_KILLS, lost=PEOPLE - len(received.by_chat), twice=twice)
        assert set(received.by_chat) == set(chats)
        assert twice <= AT_ONCE * REMINDED_KILLS


async def leave(town: FarTown, chats: list[int]) -> None:
    """These people block the bot, which it is told, or delete their account, which it learns by a 403."""
    for number, chat in enumerate(chats):
        await (town.client.block if number % 2 else town.client.deactivate)(chat)


async def upset(town: FarTown) -> None:
    """Makes Telegram fail now and then, and lose an answer."""
    await town.client.fault(method="sendMessage", error_code=502, rate=SERVER_ERRORS, seed=SEED)
    await town.client.fault(method="sendMessage", drop="answer", rate=LOST_ANSWERS, seed=SEED)


async def each_has_one_end(
    town: FarTown, received: Received, chats: list[int], gone: list[int]
) -> Counter[NoticeState]:
    """Everybody's notice is sent (and came once), blocked, or ambiguous (and came at most once). Those of whom the bot
    learns that they have left before the broadcast begins are no recipients.
    """
    states = await states_by_chat(town)
    left_out = set(chats) - set(states)
    assert set(states) <= set(chats)
    assert left_out <= set(gone)
    assert not any(received.by_chat[chat] for chat in left_out)
    chats = list(states)
    came = {chat: received.by_chat[chat] for chat in chats}
    assert all(came[chat] == 1 for chat in chats if states[chat] is NoticeState.sent)
    assert all(came[chat] == 0 for chat in chats if states[chat] is NoticeState.blocked)
    assert all(came[chat] <= 1 for chat in chats if states[chat] is NoticeState.ambiguous)
    return Counter(states.values())


async def broadcast_through_faults(town: FarTown, people: int, kills: int) -> Counter[NoticeState]:
    chats = await crowd(town, people)
    await broadcast(town)
    gone = random.Random(SEED).sample(chats, int(people * BLOCKED))
    await leave(town, gone)
    await upset(town)
    received = await kill_while_sending(town, kills, people - len(gone))
    ended = await each_has_one_end(town, received, chats, gone)
    assert set(ended) <= {NoticeState.sent, NoticeState.blocked, NoticeState.ambiguous}
    assert ended[NoticeState.blocked] <= len(gone)
    assert ended[NoticeState.ambiguous] <= AT_ONCE * kills + 4 * LOST_ANSWERS * people
    return ended


async def test_nobody_gets_a_broadcast_twice_and_the_unknown_are_counted(
    database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, start=False, pace=TEN_TIMES, **FAST) as town:
        figures(**await broadcast_through_faults(town, PEOPLE, BROADCAST_KILLS))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nobody_gets_a_broadcast_twice_at_the_true_pace(database_url: str, tmp_path: Path, figures: Note) -> None:
    async with far_town(database_url, tmp_path, start=False, pace=1) as town:
        figures(**await broadcast_through_faults(town, sized(40, 10_000), sized(1, 10)))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_sent_notices_are_not_marked(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False, changed="marks", SEND_RATE="3000") as town:
        await crowd(town, 60)
        await remind_each(town)
        await town.bot.start()
        received = Received(town)
        await received.until(40)
        await town.bot.restart()
        await received.until(60 + 2 * AT_ONCE)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("changed", "times"), [("", 1), ("once only", 2)])
async def test_it_bites_when_broadcasts_are_sent_again_after_a_crash(
    database_url: str, tmp_path: Path, changed: str, times: int
) -> None:
    async with far_town(database_url, tmp_path, start=False, changed=f"{changed}, died before the mark") as town:
        await crowd(town, 1)
        await broadcast(town)
        received = Received(town)
        await town.bot.start()
        await received.until(1)
        await town.bot.kill()
        town.bot.changed = changed
        await town.bot.start()
        await none_is_open(town)
        assert await received.look() == times
