"""Trials of tens of thousands of messages: nothing piles up, and requests stay as cheap as at the beginning."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from sandbox import Sandbox, calls, events
from sandbox.calls import Calls
from sandbox.client import Client
from sandbox.events import Hub
from sandbox.people import Person

MANY = 20_000


def cost(asking: Callable[[], object]) -> int:
    """The interpreter steps that a request takes, the same on any machine."""
    steps = 0

    def count(frame: FrameType, event: str, _value: object) -> Any:
        nonlocal steps
        frame.f_trace_opcodes = True
        steps += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        asking()
    finally:
        sys.settrace(before)
    return steps


def spoken(count: int) -> Person:
    return Person({"id": 1}, messages={number: {"message_id": number} for number in range(1, count + 1)})


def test_new_messages_of_a_long_chat_are_found_from_its_end() -> None:
    short, long = spoken(10), spoken(MANY)
    assert [message["message_id"] for message in long.messages_after(MANY - 2)] == [MANY - 1, MANY]
    assert len(long.messages_after(0)) == MANY
    assert cost(lambda: long.messages_after(MANY - 2)) < 2 * cost(lambda: short.messages_after(8))


def recorded(count: int) -> Calls:
    kept = Calls(Hub().tell)
    for _ in range(count):
        kept.add(time=0.0, method="getMe", params={}, answer={})
    return kept


def test_new_calls_are_found_from_the_end_and_the_oldest_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    short, long = recorded(10), recorded(MANY)
    assert cost(lambda: long.after(MANY - 2)) < 2 * cost(lambda: short.after(8))
    monkeypatch.setattr(calls, "KEPT", 3)
    full = recorded(5)
    assert [call["n"] for call in full.after(0)] == [3, 4, 5]
    assert [call["n"] for call in full.after(4)] == [5]
    assert full.after(5) == full.after(9) == []


async def test_asking_for_idleness_is_cheap_with_thousands_of_updates_waiting(sandbox: Sandbox) -> None:
    queue = sandbox.world.queue
    queue.add("message", 1, {})
    few = cost(queue.is_empty)
    for _ in range(MANY):
        queue.add("message", 1, {})
    assert cost(queue.is_empty) < 2 * few
    sandbox.world.clock.advance(24 * 3600 + 1)
    assert queue.is_empty()


def test_a_page_that_does_not_read_is_sent_away_before_its_events_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "KEPT", 3)
    hub = Hub()
    sleeping, awake = hub.join(), hub.join()
    for number in range(5):
        hub.tell("call", {"n": number})
        awake.get_nowait()
    assert (sleeping.qsize(), sleeping.get_nowait()) == (1, None)
    hub.close()
    assert awake.get_nowait() is None


async def test_a_menu_for_one_chat_is_told_to_that_chat_only(sandbox: Sandbox, call: Any, client: Client) -> None:
    people = [await client.add_person(name) for name in ("Anna", "Boris", "Clara")]
    told = sandbox.world.hub.join()
    commands = [{"command": "start", "description": "Begin"}]
    await call("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": people[1]})
    cards = [frame for frame in (told.get_nowait() for _ in range(told.qsize())) if frame.startswith("event: person")]
    assert len(cards) == 1
    assert str(people[1]) in cards[0]
