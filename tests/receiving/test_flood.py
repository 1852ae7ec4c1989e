"""A person who floods is slowed; the others are answered meanwhile, and no message is lost."""

import asyncio
from collections import Counter

import pytest
from aiogram.types import Update
from sqlalchemy import func, select

from bot.receive import flood, polling
from bot.receive.lanes import Lanes
from models.receiving import HandledUpdate
from tests.receiving.test_once_and_in_order import message
from tests.support.town import Town

FLOODER, OTHER = 7, 8


class Counting:
    def __init__(self) -> None:
        self.handled: Counter[int] = Counter()
        self.order: list[int] = []

    async def handle(self, update: Update) -> None:
        assert update.message is not None
        self.handled[update.message.chat.id] += 1
        self.order.append(update.update_id)


async def all_that_runs() -> None:
    for _ in range(2000):
        await asyncio.sleep(0)


async def test_beyond_twenty_at_once_the_lane_waits_and_other_lanes_do_not() -> None:
    counting = Counting()
    lanes = Lanes(counting.handle)
    flooded = [lanes.submit(message(number, FLOODER, "x")) for number in range(100)]
    others = [lanes.submit(message(1000 + person, OTHER + person, "y")) for person in range(100)]
    await asyncio.gather(*others)
    await all_that_runs()
    assert counting.handled[FLOODER] == flood.BURST
    lanes.flood.hurry.set()
    await asyncio.gather(*flooded)
    assert [number for number in counting.order if number < 100] == list(range(100))


async def test_without_the_limit_all_of_the_flood_is_handled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above bites."""
    monkeypatch.setattr(flood, "BURST", 1000)
    counting = Counting()
    lanes = Lanes(counting.handle)
    for number in range(100):
        lanes.submit(message(number, FLOODER, "x"))
    await all_that_runs()
    assert counting.handled[FLOODER] == 100


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("hurry_at", [polling.HURRY_AT, 10])
async def test_a_hundred_messages_are_all_handled_and_another_person_is_answered_first(
    town: Town, monkeypatch: pytest.MonkeyPatch, hurry_at: int
) -> None:
    """Also when so few updates are shown past the lowest that the slowed ones would fill them."""
    monkeypatch.setattr(polling, "HURRY_AT", hurry_at)
    monkeypatch.setattr(flood, "PERIOD", 1.0)
    flooder, other = await town.person("Пётр"), await town.person("Анна")
    await asyncio.gather(*(town.client.say(flooder.id, f"number {number}") for number in range(100)))
    await town.client.say(other.id, "/start")
    async with asyncio.timeout(10):
        while not await other.from_bot():
            await asyncio.sleep(0)
    answered_to_flooder = len([call for call in await town.client.calls() if _to(call) == flooder.id])
    await town.client.idle(60)
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(HandledUpdate)) == 101
    if hurry_at == polling.HURRY_AT:
        assert answered_to_flooder < 100


def _to(call: dict[str, object]) -> int:
    params = call["params"]
    assert isinstance(params, dict)
    return int(params.get("chat_id", 0))
