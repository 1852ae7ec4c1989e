"""The Bot API's rules, each with the sentence that a bot gets."""

from typing import Any

import pytest
from aiohttp import FormData

from sandbox import Sandbox
from sandbox.client import Client
from tests.support.telegram_token import TOKEN

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


BUTTON = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}

TEXTS: list[tuple[dict[str, Any], str]] = [
    ({}, "message text is empty"),
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "x\ud800"}, "strings must be encoded in UTF-8"),
    ({"text": "x", "parse_mode": "bbcode"}, "unsupported parse_mode"),
    ({"text": "x", "silent": True}, "sandbox: sendMessage has no parameter silent"),
]


@pytest.mark.parametrize(("params", "words"), TEXTS)
async def test_a_text_that_telegram_would_not_take_is_refused(
    call: Any, anna: int, params: dict[str, Any], words: str
) -> None:
    answer = await call("sendMessage", chat_id=anna, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


@pytest.mark.parametrize(
    "body", ["[" * 100_000, '{"text": "x", "reply_markup": "' + "[" * 100_000 + '"}'], ids=("body", "field")
)
async def test_endlessly_nested_json_is_refused(client: Client, body: str) -> None:
    url = f"{client.base_url}/bot{TOKEN}/sendMessage"
    async with client.session.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400


async def test_length_counts_characters_and_not_utf16_units(call: Any, anna: int) -> None:
    assert (await call("sendMessage", chat_id=anna, text="😀" * 4096))["ok"]


@pytest.mark.parametrize(
    ("chat_id", "words"),
    [("", "chat_id is empty"), (77, "chat not found"), ("@anna", "chat not found"), (None, "chat_id is empty")],
)
async def test_a_chat_that_is_not_there_is_refused(call: Any, chat_id: Any, words: str) -> None:
    params = {} if chat_id is None else {"chat_id": chat_id}
    answer = await call("sendMessage", text="x", **params)
    assert answer["description"] == f"Bad Request: {words}"


async def test_people_who_cannot_be_written_to_answer_403(call: Any, client: Client, anna: int) -> None:
    stranger = await client.add_person("Stranger")
    refused = await call("sendMessage", chat_id=stranger, text="x")
    assert refused["description"] == "Bad Request: chat not found"
    await client.block(anna)
    refused = await call("sendMessage", chat_id=anna, text="x")
    assert refused["description"] == "Forbidden: bot was blocked by the user"
    await client.deactivate(anna)
    refused = await call("sendMessage", chat_id=anna, text="x")
    assert refused["description"] == "Forbidden: user is deactivated"


async def test_token_and_method_must_be_known(client: Client, call: Any) -> None:
    assert (await call("sendTelepathy"))["description"] == "Not Found: method not found"
    assert (await call("sendDice", chat_id=1))["description"] == "Bad Request: sandbox: method sendDice is not built"
    async with client.session.get(f"{client.base_url}/bot1:wrong/getMe") as response:
        assert response.status == 401
        assert (await response.json())["description"] == "Unauthorized: invalid token specified"


async def test_edits_are_refused_in_the_servers_words(call: Any, client: Client, anna: int) -> None:
    async def edit(**params: Any) -> str:
        return (await call("editMessageText", chat_id=anna, **params)).get("description", "ok")

    theirs = (await client.say(anna, "mine"))["message_id"]
    sent = (await call("sendMessage", chat_id=anna, text="a"))["result"]["message_id"]
    photo = (await call("sendLocation", chat_id=anna, latitude=1, longitude=2))["result"]["message_id"]
    assert await edit(message_id=sent, text="a") == f"Bad Request: {NOT_MODIFIED}"
    assert await edit(message_id=99999, text="b") == "Bad Request: message to edit not found"
    assert await edit(message_id=theirs, text="b") == "Bad Request: message can't be edited"
    assert await edit(message_id=photo, text="b") == "Bad Request: there is no text in the message to edit"
    assert await edit(text="b") == "Bad Request: message to edit not found"
    assert await edit(message_id=sent, text="b") == "ok"
    answer = await call("editMessageCaption", chat_id=anna, message_id=sent, caption="b")
    assert answer["description"] == "Bad Request: there is no caption in the message to edit"


async def test_a_forwarded_message_cannot_be_edited(call: Any, client: Client, anna: int) -> None:
    said = (await client.say(anna, "mine"))["message_id"]
    sent = await call("forwardMessage", chat_id=anna, from_chat_id=anna, message_id=said)
    answer = await call("editMessageText", chat_id=anna, message_id=sent["result"]["message_id"], text="b")
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_deletion_ends_after_48_hours_and_editing_never(call: Any, client: Client, anna: int) -> None:
    sent = (await call("sendMessage", chat_id=anna, text="a"))["result"]["message_id"]
    missing = await call("deleteMessage", chat_id=anna, message_id=99999)
    assert missing["description"] == "Bad Request: message to delete not found"
    await client.advance(48 * 3600 + 1)
    late = await call("deleteMessage", chat_id=anna, message_id=sent)
    assert late["description"] == "Bad Request: message can't be deleted for everyone"
    assert (await call("editMessageText", chat_id=anna, message_id=sent, text="b"))["ok"]


async def test_a_press_can_be_answered_for_150_seconds(call: Any, client: Client, anna: int) -> None:
    sent = await call("sendMessage", chat_id=anna, text="a", reply_markup=BUTTON)
    press = f"{client.base_url}/sandbox/people/{anna}/presses"
    body = {"message_id": sent["result"]["message_id"], "data": "forged"}
    async with client.session.post(press, json=body) as response:
        query_id = (await response.json())["id"]
    assert (await call("answerCallbackQuery", callback_query_id=query_id))["ok"]
    assert (await call("answerCallbackQuery", callback_query_id=query_id, text="again"))["ok"]
    assert (await call("answerCallbackQuery", callback_query_id=query_id, text="x" * 201))["error_code"] == 400
    await client.advance(151)
    late = await call("answerCallbackQuery", callback_query_id=query_id)
    words = "query is too old and response timeout expired or query ID is invalid"
    assert late["description"] == f"Bad Request: {words}"


async def test_files_are_refused_in_the_servers_words(call: Any, client: Client, anna: int) -> None:
    wrong = await call("sendDocument", chat_id=anna, document="no-such-file")
    assert (
        wrong["description"]
        == "Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
    )
    form = FormData({"chat_id": str(anna), "caption": "x" * 1025})
    form.add_field("document", b"x", filename="x.txt")
    async with client.session.post(f"{client.base_url}/bot{TOKEN}/sendDocument", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: message caption is too long"
    form = FormData({"chat_id": str(anna)})
    form.add_field("photo", b"no picture", filename="x.png")
    async with client.session.post(f"{client.base_url}/bot{TOKEN}/sendPhoto", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_file_over_20_megabytes_cannot_be_fetched_by_the_bot(
    sandbox: Sandbox, call: Any, client: Client, anna: int
) -> None:
    sent = await client.send_file(anna, "long.bin", b"x" * (20 * 1024 * 1024 + 1))
    answer = await call("getFile", file_id=sent["document"]["file_id"])
    assert answer["description"] == "Bad Request: file is too big"
    path = sandbox.world.files.by_id(sent["document"]["file_id"]).path
    assert await downloaded(client, path) == (400, answer)
    assert await downloaded(client, "documents/file_77") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )


async def downloaded(client: Client, path: str) -> tuple[int, Any]:
    async with client.session.get(f"{client.base_url}/file/bot{TOKEN}/{path}") as response:
        return response.status, await response.json()


async def test_a_sandbox_that_is_not_strict_passes_over_unknown_parameters(
    sandbox: Sandbox, call: Any, anna: int
) -> None:
    sandbox.world.strict = False
    assert (await call("sendMessage", chat_id=anna, text="x", silent=True))["ok"]
