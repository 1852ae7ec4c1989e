"""Several bots in one Telegram: the same people and groups, but chats, updates and accounts of their own."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from typer.testing import CliRunner

from bot.cli import app
from bot.local_telegram import ServedAs
from bot.operator_error import OperatorError
from sandbox import BOT_USERNAME, Account, Sandbox
from sandbox.client import Client, ControlRefused
from tests.support.local_telegram import Call, caller
from tests.support.patience import LONG
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN

SCHOOL = "78:school"


@asynccontextmanager
async def two_bots(folder: Path) -> AsyncIterator[tuple[Client, Client, Call, Call]]:
    """Control clients and calls of the first bot and of the other one."""
    sandbox = Sandbox(data_dir=folder, token=TOKEN)
    sandbox.add_bot(SCHOOL, Account("school_bot", "School"))
    async with serving(sandbox.app()) as base, ClientSession() as session:
        first, other = Client(base, session, LONG), Client(base, session, LONG, bot="school_bot")
        yield first, other, caller(first), caller(other, SCHOOL)


async def texts(call: Call) -> list[str]:
    """What the bot was told that people wrote, acknowledged."""
    waiting = (await call("getUpdates"))["result"]
    if waiting:
        await call("getUpdates", offset=waiting[-1]["update_id"] + 1)
    return [update["message"]["text"] for update in waiting if "text" in update.get("message", {})]


async def test_each_bot_has_its_own_chats_updates_and_calls(tmp_path: Path) -> None:
    async with two_bots(tmp_path) as (first, other, call, call_other):
        anna = await first.add_person("Anna")
        await first.say(anna, "to Ryadom")
        await other.say(anna, "to the school")
        assert (await texts(call), await texts(call_other)) == (["to Ryadom"], ["to the school"])
        await call_other("sendMessage", chat_id=anna, text="hello")
        assert [message["text"] for message in await other.messages(anna)] == ["to the school", "hello"]
        assert [message["text"] for message in await first.messages(anna)] == ["to Ryadom"]
        assert [one["method"] for one in await other.calls()] == ["sendMessage"]
        assert ("sendMessage" in [one["method"] for one in await first.calls()]) is False


async def test_each_bot_has_its_own_account_and_its_own_blocking(tmp_path: Path) -> None:
    async with two_bots(tmp_path) as (first, other, call, call_other):
        anna = await first.add_person("Anna", started=True)
        refused = await call_other("sendMessage", chat_id=anna, text="x")
        assert refused["description"] == "Bad Request: chat not found"  # she has never written to it
        await other.say(anna, "/start")
        await other.block(anna)
        assert (await call_other("sendMessage", chat_id=anna, text="x"))["error_code"] == 403
        assert (await call("sendMessage", chat_id=anna, text="x"))["ok"]
        await call_other("setMyCommands", commands=[{"command": "go", "description": "Go"}])
        assert ((await first.person(anna))["commands"], len((await other.person(anna))["commands"])) == ([], 1)
        names = [(await one("getMe"))["result"]["username"] for one in (call, call_other)]
        assert names == [BOT_USERNAME, "school_bot"]


async def test_a_bot_presses_answers_and_polls_apart_from_the_other(tmp_path: Path) -> None:
    async with two_bots(tmp_path) as (first, other, call, call_other):
        anna = await first.add_person("Anna")
        await other.say(anna, "/start")
        sent = (await call_other("sendMessage", chat_id=anna, text="x"))["result"]["message_id"]
        with pytest.raises(ControlRefused, match="sees no message"):
            await first.press(anna, sent, "x")
        with pytest.raises(ControlRefused, match="not answered"):
            await other.press(anna, sent, "x", wait=0.01)
        press = (await call_other("getUpdates"))["result"][-1]["callback_query"]["id"]
        assert (await call("answerCallbackQuery", callback_query_id=press))["error_code"] == 400
        assert (await call_other("answerCallbackQuery", callback_query_id=press))["ok"]
        with pytest.raises(ControlRefused, match="there is no bot nobody_bot"):
            await replace(first, bot="nobody_bot").say(anna, "x")


async def test_a_command_in_a_group_means_the_bot_that_wrote_last(tmp_path: Path) -> None:
    async with two_bots(tmp_path) as (first, other, call, call_other):
        anna = await first.add_person("Anna")
        group = await first.make_group("Teachers", anna)
        await first.set_member(group, "member")
        await other.set_member(group, "member")
        await call("sendMessage", chat_id=group, text="here is Ryadom")
        for text in ("/one", "/two@school_bot"):
            await first.say_in(group, anna, text)
        own = (await call_other("sendMessage", chat_id=group, text="here is School"))["result"]["message_id"]
        await first.say_in(group, anna, "/three")
        assert (await texts(call), await texts(call_other)) == (["/one"], ["/two@school_bot", "/three"])
        refused = await call("editMessageText", chat_id=group, message_id=own, text="x")
        assert refused["description"] == "Bad Request: message can't be edited"
        assert (await call("getChatAdministrators", chat_id=group))["result"][0]["user"]["id"] == anna


async def test_both_bots_last_over_a_restart(tmp_path: Path) -> None:
    async with two_bots(tmp_path) as (first, other, _, _):
        anna = await first.add_person("Anna")
        await other.say(anna, "before")
        await first.say(anna, "too")
    async with two_bots(tmp_path) as (first, other, call, call_other):
        assert (await texts(call), await texts(call_other)) == (["too"], ["before"])
        assert [message["text"] for message in await other.messages(anna)] == ["before"]
        assert (await call_other("sendMessage", chat_id=anna, text="after"))["ok"]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (ServedAs(token="77:abc", others=(("77:def", Account("school_bot")),)), "--token, --username: each bot needs"),
        (ServedAs(token="77:abc", others=(("78:def", Account()),)), "--token, --username: each bot needs"),
        (ServedAs(token="77:abc", others=(("def", Account("school_bot")),)), "--token: a token is"),
    ],
)
def test_bots_that_cannot_be_told_apart_are_refused(wanted: ServedAs, words: str) -> None:
    with pytest.raises(OperatorError, match=f"^{re.escape(words)}"):
        wanted.check()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--token", "77:abc", "--token", "78:def"], "--username: give each --token a --username"),
        (["--username", "one_bot", "--username", "two_bot"], "--token: give each --username and --name a --token"),
    ],
)
def test_options_of_several_bots_come_together(
    options: list[str], words: str, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    result = CliRunner().invoke(app, ["sandbox", *options])
    assert result.exit_code != 0
    assert words in " ".join(result.stderr.split())
