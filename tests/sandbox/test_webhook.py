"""Updates delivered to the bot's own address: order, secret, retries, lifetimes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from sandbox import Sandbox
from sandbox.client import Client, NotIdle
from sandbox.wakeup import Wakeup
from tests.support.patience import LONG
from tests.support.serving import serving

Answer = Callable[[dict[str, Any]], web.Response]


class Target:
    """A bot's address that records what it gets and answers as it is told to."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answer: Answer = lambda update: web.Response()
        self.url = ""
        self.came = Wakeup()
        self.open = asyncio.Event()
        self.open.set()
        self.at_once = self.most_at_once = 0

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.updates.append(update)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.came.fire()
        await self.open.wait()
        self.at_once -= 1
        return self.answer(update)

    async def received(self, number: int) -> None:
        assert await self.came.until(lambda: len(self.updates) >= number, LONG)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates if "message" in update]


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    target, app = Target(), web.Application()
    app.router.add_post("/hook", target.receive)
    async with serving(app) as base:
        target.url = f"{base}/hook"
        yield target


async def test_updates_arrive_in_order_and_with_the_secret(
    client: Client, call: Any, anna: int, target: Target
) -> None:
    await client.say(anna, "before")
    assert (await call("setWebhook", url=target.url, secret_token="s3cret_-"))["ok"]
    for number in range(5):
        await client.say(anna, str(number))
    await client.idle()
    assert target.texts() == ["before", "0", "1", "2", "3", "4"]
    assert set(target.secrets) == {"s3cret_-"}
    info = (await call("getWebhookInfo"))["result"]
    assert (info["url"], info["pending_update_count"]) == (target.url, 0)


async def test_polling_and_a_webhook_exclude_each_other(
    sandbox: Sandbox, client: Client, call: Any, target: Target
) -> None:
    waiting = asyncio.create_task(call("getUpdates", timeout=30))
    assert await sandbox.world.queue.changed.until(lambda: sandbox.world.polling.is_parked, LONG)
    await call("setWebhook", url=target.url)
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    assert (await call("getUpdates"))["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert (await call("deleteWebhook"))["ok"]
    assert (await call("getUpdates", offset=1))["ok"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "not an address"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "x" * 257}, "secret token is too long"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_that_telegram_would_not_take_is_refused(call: Any, params: dict[str, Any], words: str) -> None:
    assert (await call("setWebhook", **params))["description"] == f"Bad Request: {words}"


async def test_a_failed_delivery_is_tried_again_on_the_sandbox_clock(
    client: Client, call: Any, anna: int, target: Target
) -> None:
    target.answer = lambda update: web.Response(status=500 if len(target.updates) < 4 else 200)
    await call("setWebhook", url=target.url)
    await client.say(anna, "hello")
    await target.received(2)  # the first retry is at once, the second after two seconds
    info = (await call("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    await client.advance(2)
    await target.received(3)
    await client.advance(4)
    await client.idle()
    assert target.texts() == ["hello"] * 4


async def test_a_stuck_message_lets_presses_and_other_people_pass(
    client: Client, call: Any, anna: int, target: Target
) -> None:
    boris = await client.add_person("Boris")
    target.answer = lambda update: web.Response(status=500 if update.get("message", {}).get("text") == "bad" else 200)
    sent = await call("sendMessage", chat_id=anna, text="x")
    await call("setWebhook", url=target.url)
    await client.say(anna, "bad")
    await client.say(anna, "behind it")
    await client.say(boris, "mine")
    await client.session.post(
        f"{client.base_url}/sandbox/people/{anna}/presses",
        json={"message_id": sent["result"]["message_id"], "data": "x"},
    )
    assert await target.came.until(lambda: any("callback_query" in update for update in target.updates), 10)
    assert "mine" in target.texts()
    assert "behind it" not in target.texts()
    with pytest.raises(NotIdle):
        await client.idle(wait=0)


async def test_no_more_deliveries_are_under_way_than_connections_are_allowed(
    client: Client, call: Any, target: Target
) -> None:
    target.open.clear()
    await call("setWebhook", url=target.url, max_connections=2)
    for number in range(5):
        await client.say(await client.add_person(f"P{number}"), "hello")
    await target.received(2)
    with pytest.raises(NotIdle):
        await client.idle(wait=0.1)
    assert len(target.updates) == 2
    target.open.set()
    await client.idle()
    assert (len(target.updates), target.most_at_once) == (5, 2)
    assert (await call("getWebhookInfo"))["result"]["max_connections"] == 2


@pytest.mark.parametrize(("asked", "got"), [(0, 1), (101, 100), (None, 40)])
async def test_the_number_of_connections_stays_between_1_and_100(call: Any, asked: int | None, got: int) -> None:
    wanted = {} if asked is None else {"max_connections": asked}
    assert (await call("setWebhook", url="http://127.0.0.1:1/", **wanted))["ok"]
    assert (await call("getWebhookInfo"))["result"]["max_connections"] == got


async def test_an_update_past_its_lifetime_is_dropped(client: Client, call: Any, anna: int, target: Target) -> None:
    target.answer = lambda update: web.Response(status=503, headers={"Retry-After": "3600"})
    await call("setWebhook", url=target.url)
    await client.say(anna, "hello")
    await target.received(1)
    await client.advance(24 * 3600 + 1)
    await client.idle()
    assert (await call("getWebhookInfo"))["result"]["pending_update_count"] == 0


async def test_a_bot_may_call_a_method_in_its_answer(client: Client, call: Any, anna: int, target: Target) -> None:
    target.answer = lambda update: web.json_response({"method": "sendMessage", "chat_id": anna, "text": "at once"})
    await call("setWebhook", url=target.url)
    await client.say(anna, "hello")
    await client.idle()
    assert (await client.messages(anna))[-1]["text"] == "at once"


@pytest.mark.parametrize("body", ["not an object", {"from": {"id": 7}}, {"story": {}, "text": "half: \ud83d"}])
async def test_a_raw_update_is_delivered_as_it_is(client: Client, call: Any, target: Target, body: object) -> None:
    await call("setWebhook", url=target.url, allowed_updates=["message"])
    number = await client.update({"brand_new": body, "more": [1]})
    await client.idle()
    assert target.updates == [{"update_id": number, "brand_new": body, "more": [1]}]
