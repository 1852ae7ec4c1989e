"""An update that a test gives as raw JSON arrives unchanged, readable or not (for webhooks see test_webhook.py)."""

from typing import Any

import pytest

from sandbox.client import Client

CHAT = {"id": 7, "type": "private"}
RAW: list[dict[str, Any]] = [
    {"message": {"message_id": 1, "date": 1, "chat": CHAT, "forward_origin": {"type": "hidden_user", "date": 1}}},
    {"brand_new": {"from": {"id": 7}}, "and_more": [1]},
    {"message": "not an object"},
    {"message": {"text": "half a character: \ud83d", "chat": CHAT}},
    {},
]


async def bring(client: Client) -> list[int]:
    return [await client.update({"update_id": 5, **raw}) for raw in RAW]


async def test_polling_returns_raw_updates_unchanged_under_new_update_ids(call: Any, client: Client) -> None:
    await call("getUpdates", allowed_updates=["message"])
    numbers = await bring(client)
    given = (await call("getUpdates", offset=numbers[0]))["result"]
    assert given == [{"update_id": number, **raw} for number, raw in zip(numbers, RAW, strict=True)]
    assert sorted(set(numbers)) == numbers
    assert 5 not in numbers


async def test_raw_updates_survive_a_restart_of_the_sandbox(run: Any) -> None:
    async with run() as (client, _):
        await bring(client)
    async with run() as (_, call):
        given = (await call("getUpdates"))["result"]
        assert [{name: body for name, body in update.items() if name != "update_id"} for update in given] == RAW


async def test_json_that_is_not_an_object_is_refused(client: Client) -> None:
    async with client.session.post(f"{client.base_url}/sandbox/updates", data="[1]") as response:
        assert (response.status, await response.json()) == (400, {"error": "the body is not a JSON object"})


@pytest.mark.parametrize("kind", ["message", "callback_query", "brand_new"])
async def test_a_raw_press_is_dropped_after_its_lifetime_and_other_updates_stay(
    call: Any, client: Client, kind: str
) -> None:
    await client.update({kind: {"from": {"id": 7}}})
    await client.advance(151)
    assert len((await call("getUpdates"))["result"]) == (0 if kind == "callback_query" else 1)
