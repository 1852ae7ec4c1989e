"""getUpdates: offsets, waiting, conflicts, lifetimes, and when the bot counts as idle."""

import asyncio
from typing import Any

import pytest
from aiogram.methods import GetUpdates

from sandbox import Sandbox
from sandbox.client import Client, NotIdle
from tests.support.patience import LONG


def ids(answer: dict[str, Any]) -> list[int]:
    return [update["update_id"] for update in answer["result"]]


async def parked(sandbox: Sandbox) -> None:
    """Waits until a poll waits at the server."""
    assert await sandbox.world.queue.changed.until(lambda: sandbox.world.polling.is_parked, LONG)


async def test_updates_stay_until_a_greater_offset_acknowledges_them(call: Any, client: Client, anna: int) -> None:
    for text in ("a", "b", "c"):
        await client.say(anna, text)
    first, second, third = ids(await call("getUpdates"))
    assert ids(await call("getUpdates", offset=second)) == [second, third]
    assert ids(await call("getUpdates", offset=-1)) == [third]
    assert ids(await call("getUpdates", offset=first)) == [third]


async def test_an_offset_from_the_future_acknowledges_nothing(call: Any, client: Client, anna: int) -> None:
    await client.say(anna, "a")
    (update,) = ids(await call("getUpdates"))
    assert ids(await call("getUpdates", offset=update + 5)) == [update]


@pytest.mark.usefixtures("moment")
async def test_the_same_offset_asked_again_at_once_gives_one_update(call: Any, client: Client, anna: int) -> None:
    for text in ("a", "b", "c"):
        await client.say(anna, text)
    assert len(ids(await call("getUpdates"))) == 3
    assert len(ids(await call("getUpdates"))) == 1


async def test_the_limit_stays_between_1_and_100(call: Any, client: Client, anna: int) -> None:
    for text in ("a", "b", "c"):
        await client.say(anna, text)
    first, *_ = ids(await call("getUpdates", limit=101))
    assert ids(await call("getUpdates", offset=first, limit=0)) == [first]


@pytest.mark.usefixtures("moment")
async def test_a_bot_that_repeats_the_same_offset_waits_three_seconds(sandbox: Sandbox) -> None:
    polling, asked = sandbox.world.polling, GetUpdates(offset=5, timeout=0)
    assert polling._slowed(asked) == (100, 0)
    assert polling._slowed(asked) == (1, 3)


async def test_a_waiting_poll_is_answered_as_soon_as_something_is_said(
    sandbox: Sandbox, call: Any, client: Client, anna: int
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await parked(sandbox)
    await client.say(anna, "hello")
    answer = await poll
    assert answer["result"][0]["message"]["text"] == "hello"


async def test_a_second_poller_sends_the_waiting_one_away(sandbox: Sandbox, call: Any) -> None:
    waiting = asyncio.create_task(call("getUpdates", timeout=30))
    await parked(sandbox)
    assert (await call("getUpdates", offset=1))["ok"]
    answer = await waiting
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_kinds_that_were_not_asked_for_are_not_made(call: Any, client: Client, anna: int) -> None:
    await call("getUpdates", allowed_updates=["callback_query"])
    await client.say(anna, "unheard")
    assert ids(await call("getUpdates", offset=1)) == []
    await call("getUpdates", offset=2, allowed_updates=[])
    await client.say(anna, "heard")
    assert len(ids(await call("getUpdates", offset=3))) == 1


async def test_a_press_is_kept_150_seconds_and_a_message_24_hours(call: Any, client: Client, anna: int) -> None:
    sent = await call("sendMessage", chat_id=anna, text="x")
    await client.session.post(
        f"{client.base_url}/sandbox/people/{anna}/presses",
        json={"message_id": sent["result"]["message_id"], "data": "x"},
    )
    await client.say(anna, "hello")
    await client.advance(151)
    (update,) = (await call("getUpdates"))["result"]
    assert "message" in update
    await client.advance(24 * 3600)
    assert ids(await call("getUpdates", offset=1)) == []


async def test_blocking_and_unblocking_are_told_as_my_chat_member(call: Any, client: Client, anna: int) -> None:
    await client.block(anna)
    await client.unblock(anna)
    blocked, unblocked = (await call("getUpdates"))["result"]
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_the_bot_is_idle_when_all_is_acknowledged_and_its_poll_waits(
    sandbox: Sandbox, call: Any, client: Client, anna: int
) -> None:
    with pytest.raises(NotIdle):
        await client.idle(wait=0)
    await client.say(anna, "hello")
    (update,) = ids(await call("getUpdates"))
    idle = asyncio.create_task(client.idle())
    poll = asyncio.create_task(call("getUpdates", offset=update + 1, timeout=30))
    await idle
    assert not poll.done()
    await client.say(anna, "more")
    await poll
    with pytest.raises(NotIdle):
        await client.idle(wait=0)


async def test_a_poll_whose_process_was_killed_is_not_taken_for_an_idle_bot(
    sandbox: Sandbox, call: Any, client: Client
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await parked(sandbox)
    poll.cancel()
    with pytest.raises(asyncio.CancelledError):
        await poll
    assert not (await client._call("GET", "idle", params={"wait": "0.1"}))["idle"]


async def test_people_texts_are_trimmed_and_carry_the_entities_that_the_server_finds(
    call: Any, client: Client, anna: int
) -> None:
    await client.say(anna, "  /start abc  ")
    text = "😀 see https://example.com/a?b=1, write a.b@example.org or @ivan_1 about <b>#уроки</b>\n"
    await client.say(anna, text)
    started, said = ((update["message"]) for update in (await call("getUpdates"))["result"])
    assert started["text"] == "/start abc"
    assert started["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    units = said["text"].encode("utf-16-le")
    found = {
        entity["type"]: units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        for entity in said["entities"]
    }
    assert found == {
        "url": "https://example.com/a?b=1",
        "email": "a.b@example.org",
        "mention": "@ivan_1",
        "hashtag": "#уроки",
    }
