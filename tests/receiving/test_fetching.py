"""The bot is ready only while updates come in, whatever else works."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.clock import MovableClock
from bot.telegram import make_bot
from bot.watch import fetching
from bot.watch.fetching import ByWebhook
from sandbox import Sandbox
from sandbox.client import Client
from tests.support.telegram_token import TOKEN
from tests.support.town import Town, close_quickly


@pytest.fixture
def engine() -> str:
    return "sqlite"


class Time:
    """The event loop's clock, moved by the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead, self._now = 0.0, fetching._now
        monkeypatch.setattr(fetching, "_now", lambda: self._now() + self.ahead)


async def readiness(town: Town) -> dict[str, Any]:
    url = f"http://127.0.0.1:{town.ryadom.port}/readyz"
    async with ClientSession() as session, session.get(url) as answer:
        told: dict[str, Any] = json.loads(await answer.text())
        assert (answer.status == 200) is told["ready"]
        return told


async def test_a_bot_whose_polls_fail_for_a_minute_is_not_ready(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person, time = await town.person("Пётр"), Time(monkeypatch)
    await town.client.idle()
    assert (await readiness(town))["ready"]
    await town.client.fault(method="getUpdates", error_code=502, times=1000)
    await town.client.say(person.id, "/start")  # the waiting poll is answered, and none after it
    while not await person.from_bot():
        pass
    time.ahead = 30
    assert (await readiness(town))["ready"]
    time.ahead = 70
    told = await readiness(town)
    assert (told["ready"], told["receiving"], told["telegram"]) == (False, False, True)
    await town.client.clear_faults()
    await town.client.say(person.id, "/start")
    await town.client.idle()
    assert (await readiness(town))["ready"]


async def test_a_bot_that_has_not_asked_yet_is_not_ready(town: Town) -> None:
    assert not await fetching.ByPolling().goes_on()


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[tuple[Client, Bot]]:
    server = TestServer(Sandbox(data_dir=tmp_path, token=TOKEN).app(), host="127.0.0.1")
    await server.start_server()
    base = str(server.make_url("")).rstrip("/")
    bot = make_bot(TOKEN, TelegramAPIServer.from_base(base), None)
    async with ClientSession() as session:
        yield Client(base, session), bot
    await close_quickly(bot)
    await server.close()


@pytest.fixture
async def door() -> AsyncIterator[tuple[str, list[int]]]:
    """An address and the statuses that it answers with; the last one is repeated."""
    statuses = [200]

    async def receive(_request: web.Request) -> web.Response:
        return web.Response(status=statuses[-1])

    app = web.Application()
    app.router.add_post("/webhook", receive)
    async with TestServer(app, host="127.0.0.1") as server:
        yield str(server.make_url("/webhook")), statuses


async def test_a_webhook_that_fails_while_updates_wait_is_not_ready(
    telegram: tuple[Client, Bot], door: tuple[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "ASK_EVERY", 0.0)
    (client, bot), (address, statuses), clock = telegram, door, MovableClock()
    watched = ByWebhook(bot, clock, address)
    assert not await watched.goes_on()  # Telegram has no webhook address
    await bot.set_webhook(address)
    assert await watched.goes_on()
    statuses.append(500)
    await client.say(await client.add_person("Anna"), "hello")
    while (await bot.get_webhook_info()).last_error_date is None:
        pass
    assert not await watched.goes_on()
    clock.set_offset(timedelta(minutes=2).total_seconds())
    assert await watched.goes_on()  # no delivery failed lately: the update is only waiting
    clock.set_offset(0)
    statuses.append(200)
    await client.advance(120)
    await client.idle()
    assert await watched.goes_on()


async def test_another_webhook_address_means_not_ready(telegram: tuple[Client, Bot]) -> None:
    _, bot = telegram
    await bot.set_webhook("http://127.0.0.1:1/other")
    assert not await ByWebhook(bot, MovableClock(), "http://127.0.0.1:1/webhook").goes_on()


async def test_a_newer_answer_about_the_webhook_leaves_the_last_known_result(
    telegram: tuple[Client, Bot], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "ASK_EVERY", 0.0)
    (client, bot), address = telegram, "http://127.0.0.1:1/webhook"
    await bot.set_webhook(address)
    watched = ByWebhook(bot, MovableClock(), address)
    known = {"url": address, "has_custom_certificate": False, "pending_update_count": 2}
    for newer in ({"brand_new": {}}, {"last_error_date": {"year": 2027}}, {"pending_update_count": "several"}):
        await client.fault(method="getWebhookInfo", result=known | newer)
        assert await watched.goes_on(), newer


async def test_telegram_is_asked_seldom_and_what_it_said_last_stands_while_it_does_not_answer(
    telegram: tuple[Client, Bot], monkeypatch: pytest.MonkeyPatch
) -> None:
    (client, bot), time = telegram, Time(monkeypatch)
    await bot.set_webhook("http://127.0.0.1:1/webhook")
    watched = ByWebhook(bot, MovableClock(), "http://127.0.0.1:1/webhook")
    for ahead in (0, 5, 11):
        time.ahead = ahead
        assert await watched.goes_on()
        await client.fault(method="getWebhookInfo", error_code=502, times=1000)
    asked = [call for call in await client.calls() if call["method"] == "getWebhookInfo"]
    assert [call["answer"]["ok"] for call in asked] == [True, False]
