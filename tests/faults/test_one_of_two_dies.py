"""Two processes on PostgreSQL, one of which dies or hangs: the other takes over within ten seconds, and nothing comes
twice.
"""

import asyncio
import signal
from pathlib import Path

import asyncpg
import pytest

from bot.send.writing import AT_ONCE
from models.notice import NoticeState
from tests.support.bot_process import BotProcess
from tests.support.faults.crowd import Received, broadcast, crowd, none_is_open, states_by_chat
from tests.support.faults.figures import Note
from tests.support.faults.newcomers import all_named, at_their_names
from tests.support.faults.replicas import replicas
from tests.support.patience import LONG, wait_until
from tests.support.size import sized

pytestmark = pytest.mark.parametrize("engine", ["postgresql"])
PEOPLE, TAKEN_OVER_IN = sized(60, 3_000), sized(LONG, 10)
OPEN_TRANSACTIONS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
"""
HEART = sized("quick heart", "")  # the short form does not wait five seconds for a silent process


def sends_in_bulk(bot: BotProcess) -> bool:
    return "sending in bulk from here" in bot.said()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
async def test_the_other_process_sends_the_rest_of_the_broadcast(
    database_url: str, tmp_path: Path, how: signal.Signals, figures: Note
) -> None:
    async with replicas(database_url, tmp_path, 2, changed=HEART, SEND_RATE="142") as (town, _, bots):
        await crowd(town, PEOPLE)
        await broadcast(town)
        received = Received(town)
        await received.until(PEOPLE // 4)
        sender = next(bot for bot in bots if sends_in_bulk(bot))
        sender.signal(how)
        clock = asyncio.get_running_loop()
        began = clock.time()
        await received.until(await received.look() + AT_ONCE + 1, within=TAKEN_OVER_IN)
        taken_over_in = round(clock.time() - began, 1)
        sender.signal(signal.SIGCONT)
        await none_is_open(town, within=LONG + PEOPLE / 20)
        await received.look()
        states = list((await states_by_chat(town)).values())
        unknown = states.count(NoticeState.ambiguous)
        twice = received.by_chat.total() - len(received.by_chat)
        figures(notices=PEOPLE, taken_over_in=taken_over_in, twice=twice, unknown=unknown)
        assert set(states) <= {NoticeState.sent, NoticeState.ambiguous}
        assert unknown <= AT_ONCE
        assert PEOPLE - unknown <= len(received.by_chat) <= PEOPLE
        assert twice == 0


async def test_it_bites_when_a_process_that_hung_goes_on_sending(database_url: str, tmp_path: Path) -> None:
    changed, people = "quick heart, overtaken", 120
    async with replicas(database_url, tmp_path, 2, changed=changed, SEND_RATE="142") as (town, _, bots):
        await crowd(town, people)
        await broadcast(town)
        received = Received(town)
        await received.until(15)
        sender = next(bot for bot in bots if sends_in_bulk(bot))
        await hang_between_transactions(sender, database_url)
        await received.until(people - AT_ONCE)
        sender.signal(signal.SIGCONT)
        await received.until(people + 1)


async def hang_between_transactions(bot: BotProcess, database_url: str) -> None:
    """Hangs between transactions: a process that hangs inside one loses it and what it had claimed, by another
    protection.
    """
    server = await asyncpg.connect(database_url.replace("+asyncpg", ""))
    try:
        while True:
            bot.signal(signal.SIGSTOP)
            if await server.fetchval(OPEN_TRANSACTIONS) == 0:
                return
            bot.signal(signal.SIGCONT)
            await asyncio.sleep(0.01)
    finally:
        await server.close()


async def test_the_other_answers_a_person_whose_process_hangs(database_url: str, tmp_path: Path) -> None:
    """It hangs while asking Telegram to show the next question; Telegram delivers the update to the other."""
    async with replicas(database_url, tmp_path, 2, changed=HEART) as (town, man, bots):
        people = await at_their_names(town, 1)
        doors, man.doors = man.doors, man.doors[:1]
        await town.client.fault(method="sendMessage", delay=2)
        await town.client.say(people[0].id, "Иванов Пётр")
        await wait_until(lambda: not town.sandbox.world.faults._standing)
        bots[0].signal(signal.SIGSTOP)
        man.doors = doors[1:]
        async with asyncio.timeout(TAKEN_OVER_IN):
            assert await man.bring(man.last) == 200
        await all_named(people)
        bots[0].signal(signal.SIGCONT)
        await town.client.idle()
        await all_named(people)
