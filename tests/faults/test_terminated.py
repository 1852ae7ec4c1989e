"""SIGTERM under load: running work ends and is marked, the rest waits for the next start, and the exit is clean."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from aiogram.methods import SendMessage

from bot import app
from bot.receive import lanes
from bot.receive.intake import AT_ONCE as UPDATES_AT_ONCE
from bot.send import ticker
from bot.send.writing import AT_ONCE
from models.notice import NoticeState
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import Received, broadcast, crowd, none_is_open, states_by_chat
from tests.support.faults.figures import Note
from tests.support.faults.newcomers import all_named, at_their_names
from tests.support.patience import LONG, wait_until
from tests.support.size import sized
from tests.support.town import Dweller, Town

TOLD, WRITING = sized(60, 3_000), sized(6, 200)
SLOW = sized(1, 6)  # seconds that Telegram takes for a message
LAST_TAKES = 6  # seconds for the last one, so that the broadcast does not end before
PACE = {"SEND_RATE": sized("30", "142")}  # so slow that the broadcast has not come to its end by the signal


async def broadcast_and_terminate(town: FarTown, slow: float = 0) -> Received:
    """Terminates the process during a broadcast and while people answer their questions. `slow`: by then Telegram takes
    this many seconds for each message, so that both sendings and answers are in progress.
    """
    *_, last = await crowd(town, TOLD)
    people = await at_their_names(town, WRITING)
    await town.client.fault(method="sendMessage", match={"chat_id": last}, delay=LAST_TAKES, times=1)
    await broadcast(town)
    received = Received(town)
    await received.until(await received.look() + TOLD // 4)
    if slow:
        await town.client.fault(method="sendMessage", delay=slow, times=TOLD)
    await asyncio.gather(*(town.client.say(person.id, "Иванов Пётр") for person in people))
    if slow:
        await both_in_hand(town)
    assert await town.bot.kill(signal.SIGTERM) == 0  # within DEAD_IN
    assert not await all_done(town)
    await town.client.clear_faults()
    await town.bot.start()
    await none_is_open(town, within=LONG + TOLD / 20)
    await town.client.idle()
    await all_named(people)
    return received


async def both_in_hand(town: FarTown) -> None:
    """Waits until enough messages are in progress that some belong to the broadcast and some are answers."""
    standing = town.sandbox.world.faults._standing[-1]
    some_of_each = max(AT_ONCE, min(WRITING, UPDATES_AT_ONCE)) + 1
    await wait_until(lambda: TOLD - (standing.left or 0) >= some_of_each)


async def all_done(town: FarTown) -> bool:
    states = await states_by_chat(town)
    return set(states.values()) == {NoticeState.sent}


@pytest.mark.parametrize("slow", [0, SLOW])
async def test_sigterm_under_load_loses_and_repeats_nothing(
    database_url: str, tmp_path: Path, slow: float, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, **PACE) as town:
        received = await broadcast_and_terminate(town, slow)
        assert await all_done(town)
        await received.look()
        times = [received.by_chat[chat] for chat in await states_by_chat(town)]
        lost, twice = times.count(0), sum(time > 1 for time in times)
        figures(notices=TOLD, writing=WRITING, seconds_a_message=slow, lost=lost, twice=twice)
        assert (lost, twice) == (0, 0)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_sending_is_not_drained(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, changed="drain", **PACE) as town:
        await broadcast_and_terminate(town)
        assert NoticeState.ambiguous in (await states_by_chat(town)).values()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_sigterm_cancels_a_start_that_waits_for_telegram(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, start=False) as town:
        await town.client.fault(method="setMyCommands", drop="before", times=10_000)
        starting = asyncio.create_task(town.bot.start())
        await wait_until(lambda: "does not answer yet" in town.bot.said())
        assert await town.bot.kill(signal.SIGTERM) == 0  # within DEAD_IN
        with pytest.raises(RuntimeError, match="does not answer yet"):
            await starting


class Gates:
    """Holds what is sent to some chats until it is released."""

    def __init__(self, town: Town, *people: Dweller) -> None:
        self._held = {person.id: asyncio.Event() for person in people}
        self.came: set[Any] = set()
        town.ryadom.bot.session.middleware(self)  # type: ignore[arg-type]

    async def __call__(self, make_request: Any, bot: Any, method: Any) -> Any:
        if isinstance(method, SendMessage) and method.chat_id in self._held:
            self.came.add(method.chat_id)
            await self._held[method.chat_id].wait()
        return await make_request(bot, method)

    def let_go(self, person: Dweller) -> None:
        self._held[person.id].set()


async def received_all(town: Town) -> bool:
    """Nobody asks for updates any more. (Connecting to the port would leave a connection that it never closes.)"""
    return not any(task.get_coro().__qualname__ == "Poller.run" for task in asyncio.all_tasks())


async def sent_all(town: Town) -> bool:
    sending = town.ryadom.ticker._delivering
    return sending is None or sending.done()


async def end_one_first(town: Town, ended: Callable[[Town], Awaitable[bool]], within: float) -> None:
    """A notice and an update are in progress at the end; one of them goes on only when the other has ended."""
    told, writing = Dweller(town, (await crowd(town, 1))[0]), await town.person("Пётр")  # type: ignore[arg-type]
    gates = Gates(town, told, writing)
    await town.client.say(writing.id, "/start")
    await broadcast(town)  # type: ignore[arg-type]
    await town.ryadom.ticker.wake()
    await wait_until(lambda: gates.came == {told.id, writing.id})
    ending = asyncio.create_task(town.stop())
    first, other = (writing, told) if ended is received_all else (told, writing)
    try:
        gates.let_go(first)
        await wait_until(lambda: ended(town), within)
    finally:
        gates.let_go(other)
        await ending


@pytest.fixture
def patient_drain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits for held work for as long as a test waits."""
    monkeypatch.setattr(lanes, "DRAIN", 2 * LONG)
    monkeypatch.setattr(ticker, "DRAIN", 2 * LONG)


@pytest.mark.usefixtures("patient_drain")
@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("ended", [received_all, sent_all])
async def test_neither_receiving_nor_sending_waits_for_the_other_to_drain(town: Town, ended: Any) -> None:
    await end_one_first(town, ended, within=LONG)


def one_after_the_other(first: int) -> Any:
    """Drains one part after the other."""

    async def drain(*parts: AsyncExitStack) -> None:
        await parts[first].aclose()
        await parts[1 - first].aclose()

    return drain


@pytest.mark.usefixtures("patient_drain")
@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("first", "ended"), [(0, sent_all), (1, received_all)])
async def test_it_bites_when_updates_and_notices_are_drained_one_after_the_other(
    town: Town, monkeypatch: pytest.MonkeyPatch, first: int, ended: Any
) -> None:
    monkeypatch.setattr(app, "_drain", one_after_the_other(first))
    with pytest.raises(TimeoutError):
        await end_one_first(town, ended, within=2)
    assert await ended(town), "it was the other that it waited for"
