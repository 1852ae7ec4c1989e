"""The clock: moving it, following it, and waiting for all followers."""

import asyncio

import pytest

from sandbox import Sandbox
from sandbox.client import Client, ControlRefused, FollowerMissing
from sandbox.control import time as clock_calls
from tests.support.patience import LONG, wait_until


async def follow(client: Client, after: int, next_due: str = "", name: str = "bot") -> dict[str, float]:
    params = {"after": str(after), "name": name, "next": next_due}
    return await client._call("GET", "clock", params=params)


async def test_moving_the_clock_dates_messages_by_it(client: Client, anna: int) -> None:
    before = (await client.say(anna, "a"))["date"]
    await client.advance(3600)
    assert 3600 <= (await client.say(anna, "b"))["date"] - before < 3600 + LONG


async def test_a_move_answers_only_when_the_follower_has_ticked_and_asks_again(client: Client) -> None:
    ticked: list[int] = []

    async def bot() -> None:
        version = int((await client.clock())["version"])
        while len(ticked) < 2:
            version = int((await follow(client, version))["version"])
            ticked.append(version)
        await follow(client, version, name="bot")

    task = asyncio.create_task(bot())
    await known(client, "bot")
    await client.advance(60)
    assert len(ticked) == 1
    await client.advance(60)
    assert len(ticked) == 2
    task.cancel()


async def known(client: Client, name: str) -> None:
    """Waits until the server knows the follower; otherwise a second follower would see the move that the first one
    takes.
    """

    async def has_come() -> bool:
        return name in (await client._call("GET", "clock"))["followers"]

    await wait_until(has_come)


async def test_the_clock_moves_to_the_earliest_announced_notice(client: Client) -> None:
    with pytest.raises(ControlRefused):
        await client.advance_to_next()
    now = (await client.clock())["now"]
    version = int((await client.clock())["version"])
    late = asyncio.create_task(follow(client, version, f"{now + 7200}", "late"))
    soon = asyncio.create_task(follow(client, version, "2126-01-01T00:00:00+03:00", "far"))
    await known(client, "late")
    while (await client.clock())["next"] is None:
        pass
    move = asyncio.create_task(client.advance_to_next())
    first, second = await asyncio.gather(late, soon)
    assert first["version"] == second["version"] == version + 1
    again = [asyncio.create_task(follow(client, version + 1, name=name)) for name in ("late", "far")]
    assert 0 <= (await move)["now"] - (now + 7200) < LONG
    for task in again:
        task.cancel()


async def test_a_follower_who_does_not_come_back_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_calls, "ALL_BACK", 0.05)
    version = int((await client.clock())["version"])
    task = asyncio.create_task(follow(client, version, name="stuck"))
    await known(client, "stuck")
    with pytest.raises(FollowerMissing, match="stuck"):
        await client.advance(60)
    await task


async def test_a_follower_who_was_killed_while_waiting_is_not_waited_for(client: Client) -> None:
    version = int((await client.clock())["version"])
    task = asyncio.create_task(follow(client, version, name="killed"))
    await known(client, "killed")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await client.advance(60)  # raises FollowerMissing if it waits for the killed one


async def test_a_follower_is_answered_at_once_when_its_version_is_another(sandbox: Sandbox, client: Client) -> None:
    await client.advance(60)
    assert (await follow(client, 1))["offset"] == 60
