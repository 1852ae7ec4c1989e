"""The local Telegram for another bot: its options, and waiting for a bot that acknowledges before it has handled."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from typer.testing import CliRunner

from bot.cli import app
from bot.local_telegram import ServedAs, serve_sandbox
from bot.operator_error import OperatorError
from bot.settings import Settings
from sandbox import Account, Sandbox
from sandbox.client import Client, NotIdle
from tests.support.local_telegram import caller


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path, sandbox_port=0)


async def test_another_bot_has_its_own_token_and_names(settings: Settings) -> None:
    wanted = ServedAs(port=0, token="77:abc", account=Account("school_bot", "School"), strict=False)
    async with serve_sandbox(settings, wanted) as local, ClientSession() as session:
        assert local.token == "77:abc"
        async with session.get(f"{local.address}/bot77:abc/getMe", params={"silent": "1"}) as response:
            me = (await response.json())["result"]
        assert (me["id"], me["username"], me["first_name"]) == (77, "school_bot", "School")
        (call,) = await Client(local.address, session).calls()
        assert call["ignored"] == ["getMe has no parameter silent"]


@pytest.mark.usefixtures("moment")
async def test_the_pace_can_be_asked_for(settings: Settings) -> None:
    """Without it a trial of many messages would take as long as with Telegram."""
    for pace, passed in ((True, 3), (False, 5)):
        wanted = ServedAs(port=0, token="77:abc", pace=pace)
        async with serve_sandbox(settings, wanted) as local, ClientSession() as session:
            anna = await Client(local.address, session).add_person("Anna", started=True)
            call = caller(Client(local.address, session), "77:abc")
            sent = [await call("sendMessage", chat_id=anna, text="x") for _ in range(5)]
        assert sum(answer["ok"] for answer in sent) == passed


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (ServedAs(host="0.0.0.0"), "--host: the local Telegram has no password"),
        (ServedAs(token="secret"), "--token: a token is the bot's number"),
        (ServedAs(account=Account("bot")), "--username: 5 to 32"),
    ],
)
async def test_wrong_options_are_refused_in_one_sentence(settings: Settings, wanted: ServedAs, words: str) -> None:
    with pytest.raises(OperatorError, match=f"^{re.escape(words)}"):
        await serve_sandbox(settings, wanted).__aenter__()


def test_the_command_names_its_options() -> None:
    said = CliRunner().invoke(app, ["sandbox", "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}).stdout
    for option in ("--port", "--host", "--token", "--username", "--name", "--lenient", "--pace"):
        assert option in said


async def test_a_silence_begins_anew_when_an_update_is_acknowledged(
    sandbox: Sandbox, call: Any, client: Client, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bot that has been silent since its last conversation has not finished with the message that it just took."""
    now = [1000.0]
    monkeypatch.setattr("sandbox.quiet.monotonic", lambda: now[0])
    await call("getMe")
    now[0] += 60
    await client.say(anna, "hello")
    assert sandbox.world.quiet.left(5) == 0
    (update,) = (await call("getUpdates"))["result"]
    await call("getUpdates", offset=update["update_id"] + 1)
    assert sandbox.world.quiet.left(5) == 5


async def test_idle_can_wait_until_a_bot_is_silent(sandbox: Sandbox, call: Any, client: Client, anna: int) -> None:
    await client.say(anna, "hello")
    (update,) = (await call("getUpdates"))["result"]
    parked = asyncio.create_task(call("getUpdates", offset=update["update_id"] + 1, timeout=30))
    await client.idle()  # acknowledged, though nothing is answered yet
    with pytest.raises(NotIdle), sandbox.world.quiet:
        await client.idle(wait=0.05, quiet=0.02)
    await call("sendMessage", chat_id=anna, text="late answer")
    await client.idle(quiet=0.02)
    assert sandbox.world.quiet.left(0.02) == 0
    parked.cancel()
