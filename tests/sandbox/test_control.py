"""The control API itself: who may call it, what it says about errors, and the page's events."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientResponse, FormData

from sandbox import BOT_USERNAME
from sandbox.client import Client, ControlRefused
from sandbox.own_token import BOT_ID
from tests.support.patience import LONG
from tests.support.telegram_token import TOKEN

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000400000002008020000000000000000000000")

BOT_API = [f"/bot{TOKEN}/getMe", f"/file/bot{TOKEN}/documents/file_1"]
PATHS = ["/", "/sandbox/people", "/sandbox/bot", "/sandbox/events", "/page/style.css", *BOT_API]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:8080"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://[::1"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", PATHS)
async def test_a_foreign_host_or_page_is_refused(client: Client, headers: dict[str, str], path: str) -> None:
    async with client.session.get(client.base_url + path, headers=headers) as response:
        assert response.status == 403


@pytest.mark.parametrize("site", ["same-origin", "none"])
@pytest.mark.parametrize("path", PATHS)
async def test_its_own_page_and_a_typed_address_are_let_in(client: Client, site: str, path: str) -> None:
    async with client.session.get(client.base_url + path, headers={"Sec-Fetch-Site": site}) as response:
        assert response.status in (200, 404)


@pytest.mark.parametrize("name", ["127.0.0.1:1", "localhost:8080", "[::1]:8080", "localhost"])
async def test_this_machine_is_let_in_by_any_of_its_names(client: Client, name: str) -> None:
    headers = {"Host": name, "Origin": f"http://{name}"}
    async with client.session.get(f"{client.base_url}/sandbox/people", headers=headers) as response:
        assert response.status == 200


async def test_the_root_shows_the_page_or_says_that_there_is_none(client: Client) -> None:
    async with client.session.get(client.base_url + "/") as response:
        assert response.status == 200
    async with client.session.get(client.base_url + "/page/..%2Fserver.py") as response:
        assert response.status == 404


async def test_wrong_control_calls_answer_plain_sentences(client: Client, anna: int) -> None:
    with pytest.raises(ControlRefused, match="there is no person 7"):
        await client.say(7, "hello")
    with pytest.raises(ControlRefused, match="text is empty"):
        await client.say(anna, "   ")
    with pytest.raises(ControlRefused, match="sees no message 99"):
        await client.press(anna, 99, "x")
    with pytest.raises(ControlRefused, match="taken"):
        await client.add_person("Twin", id=anna)
    for number in ("many", "nan", "inf"):
        with pytest.raises(ControlRefused, match="after is not a number"):
            await client._call("GET", "calls", params={"after": number})
    await client.block(anna)
    with pytest.raises(ControlRefused, match="unblock first"):
        await client.say(anna, "hello")


async def test_a_press_that_the_bot_does_not_answer_says_so(call: Any, client: Client, anna: int) -> None:
    sent = await call("sendMessage", chat_id=anna, text="x")
    with pytest.raises(ControlRefused, match="not answered"):
        await client.press(anna, sent["result"]["message_id"], "x", wait=0.05)


async def test_people_send_places_contacts_stickers_and_voices(call: Any, client: Client, anna: int) -> None:
    await client.send(anna, location={"latitude": 59.9, "longitude": 30.3})
    await client.send(anna, contact={"phone_number": "+7", "first_name": "Anna", "user_id": anna})
    place = {"location": {"latitude": 1, "longitude": 2}, "title": "School", "address": "Nevsky 1"}
    await client.send(anna, venue=place)
    await client.send(anna, sticker="🎉")
    await client.send(anna, voice=True, reply_to=1)
    kinds = ("location", "contact", "venue", "sticker", "voice")
    updates = (await call("getUpdates"))["result"]
    assert [next(kind for kind in reversed(kinds) if kind in update["message"]) for update in updates] == list(kinds)
    assert updates[-1]["message"]["reply_to_message"]["message_id"] == 1


async def test_several_files_are_one_album_with_the_caption_on_its_first(client: Client, anna: int) -> None:
    form = FormData({"caption": "two"})
    for name in ("a.png", "b.png"):
        form.add_field("photo", PNG, filename=name)
    url = f"{client.base_url}/sandbox/people/{anna}/messages"
    async with client.session.post(url, data=form) as response:
        first, second = await response.json()
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("two", None)
    assert (first["photo"][0]["width"], first["photo"][0]["height"]) == (64, 32)


async def events(response: ClientResponse, wanted: list[str]) -> list[dict[str, Any]]:
    """Reads the stream until all wanted events have come, in this order."""
    found: list[dict[str, Any]] = []
    name = ""
    while len(found) < len(wanted):
        async with asyncio.timeout(LONG):
            line = (await response.content.readline()).decode().rstrip("\n")
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: ") and name == wanted[len(found)]:
            found.append(json.loads(line.removeprefix("data: ")))
    return found


async def test_the_page_gets_a_snapshot_and_then_every_change(call: Any, client: Client, anna: int) -> None:
    await client.say(anna, "before")
    async with client.session.get(f"{client.base_url}/sandbox/events") as response:
        (snapshot,) = await events(response, ["snapshot"])
        assert snapshot["bots"][0]["user"]["username"] == BOT_USERNAME
        assert set(snapshot["clock"]) == {"now", "offset", "version", "next"}
        (person,) = snapshot["bots"][0]["people"]
        assert person["messages"][0]["text"] == "before"
        sent = await call("sendMessage", chat_id=anna, text="x", reply_markup={"keyboard": [["Yes"]]})
        message_id = sent["result"]["message_id"]
        await call("deleteMessage", chat_id=anna, message_id=message_id)
        await client.advance(60)
        wanted = ["message", "person", "call", "deleted", "clock"]
        message, card, made, deleted, clock = await events(response, wanted)
    assert message["message"]["text"] == "x"
    assert card["keyboard"]["keyboard"] == [[{"text": "Yes"}]]
    assert made["method"] == "sendMessage"
    assert deleted == {"bot_id": BOT_ID, "chat_id": anna, "message_id": message_id}
    assert clock["offset"] == 60


async def test_the_page_is_told_to_come_back_soon_after_a_broken_stream(client: Client) -> None:
    async with client.session.get(f"{client.base_url}/sandbox/events") as response:
        assert await response.content.readline() == b"retry: 500\n"


async def test_the_page_is_told_when_a_next_notice_is_announced(client: Client) -> None:
    async with client.session.get(f"{client.base_url}/sandbox/events") as response:
        await events(response, ["snapshot"])
        await client._call("GET", "clock", params={"after": "-1", "name": "bot", "next": "4102444800"})
        (clock,) = await events(response, ["clock"])
    assert clock["next"] == 4102444800


async def test_a_photo_is_shown_as_a_picture_whatever_it_is_called(client: Client, anna: int) -> None:
    photo = await client.send_file(anna, "x.html", PNG, kind="photo")
    page = await client.send_file(anna, "x.html", b"<script>")
    for message, shown in ((photo["photo"][0], "inline"), (page["document"], "attachment")):
        async with client.session.get(f"{client.base_url}/sandbox/files/{message['file_id']}") as response:
            assert response.headers["Content-Disposition"].startswith(shown)
            assert response.content_type == ("image/jpeg" if shown == "inline" else "text/html")


@pytest.mark.parametrize("words", [{"text": "No", "show_alert": True}, {"show_alert": False}])
async def test_an_answered_press_is_told_to_the_page(
    call: Any, client: Client, anna: int, words: dict[str, Any]
) -> None:
    sent = await call("sendMessage", chat_id=anna, text="x")
    async with client.session.get(f"{client.base_url}/sandbox/events") as response:
        await events(response, ["snapshot"])
        press = asyncio.create_task(client.press(anna, sent["result"]["message_id"], "x"))
        (update,) = (await call("getUpdates", timeout=10))["result"]
        await call("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], **words)
        (answer,) = await events(response, ["answer"])
    assert answer == {"bot_id": BOT_ID, "chat_id": anna, **words}
    assert await press == words
