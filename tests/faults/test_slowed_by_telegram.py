"""429 during a broadcast: nothing new is sent until it has passed, nothing is lost, and people are answered first
afterwards.
"""

import asyncio
from pathlib import Path

import pytest

from bot.send.writing import AT_ONCE
from tests.support.bot_process import FarTown, far_town
from tests.support.faults.crowd import Received, broadcast, crowd, none_is_open
from tests.support.faults.figures import Note
from tests.support.patience import LONG, wait_until
from tests.support.size import sized
from tests.support.town import Dweller, Message

PEOPLE, ASKING, SILENCE = sized(60, 3_000), 3, sized(2, 5)
FAST = {"SEND_RATE": "285"}


async def refused_amid_a_broadcast(town: FarTown, silence: float) -> list[Dweller]:
    """Returns who pressed and wrote when the bot had been refused, for `silence` in seconds."""
    asking = [await town.person(f"P{number}") for number in range(ASKING)]
    await asyncio.gather(*(person.start() for person in asking))
    await crowd(town, PEOPLE)
    await broadcast(town)
    received = Received(town)
    await received.until(await received.look() + PEOPLE // 4)
    windows = [await person.find("need_mentor") for person in asking]
    await town.client.fault(method="sendMessage", retry_after=silence)
    await wait_until(lambda: from_first_refusal(town))

    async def asks(person: Dweller, window: Message, data: str) -> None:
        await town.client.press(person.id, window["message_id"], data, wait=0)
        await town.client.say(person.id, "/menu")

    await asyncio.gather(*(asks(person, *window) for person, window in zip(asking, windows, strict=True)))
    return asking


async def from_first_refusal(town: FarTown) -> list[Message]:
    """What the bot sent, or tried to. Counts an edit as an answer, too."""
    sends = [call for call in await town.client.calls() if call["method"] in ("sendMessage", "editMessageText")]
    refused = [number for number, call in enumerate(sends) if call["answer"].get("error_code") == 429]
    return sends[refused[0] :] if refused else []


def during(silence: float, sends: list[Message]) -> list[Message]:
    """Sends that arrived during the silence that the first of them caused."""
    return [call for call in sends[1:] if call["time"] < sends[0]["time"] + silence]


async def test_after_a_429_nothing_starts_until_it_has_passed_and_people_come_first(
    database_url: str, tmp_path: Path, figures: Note
) -> None:
    async with far_town(database_url, tmp_path, pace=10, **FAST) as town:
        asking = await refused_amid_a_broadcast(town, SILENCE)
        await none_is_open(town, within=LONG + PEOPLE / 20)
        await town.client.idle()
        sends = await from_first_refusal(town)
        in_flight = during(SILENCE, sends)
        assert len(in_flight) < AT_ONCE
        afterwards = [int(call["params"]["chat_id"]) for call in sends[1 + len(in_flight) :]]
        first = afterwards[: ASKING + AT_ONCE]  # they may overtake each other on the way
        assert {person.id for person in asking} <= set(first)
        received = Received(town)
        await received.look()
        lost = PEOPLE + ASKING - len(received.by_chat)
        figures(notices=PEOPLE, silence=SILENCE, lost=lost, in_flight=len(in_flight))
        assert lost == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_it_bites_when_the_silence_is_not_kept(database_url: str, tmp_path: Path) -> None:
    """The silence is so long that a slow machine, too, sends more within it than may be on the way."""

    async def sent_on() -> bool:
        return len(during(LONG, await from_first_refusal(town))) > AT_ONCE

    async with far_town(database_url, tmp_path, changed="silence", **FAST) as town:
        await refused_amid_a_broadcast(town, LONG)
        await wait_until(sent_on)
