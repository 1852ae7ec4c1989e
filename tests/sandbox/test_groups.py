"""Groups and channels: who may write there, what the bot is told, and the server's words where it may not."""

from typing import Any

import pytest

from sandbox import BOT_USERNAME, Sandbox
from sandbox.client import Client, ControlRefused
from tests.support.telegram_token import TOKEN

BOT = int(TOKEN.partition(":")[0])
BUTTON = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}


@pytest.fixture
async def channel(client: Client, anna: int) -> int:
    """A private channel of Anna's, without the bot."""
    return await client.make_group("News", anna, type="channel")


@pytest.fixture
async def group(client: Client, anna: int) -> int:
    """A supergroup of Anna's, with the bot as a plain member; the updates about that are gone."""
    group = await client.make_group("Teachers", anna)
    await client.set_member(group, "member")
    return group


async def updates(call: Any) -> list[dict[str, Any]]:
    """All waiting updates, acknowledged."""
    waiting = (await call("getUpdates"))["result"]
    if waiting:
        await call("getUpdates", offset=waiting[-1]["update_id"] + 1)
    return waiting


async def test_the_bot_posts_to_a_channel_by_number_and_by_name(call: Any, client: Client, anna: int) -> None:
    channel = await client.make_group("News", anna, type="channel", username="the_news")
    await client.set_member(channel, "administrator")
    by_number = await call("sendMessage", chat_id=channel, text="one", reply_markup=BUTTON)
    by_name = await call("sendMessage", chat_id="@The_News", text="two")
    about = {"id": channel, "title": "News", "type": "channel", "username": "the_news"}
    assert by_number["result"]["sender_chat"] == by_number["result"]["chat"] == about
    assert "from" not in by_name["result"]
    assert [message["text"] for message in await client.group_messages(channel)] == ["one", "two"]


async def test_the_bot_learns_that_it_was_added_that_its_rights_changed_and_that_it_was_removed(
    call: Any, client: Client, anna: int, channel: int
) -> None:
    await client.set_member(channel, "administrator")
    await client.set_member(channel, "administrator", rights={"can_post_messages": False})
    await client.set_member(channel, "administrator", rights={"can_post_messages": False})
    await client.set_member(channel, "left")
    changes = [update["my_chat_member"] for update in await updates(call)]
    statuses = [(change["old_chat_member"]["status"], change["new_chat_member"]["status"]) for change in changes]
    assert statuses == [("left", "administrator"), ("administrator", "administrator"), ("administrator", "left")]
    assert [change["new_chat_member"].get("can_post_messages") for change in changes] == [True, False, None]
    assert {change["from"]["id"] for change in changes} == {anna}
    assert changes[0]["new_chat_member"]["user"]["username"] == BOT_USERNAME


async def test_members_are_told_as_the_server_tells_them(call: Any, client: Client, anna: int, channel: int) -> None:
    boris = await client.add_person("Boris")
    await client.set_member(channel, "administrator", rights={"can_edit_messages": False})
    (owner, bot) = (await call("getChatAdministrators", chat_id=channel))["result"]
    assert (owner["status"], owner["user"]["id"]) == ("creator", anna)
    assert (bot["can_post_messages"], bot["can_edit_messages"]) == (True, False)
    assert (await call("getChatMember", chat_id=channel, user_id=BOT))["result"] == bot
    assert (await call("getChatMember", chat_id=channel, user_id=boris))["result"]["status"] == "left"
    assert (await call("getChatMemberCount", chat_id=channel))["result"] == 2


async def test_the_bot_hears_only_what_means_it_in_a_group(call: Any, client: Client, anna: int, group: int) -> None:
    await updates(call)
    own = (await call("sendMessage", chat_id=group, text="mine"))["result"]["message_id"]
    for text in ("hello all", "/start", f"/start@{BOT_USERNAME}", "/start@other_bot", f"dear @{BOT_USERNAME}"):
        await client.say_in(group, anna, text)
    await client.say_in(group, anna, "an answer", reply_to=own)
    heard = [update["message"]["text"] for update in await updates(call)]
    assert heard == ["/start", f"/start@{BOT_USERNAME}", f"dear @{BOT_USERNAME}", "an answer"]


async def test_an_administrator_bot_hears_everything(call: Any, client: Client, anna: int, group: int) -> None:
    await client.set_member(group, "administrator")
    await updates(call)
    await client.say_in(group, anna, "hello all")
    (update,) = await updates(call)
    assert update["message"]["from"]["id"] == anna
    assert update["message"]["chat"] == {"id": group, "title": "Teachers", "type": "supergroup"}


async def test_who_comes_and_goes_is_told_in_the_group(call: Any, client: Client, anna: int, group: int) -> None:
    boris = await client.add_person("Boris")
    await client.set_member(group, "member", user_id=boris)
    await client.set_member(group, "left", user_id=boris)
    await client.set_member(group, "kicked")
    told = [update["message"] for update in await updates(call) if "message" in update]
    came = [[user["id"] for user in message.get("new_chat_members", [])] for message in told]
    assert came == [[BOT], [boris], [], []]
    assert [message["left_chat_member"]["id"] for message in told[2:]] == [boris, BOT]


async def test_a_post_of_a_person_is_a_channel_post(call: Any, client: Client, anna: int, channel: int) -> None:
    boris = await client.add_person("Boris")
    await client.set_member(channel, "administrator")
    await client.set_member(channel, "member", user_id=boris)
    await updates(call)
    await client.say_in(channel, anna, "post")
    (update,) = await updates(call)
    assert update["channel_post"]["sender_chat"]["id"] == channel
    with pytest.raises(ControlRefused, match="may not post"):
        await client.say_in(channel, boris, "post")
    stranger = await client.add_person("Stranger")
    with pytest.raises(ControlRefused, match="is not in"):
        await client.say_in(channel, stranger, "post")


async def test_a_button_in_a_channel_is_pressed_by_a_reader(call: Any, client: Client, anna: int, channel: int) -> None:
    await client.set_member(channel, "administrator")
    await updates(call)
    sent = (await call("sendMessage", chat_id=channel, text="x", reply_markup=BUTTON))["result"]
    with pytest.raises(ControlRefused, match="not answered"):
        await client.press(anna, sent["message_id"], "x", wait=0.01, group=channel)
    (update,) = await updates(call)
    query = update["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (anna, channel)
    assert (await call("answerCallbackQuery", callback_query_id=query["id"]))["ok"]


async def test_a_bot_that_leaves_is_outside(call: Any, client: Client, anna: int, group: int) -> None:
    await updates(call)
    assert (await call("leaveChat", chat_id=group))["ok"]
    kinds = [next(name for name in update if name != "update_id") for update in await updates(call)]
    assert kinds == ["message", "my_chat_member"]
    words = "Forbidden: bot is not a member of the supergroup chat"
    assert (await call("getChat", chat_id=group))["description"] == words


async def test_twenty_messages_a_minute_go_to_a_group(
    moment: None, sandbox: Sandbox, call: Any, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.pace.BURST", 100)
    for _ in range(20):
        assert (await call("sendMessage", chat_id=group, text="x"))["ok"]
    refused = await call("sendMessage", chat_id=group, text="x")
    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 60})


async def test_groups_last_over_a_restart(run: Any) -> None:
    async with run() as (client, call):
        anna = await client.add_person("Anna")
        channel = await client.make_group("News", anna, type="channel")
        await client.set_member(channel, "administrator")
        sent = (await call("sendMessage", chat_id=channel, text="one"))["result"]["message_id"]
    async with run() as (client, call):
        assert (await client.group_messages(channel))[0]["text"] == "one"
        assert (await call("editMessageText", chat_id=channel, message_id=sent, text="two"))["ok"]
        assert (await call("getChatMember", chat_id=channel, user_id=BOT))["result"]["status"] == "administrator"
