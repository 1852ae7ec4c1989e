"""What a new sandbox on the same folder still knows."""

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web

from sandbox import Sandbox, journal
from sandbox.client import Client
from sandbox.journal import FolderInUse
from tests.support.local_telegram import running
from tests.support.telegram_token import TOKEN

FORK = multiprocessing.get_context("fork")  # a fresh interpreter would take seconds to import aiogram


def serve_until_killed(data_dir: Path, port: Connection) -> None:
    async def serve() -> None:
        runner = web.AppRunner(Sandbox(data_dir=data_dir, token=TOKEN).app())
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(serve())


@contextmanager
def process_of_its_own(data_dir: Path) -> Iterator[int]:
    """The port of a sandbox in another process, which is killed at the end."""
    here, there = FORK.Pipe()
    process = FORK.Process(target=serve_until_killed, args=(data_dir, there))
    process.start()
    try:
        assert here.poll(20)
        yield here.recv()
    finally:
        process.kill()
        process.join()


async def test_people_messages_files_updates_and_the_clock_outlive_a_restart(run: Any) -> None:
    async with run() as (client, call):
        anna = await client.add_person("Anna")
        sent = await client.send_file(anna, "a.txt", b"content")
        await call("sendMessage", chat_id=anna, text="hello", reply_markup={"keyboard": [["Yes"]]})
        await call("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
        await client.block(anna)
        await client.advance(3600)
        before = await client.messages(anna), await client.person(anna), (await client.clock())["offset"]
    async with run() as (client, call):
        assert (await client.messages(anna), await client.person(anna), (await client.clock())["offset"]) == before
        assert await client.file(sent["document"]["file_id"]) == b"content"
        updates = (await call("getUpdates"))["result"]
        assert [next(iter(set(update) - {"update_id"})) for update in updates] == ["message", "my_chat_member"]
        await client.unblock(anna)
        newer = (await call("sendMessage", chat_id=anna, text="x"))["result"]["message_id"]
        assert newer == before[0][-1]["message_id"] + 1


async def test_people_keep_their_order_through_a_restart(run: Any) -> None:
    async with run() as (client, _):
        for name, number in (("Anna", None), ("Boris", 77), ("Clara", None), ("Dmitry", 9_000_000_000)):
            await client.add_person(name, **({} if number is None else {"id": number}))
        before = await client._call("GET", "people")
    async with run() as (client, _):
        assert await client._call("GET", "people") == before


async def test_presses_are_forgotten_by_their_age_also_after_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as (sandbox, client):
        for _ in range(20):
            sandbox.world.presses.add(1)
            await client.advance(10)
    async with running(tmp_path) as (sandbox, client):
        sandbox.world.presses.add(1)
        now = sandbox.world.clock.now()
        assert all(press.expires > now for press in sandbox.world.presses._presses.values())


async def test_a_webhook_outlives_a_restart(run: Any) -> None:
    async with run() as (_, call):
        await call("setWebhook", url="http://127.0.0.1:1/", allowed_updates=["message"])
    async with run() as (_, call):
        info = (await call("getWebhookInfo"))["result"]
        assert (info["url"], info["allowed_updates"]) == ("http://127.0.0.1:1/", ["message"])


async def test_a_folder_serves_one_sandbox_at_a_time(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LOCK_WAIT", 0.01)
    async with run():
        with pytest.raises(FolderInUse):
            await run().__aenter__()


async def test_ids_are_never_given_twice_even_after_a_kill(run: Any, tmp_path: Path) -> None:
    with process_of_its_own(tmp_path) as port:
        async with ClientSession() as session:
            given = await five_messages(Client(f"http://127.0.0.1:{port}", session))
    async with run() as (client, _):
        given += await five_messages(client)
    assert given == sorted(set(given))


async def five_messages(client: Client) -> list[int]:
    anna = await client.add_person("Anna")
    return [(await client.say(anna, "hello"))["message_id"] for _ in range(5)]
