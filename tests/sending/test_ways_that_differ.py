"""Telegram counts messages as they arrive: however long each travels, no second brings more than thirty.

Time is simulated: a timer moves it, and nothing really waits.
"""

import asyncio
import random
from collections.abc import Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage

from bot.send import pacer
from bot.send.pacer import Pacer, in_bulk
from services.notices import BROADCAST_A_SECOND
from tests.support.pace import Right, in_the_fullest_second
from tests.support.telegram_token import TOKEN

MESSAGES, AT_ONCE = 600, 10
FAR = 0.15  # seconds that every message's way back takes at least


class OwnTimeLoop(asyncio.SelectorEventLoop):
    """An event loop that jumps to its next timer at once."""

    def __init__(self) -> None:
        super().__init__()
        self._own = 1000.0
        selector: Any = self._selector  # type: ignore[attr-defined]
        select = selector.select

        def go_on(timeout: float | None) -> Any:
            self._own += timeout or 0.0
            return select(0)

        selector.select = go_on

    def time(self) -> float:
        return self._own


def arrivals(way: Callable[[random.Random], float]) -> list[float]:
    """When each message of a broadcast arrived, in order; `way`: how many seconds it travels."""

    async def broadcast() -> list[float]:
        loop, chance = asyncio.get_running_loop(), random.Random(12)
        pace, bot, room, arrived = Pacer(BROADCAST_A_SECOND), Bot(TOKEN), asyncio.Semaphore(AT_ONCE), list[float]()
        right = Right()
        right.count = 1
        in_bulk.set(right)

        async def request(_bot: Bot, _method: object) -> object:
            await asyncio.sleep(way(chance))
            arrived.append(loop.time())
            await asyncio.sleep(FAR)
            return None

        async def send(chat: int) -> None:
            async with room:
                await pace(request, bot, SendMessage(chat_id=chat, text="x"))  # type: ignore[arg-type]

        await asyncio.gather(*(send(chat) for chat in range(1, MESSAGES + 1)))
        return arrived

    with asyncio.Runner(loop_factory=OwnTimeLoop) as runner:
        return runner.run(broadcast())


def mostly_short(chance: random.Random) -> float:
    return 0.25 if chance.random() < 0.02 else chance.uniform(0.005, 0.06)


def test_no_second_brings_more_than_thirty_and_the_pace_is_kept() -> None:
    even = arrivals(lambda chance: chance.uniform(0.005, 0.06))
    assert in_the_fullest_second(even) <= 30
    assert (MESSAGES - 1) / (even[-1] - even[0]) > 0.92 * 30
    assert in_the_fullest_second(arrivals(mostly_short)) <= 30


def test_without_looking_at_answers_some_second_brings_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacer._Lately, "free_at", lambda _lately, _second: 0.0)
    assert in_the_fullest_second(arrivals(mostly_short)) > 30
