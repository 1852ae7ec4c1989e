"""A process that is told to stop finishes running updates and starts nothing more; the rest stays with Telegram."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update
from aiohttp.test_utils import TestClient, TestServer

from bot.receive import lanes as lanes_module
from bot.receive.lanes import Lanes
from bot.receive.webhook import SECRET_HEADER, webhook_app
from tests.support.patience import LONG
from tests.support.town import Town
from tests.support.updates import message

SECRET = "s" * 32


class Held:
    """A handler that finishes when it is released."""

    def __init__(self) -> None:
        self.begun, self.let_go = asyncio.Event(), asyncio.Event()
        self.handled: list[int] = []

    async def handle(self, update: Update) -> None:
        self.begun.set()
        await self.let_go.wait()
        self.handled.append(update.update_id)


async def test_running_updates_end_and_waiting_ones_stay_with_telegram() -> None:
    held = Held()
    lanes = Lanes(held.handle, held.handle)
    in_hand, waiting = lanes.submit(message(1, 7, "first")), lanes.submit(message(2, 7, "second"))
    await held.begun.wait()
    draining = asyncio.create_task(lanes.drain())
    await asyncio.sleep(0)
    held.let_go.set()
    await draining
    late = lanes.submit(message(3, 8, "late"))
    assert (in_hand.cancelled(), waiting.cancelled(), late.cancelled()) == (False, True, True)
    assert held.handled == [1]


async def test_updates_that_do_not_end_in_time_stay_with_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes_module, "DRAIN", 0.01)
    held = Held()
    lanes = Lanes(held.handle, held.handle)
    in_hand = lanes.submit(message(1, 7, "first"))
    await held.begun.wait()
    async with asyncio.timeout(LONG):
        await lanes.drain()
    assert in_hand.cancelled()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_draining_webhook_answers_503(town: Town) -> None:
    held = Held()
    app = webhook_app(town.ryadom.bot, held, SECRET)  # type: ignore[arg-type]
    async with TestClient(TestServer(app)) as door:

        async def bring(number: int) -> tuple[int, str | None]:
            body: Any = message(number, 7, "/start").model_dump_json(exclude_none=True, by_alias=True)
            answer = await door.post("/webhook", data=body, headers={SECRET_HEADER: SECRET})
            return answer.status, answer.headers.get("Retry-After")

        first = asyncio.create_task(bring(1))
        await held.begun.wait()
        draining = asyncio.create_task(app.shutdown())
        await asyncio.sleep(0)
        assert await bring(2) == (503, "1")
        held.let_go.set()
        assert await first == (200, None)
        await draining
