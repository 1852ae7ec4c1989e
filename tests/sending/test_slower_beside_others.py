"""Bulk keeps to 25 a second while other processes answer people, alone to 28.5. Measured in simulated time."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage

from bot.send import pacer
from bot.send.pacer import Pacer, in_bulk
from services.notices import BROADCAST_A_SECOND
from tests.support.pace import Right, in_the_fullest_second
from tests.support.telegram_token import TOKEN

MESSAGES = 200


class OwnTime:
    """A clock that only moves while somebody sleeps; `late`: how many seconds late each timer fires."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.late = 0.0

    async def rest(self, seconds: float, _right: object) -> None:
        self.now += seconds + self.late
        await asyncio.sleep(0)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> OwnTime:
    own = OwnTime()
    monkeypatch.setattr(pacer, "_now", lambda: own.now)
    monkeypatch.setattr(pacer, "_rest", own.rest)
    return own


async def send_in_bulk(time: OwnTime, processes: int) -> list[float]:
    """Returns when each message began, each to another person."""
    right, pace, began = Right(), Pacer(BROADCAST_A_SECOND), []
    right.count = processes
    in_bulk.set(right)

    async def request(_bot: Bot, _method: object) -> object:
        began.append(time.now)
        return None

    bot = Bot(TOKEN)
    for chat in range(1, MESSAGES + 1):
        await pace(request, bot, SendMessage(chat_id=chat, text="x"))  # type: ignore[arg-type]
    return began


@pytest.mark.parametrize(("processes", "a_second"), [(1, 28.5), (2, 25), (3, 25)])
async def test_bulk_leaves_room_for_the_answers_of_other_processes(
    time: OwnTime, processes: int, a_second: float
) -> None:
    began = await send_in_bulk(time, processes)
    assert (MESSAGES - 1) / (began[-1] - began[0]) == pytest.approx(a_second)
    assert in_the_fullest_second(began) <= a_second + 1


async def test_timers_that_fire_late_do_not_slow_bulk_down_nor_bring_too_many_together(time: OwnTime) -> None:
    time.late = 0.002
    began = await send_in_bulk(time, processes=1)
    assert (MESSAGES - 1) / (began[-1] - began[0]) == pytest.approx(BROADCAST_A_SECOND, rel=0.001)
    assert in_the_fullest_second(began) <= 30


async def test_it_bites_when_bulk_does_not_slow_down(time: OwnTime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacer, "SHARED", 1.0)
    assert in_the_fullest_second(await send_in_bulk(time, processes=2)) > 26
