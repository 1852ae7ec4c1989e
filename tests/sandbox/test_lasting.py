"""What a new sandbox on the same folder still knows."""

import asyncio
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from sandbox.client import Client
from sandbox.journal import FolderInUse

SERVE = """
import asyncio, sys
from pathlib import Path
from aiohttp import web
from sandbox import TOKEN, Sandbox

async def main() -> None:
    sandbox = Sandbox(data_dir=Path(sys.argv[1]), token=TOKEN)
    runner = web.AppRunner(sandbox.app())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sys.stdout.write(str(site._server.sockets[0].getsockname()[1]) + chr(10))
    sys.stdout.flush()
    await asyncio.Event().wait()

asyncio.run(main())
"""


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


async def test_a_webhook_outlives_a_restart(run: Any) -> None:
    async with run() as (_, call):
        await call("setWebhook", url="http://127.0.0.1:1/", allowed_updates=["message"])
    async with run() as (_, call):
        info = (await call("getWebhookInfo"))["result"]
        assert (info["url"], info["allowed_updates"]) == ("http://127.0.0.1:1/", ["message"])


async def test_a_folder_serves_one_sandbox_at_a_time(run: Any) -> None:
    async with run():
        with pytest.raises(FolderInUse):
            await run().__aenter__()


async def test_ids_are_never_given_twice_even_after_a_kill(run: Any, tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVE, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    port = int(await process.stdout.readline())
    async with ClientSession() as session:
        given = await five_messages(Client(f"http://127.0.0.1:{port}", session))
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with run() as (client, _):
        given += await five_messages(client)
    assert given == sorted(set(given))


async def five_messages(client: Client) -> list[int]:
    anna = await client.add_person("Anna")
    return [(await client.say(anna, "hello"))["message_id"] for _ in range(5)]
