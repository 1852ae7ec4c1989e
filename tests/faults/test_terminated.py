"""SIGTERM under load: what has begun is ended and marked, the rest waits for the next start, and the exit is clean."""

import asyncio
import signal
from pathlib import Path

import pytest

from models.notice import NoticeState
from tests.faults.bot_process import FarTown, far_town
from tests.faults.conftest import Note
from tests.faults.crowd import Received, broadcast, crowd, none_is_open, states_by_chat
from tests.faults.newcomers import all_named, at_their_names
from tests.faults.size import sized

TOLD, WRITING = sized(60, 3_000), sized(6, 200)
PACE = {"SEND_RATE": "142"}


async def broadcast_and_terminate(town: FarTown) -> Received:
    """A broadcast goes out, and people answer their questions, when the process is asked to end."""
    await crowd(town, TOLD)
    people = await at_their_names(town, WRITING)
    await broadcast(town)
    received = Received(town)
    await received.until(await received.look() + TOLD // 4)
    await asyncio.gather(*(town.client.say(person.id, "Иванов Пётр") for person in people))
    assert await town.bot.kill(signal.SIGTERM) == 0  # within ten seconds
    assert not await all_done(town)
    await town.bot.start()
    await none_is_open(town, within=60 + TOLD / 20)
    await town.client.idle(60)
    await all_named(people)
    return received


async def all_done(town: FarTown) -> bool:
    states = await states_by_chat(town)
    return set(states.values()) == {NoticeState.sent}


async def test_sigterm_under_load_loses_and_repeats_nothing(database_url: str, tmp_path: Path, figures: Note) -> None:
    async with far_town(database_url, tmp_path, **PACE) as town:
        received = await broadcast_and_terminate(town)
        assert await all_done(town)
        await received.look()
        states = await states_by_chat(town)
        figures(notices=TOLD, writing=WRITING, lost=0)
        assert all(received.by_chat[chat] == 1 for chat in states)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_sending_is_not_drained(database_url: str, tmp_path: Path) -> None:
    async with far_town(database_url, tmp_path, changed="drain", **PACE) as town:
        await broadcast_and_terminate(town)
        assert NoticeState.ambiguous in (await states_by_chat(town)).values()
