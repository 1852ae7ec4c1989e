"""Failures on demand, and the sending pace."""

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox import Sandbox
from sandbox.client import Client, ControlRefused
from sandbox.errors import ApiError
from sandbox.pace import Pace

Broken = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)


async def test_the_next_calls_fail_as_ordered_and_then_succeed(call: Any, client: Client, anna: int) -> None:
    await client.fault(method="sendMessage", error_code=500, times=2)
    await client.fault(method="sendMessage", retry_after=5)
    answers = [await call("sendMessage", chat_id=anna, text="x") for _ in range(4)]
    assert [answer.get("error_code", 200) for answer in answers] == [500, 500, 429, 200]
    assert answers[2]["description"] == "Too Many Requests: retry after 5"
    assert answers[2]["parameters"] == {"retry_after": 5}
    assert len(await client.messages(anna)) == 1


async def test_a_fault_may_match_one_chat_only(call: Any, client: Client, anna: int) -> None:
    boris = await client.add_person("Boris", started=True)
    await client.fault(method="*", match={"chat_id": boris}, error_code=403)
    assert (await call("sendMessage", chat_id=anna, text="x"))["ok"]
    refused = await call("sendMessage", chat_id=boris, text="x")
    assert refused["description"] == "Forbidden: bot was blocked by the user"
    assert (await call("sendMessage", chat_id=boris, text="x"))["ok"]


async def test_a_lost_answer_leaves_the_message_and_a_lost_request_none(call: Any, client: Client, anna: int) -> None:
    await client.fault(method="sendMessage", drop="answer")
    with pytest.raises(Broken):
        await call("sendMessage", chat_id=anna, text="arrived")
    await client.fault(method="sendMessage", drop="before")
    with pytest.raises(Broken):
        await call("sendMessage", chat_id=anna, text="lost")
    assert [message["text"] for message in await client.messages(anna)] == ["arrived"]


async def test_a_rate_with_a_seed_strikes_the_same_calls_each_time(call: Any, client: Client) -> None:
    async def struck() -> list[bool]:
        await client.fault(method="getMe", error_code=500, rate=0.5, seed=7)
        answers = [(await call("getMe"))["ok"] for _ in range(20)]
        await client.clear_faults()
        return answers

    first = await struck()
    assert 3 < sum(first) < 17
    assert await struck() == first
    assert (await call("getMe"))["ok"]


async def test_an_order_that_makes_no_sense_is_refused(client: Client) -> None:
    with pytest.raises(ControlRefused):
        await client.fault(method="sendMessage", drop="somewhere")


async def test_calls_are_recorded_with_their_answers_and_without_the_token(
    call: Any, client: Client, anna: int
) -> None:
    await call("sendMessage", chat_id=anna, text="x")
    await call("sendMessage", chat_id=0, text="x")
    sent, refused = await client.calls()
    assert (sent["n"], sent["method"], sent["params"]) == (1, "sendMessage", {"chat_id": anna, "text": "x"})
    assert sent["answer"]["ok"]
    assert not refused["answer"]["ok"]
    assert await client.calls(after=1) == [refused]


@pytest.mark.usefixtures("moment")
async def test_quick_conversation_is_let_through_and_a_longer_burst_is_not(
    call: Any, client: Client, anna: int
) -> None:
    sent = [await call("sendMessage", chat_id=anna, text=str(number)) for number in range(4)]
    assert [answer["ok"] for answer in sent] == [True, True, True, False]
    assert sent[3]["description"] == "Too Many Requests: retry after 1"
    message_id = sent[0]["result"]["message_id"]
    edits = [
        await call("editMessageText", chat_id=anna, message_id=message_id, text=f"edit {number}")
        for number in range(10)
    ]
    assert all(edit["ok"] for edit in edits)


@pytest.mark.usefixtures("moment")
async def test_thirty_messages_a_second_go_out_and_no_more(sandbox: Sandbox, call: Any, client: Client) -> None:
    people = [await client.add_person(f"P{number}", started=True) for number in range(31)]
    answers = await asyncio.gather(*(call("sendMessage", chat_id=person, text="x") for person in people))
    assert sum(answer["ok"] for answer in answers) == 30
    sandbox.world.pace.on = False
    assert (await call("sendMessage", chat_id=people[0], text="x"))["ok"]


@pytest.mark.usefixtures("moment")
def test_a_group_takes_twenty_a_minute() -> None:
    pace = Pace(on=True, scale=1000.0)

    def admit() -> None:
        pace._overall.clear()
        pace._chats.clear()
        pace.admit(-5)

    for _ in range(20):
        admit()
    with pytest.raises(ApiError, match="Too Many Requests"):
        admit()
