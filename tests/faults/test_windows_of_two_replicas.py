"""Two replicas on one PostgreSQL: one sends notices and refreshes windows, both handle presses. The window of a person
who presses buttons meanwhile stays a single message and shows the present state in the end.
"""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from services.matching.requests import send_request
from tests.support.faults.replicas import replicas
from tests.support.patience import LONG, LOOK_AGAIN
from tests.support.people import mentee, mentor
from tests.support.town import INTENT_END, Dweller

NAMES = ("Иванов Пётр", "Сидорова Мария", "Кузнецов Олег")
PRESSES = 10


async def ask(ivanov: Dweller, mentor_id: int) -> None:
    async with ivanov.town.act(ivanov) as act:
        await send_request(act, mentor_id, "Нужен совет")
    await ivanov.town.settled()


async def look_around(petrova: Dweller) -> None:
    for number in range(PRESSES):
        window, data = await petrova.find("home" if number % 2 else "mentees")
        await petrova.town.client.press(petrova.id, window["message_id"], data)
        await petrova.town.client.idle()


async def comes(petrova: Dweller, words: str, *, in_window: bool) -> bool:
    """Whether her window, or else a notice, says so in time, without a press."""
    for _ in range(round(LONG / LOOK_AGAIN)):
        said = await petrova.text() if in_window else await petrova.last_text()
        if words in said:
            return True
        await asyncio.sleep(LOOK_AGAIN)
    return False


def is_window(message: dict[str, Any]) -> bool:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return any(INTENT_END in button.get("callback_data", "") for row in rows for button in row)


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_a_window_is_refreshed_while_its_person_presses(database_url: str, tmp_path: Path) -> None:
    async with replicas(database_url, tmp_path, 2) as (town, _, _):
        petrova: Any = await mentor(town)  # type: ignore[arg-type]
        async with town.act(petrova) as act:
            mentor_id = act.me.id
        people = [await mentee(town, name) for name in NAMES]  # type: ignore[arg-type]
        await asyncio.gather(look_around(petrova), *(ask(one, mentor_id) for one in people))
        await town.advance(seconds=10)  # at most one refresh in this time
        assert await comes(petrova, "без ответа: 3", in_window=True)
        assert sum(is_window(message) for message in await petrova.from_bot()) == 1
        await petrova.press("waiting")


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_it_bites_without_refreshes(database_url: str, tmp_path: Path) -> None:
    async with replicas(database_url, tmp_path, 2, changed="refreshes") as (town, _, _):
        petrova, ivanov = await mentor(town), await mentee(town)  # type: ignore[arg-type]
        async with town.act(petrova) as act:
            mentor_id = act.me.id
        await ask(ivanov, mentor_id)
        assert await comes(petrova, "Нужен совет", in_window=False)
        await town.advance(seconds=10)
        assert "Иванов П. А." not in await petrova.text()
