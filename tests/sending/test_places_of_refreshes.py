"""Refreshing a window takes a place in the bulk pace, and a chat without a window takes none."""

from typing import Any

import pytest

from bot.send.window_refreshes import WindowRefreshes
from tests.support.moment import movable_clock
from tests.support.town import Town


class Pace:
    def __init__(self) -> None:
        self.places: list[int] = []

    async def place(self, chat_id: int, _right: object) -> None:
        self.places.append(chat_id)


async def test_a_chat_without_a_window_takes_no_place_in_the_pace() -> None:
    pace: Any = Pace()
    refreshed: list[int] = []

    async def refresh(chat_id: int) -> None:
        refreshed.append(chat_id)

    async def is_open(chat_id: int) -> bool:
        return chat_id == 2

    right: Any = object()
    refreshes = WindowRefreshes(refresh, is_open, pace, right, movable_clock())
    for chat_id in (1, 2, 3):
        refreshes.want(chat_id)
    await refreshes.work()
    assert (pace.places, refreshed) == ([2], [2])


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_chat_has_a_window_once_the_person_has_opened_it(town: Town) -> None:
    anna, is_open = await town.person("Анна"), town.ryadom.refreshes._is_open
    assert not await is_open(anna.id)
    await anna.start()
    assert await is_open(anna.id)
