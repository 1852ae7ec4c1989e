"""Each rule that docs/telegram-rules.md names holds, and the page names them all."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import FormData

from sandbox import Sandbox
from sandbox.client import Client
from tests.support.pictures import PIXEL
from tests.support.telegram_rules.page import PAGE, RULES, page
from tests.support.telegram_rules.rule import DOCUMENT, PERSON, PHOTO, SENT, THEIRS, Place, Rule, described
from tests.support.telegram_token import TOKEN


@pytest.fixture
def carried_out(sandbox: Sandbox, call: Any, client: Client, anna: int) -> Callable[[Rule], Awaitable[Any]]:
    sandbox.world.pace.on = False

    async def carried_out(rule: Rule) -> Any:
        chat = await made(rule.place) if rule.place else anna
        before = {"text": "before <b>now</b>", "parse_mode": "HTML"}
        sent = await call("sendMessage", chat_id=chat, **before) if not rule.place or rule.place.status else {}
        ids = {SENT: sent.get("result", {}).get("message_id"), PERSON: anna}
        if PHOTO in str(rule.params):
            ids[PHOTO] = (await uploaded("photo"))[0]["file_id"]
            ids[DOCUMENT] = (await uploaded("document"))["file_id"]
        if rule.place:
            ids[THEIRS] = (await client.say_in(chat, anna, "theirs"))["message_id"]
            if rule.place.status:
                await client.set_member(chat, rule.place.status, rights=rule.place.rights)
        params = with_ids({"chat_id": chat, **rule.params}, ids)
        return await call(rule.method, **{name: value for name, value in params.items() if value is not None})

    async def made(place: Place) -> int:
        more = {"username": place.username} if place.username else {}
        chat = await client.make_group("Place", anna, type=place.kind, **more)
        if place.status:
            await client.set_member(chat, "administrator")
        return chat

    async def uploaded(kind: str) -> Any:
        form = FormData({"chat_id": str(anna)})
        form.add_field(kind, PIXEL, filename="a.png")
        async with client.session.post(f"{client.base_url}/bot{TOKEN}/send{kind}", data=form) as response:
            return (await response.json())["result"][kind]

    return carried_out


def with_ids(value: Any, ids: dict[str, Any]) -> Any:
    """The parameters with the ids of what was written and sent before."""
    if isinstance(value, dict):
        return {name: with_ids(part, ids) for name, part in value.items()}
    if isinstance(value, list):
        return [with_ids(part, ids) for part in value]
    return ids.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.method}: {rule.says}")
async def test_the_rule_holds(carried_out: Callable[[Rule], Awaitable[Any]], rule: Rule) -> None:
    answer = await carried_out(rule)
    if rule.description is not None:
        assert answer.get("description") == rule.description
        return
    assert answer["ok"], answer
    [result] = answer["result"] if isinstance(answer["result"], list) else [answer["result"]]
    assert {name: result.get(name) for name in rule.shows} == rule.shows
    if rule.entities is not None:
        kind = "caption_" if "caption" in result else ""
        words = result.get("text", result.get("caption", ""))
        assert described(words, result.get(f"{kind}entities", [])) == rule.entities


def test_the_page_shows_every_rule() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.support.telegram_rules.page"


async def test_commands_without_a_list_are_cleared(call: Any) -> None:
    await call("setMyCommands", commands=[{"command": "go", "description": "Go"}])
    assert (await call("setMyCommands"))["ok"]
    assert (await call("getMyCommands"))["result"] == []


@pytest.mark.parametrize("nonsense", ["not json", "{}", [1], {"a": 1}], ids=str)
async def test_nonsense_in_allowed_updates_is_not_obeyed(call: Any, client: Client, anna: int, nonsense: Any) -> None:
    await call("getUpdates", allowed_updates=["message"])
    await call("getUpdates", allowed_updates=nonsense, offset=1)  # the same offset would be slowed down
    assert (await call("getWebhookInfo"))["result"]["allowed_updates"] == ["message"]
    await call("getUpdates", allowed_updates=["gossip"])
    await client.say(anna, "hello")
    assert len((await call("getUpdates"))["result"]) == 1
