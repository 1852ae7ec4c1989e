"""Keyboards: which are accepted, which are refused and how, and what they leave with the person."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardMarkup
from aiogram_dialog.utils import add_intent_id
from aiogram_dialog.widgets.kbd.calendar_kbd import empty_button

from sandbox import Sandbox
from sandbox.client import Client


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


MARKUPS: list[tuple[Any, str]] = [
    ("{", "can't parse reply keyboard markup JSON object"),
    ("[]", "object expected as reply markup"),
    (
        inline(text="only text"),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (inline(text="\r", callback_data="x"), "inline keyboard button text must be non-empty"),
    (inline(callback_data="x"), "can't parse inline keyboard button: Can't find field \"text\""),
    ({"inline_keyboard": [["x"]]}, "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    (
        {"inline_keyboard": [{"text": "x"}]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (inline(text="x", callback_data="я" * 33), "BUTTON_DATA_INVALID"),
    (inline(text="x\ud800", callback_data="x"), "strings must be encoded in UTF-8"),
    (
        inline(text=" ", callback_data=""),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        inline(text="x", url="no link"),
        "inline keyboard button URL 'no link' is invalid: Disallowed character in URL host",
    ),
    ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}, "reply markup is too long"),
    ({"keyboard": [["\r"]]}, "keyboard button text must be non-empty"),
    ({"buttons": []}, "sandbox: reply markup has no field buttons"),
    ({"keyboard": [[{}]]}, "can't parse keyboard button: Can't find field \"text\""),
    ({"keyboard": [[7]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
    (inline(text="x", callback_data="x", colour="red"), "has no field colour"),
]


@pytest.mark.parametrize(("markup", "words"), MARKUPS)
async def test_a_broken_keyboard_is_refused(call: Any, anna: int, markup: Any, words: str) -> None:
    answer = await call("sendMessage", chat_id=anna, text="x", reply_markup=markup)
    assert answer["error_code"] == 400
    assert words in answer["description"]


async def test_data_of_64_bytes_is_taken(call: Any, anna: int) -> None:
    markup = inline(text="x", callback_data="я" * 32)
    assert (await call("sendMessage", chat_id=anna, text="x", reply_markup=markup))["ok"]


@pytest.mark.parametrize(
    "markup",
    [
        inline(text=" ", callback_data="x"),
        inline(text=" ", callback_data="intent\x1d"),
        inline(text="x", callback_data="x", url=""),
        inline(text="x", switch_inline_query_current_chat=""),
        {"keyboard": [[" ", {"text": "\n"}]]},
    ],
    ids=str,
)
async def test_a_blank_label_and_an_empty_field_beside_the_action_are_taken(call: Any, anna: int, markup: Any) -> None:
    assert (await call("sendMessage", chat_id=anna, text="x", reply_markup=markup))["ok"]


async def test_blank_days_of_an_aiogram_dialog_calendar_are_taken(bot: Bot, anna: int) -> None:
    row = [empty_button()]
    add_intent_id([row], "intent")
    sent = await bot.send_message(anna, "Days", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    assert sent.reply_markup is not None
    assert (sent.reply_markup.inline_keyboard[0][0].text, row[0].callback_data) == (" ", "intent\x1d")


@pytest.mark.parametrize(
    "markup", [{"keyboard": [["Yes", "No"]]}, {"remove_keyboard": True}, {"force_reply": True}], ids=str
)
async def test_a_message_that_changes_the_reply_keyboard_cannot_be_edited(call: Any, anna: int, markup: Any) -> None:
    sent = await call("sendMessage", chat_id=anna, text="a", reply_markup=markup)
    answer = await call("editMessageText", chat_id=anna, message_id=sent["result"]["message_id"], text="b")
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_a_reply_keyboard_stays_with_the_person_until_it_is_removed(call: Any, client: Client, anna: int) -> None:
    await call("sendMessage", chat_id=anna, text="a", reply_markup={"keyboard": [["Yes", "No"]]})
    assert (await client.person(anna))["keyboard"]["keyboard"] == [[{"text": "Yes"}, {"text": "No"}]]
    await call("sendMessage", chat_id=anna, text="a", reply_markup={"remove_keyboard": True})
    assert (await client.person(anna))["keyboard"] is None


async def test_a_reply_keyboard_keeps_300_buttons(call: Any, client: Client, anna: int) -> None:
    await call("sendMessage", chat_id=anna, text="a", reply_markup={"keyboard": [["x"] * 12] * 26})
    rows = (await client.person(anna))["keyboard"]["keyboard"]
    assert (len(rows), sum(map(len, rows))) == (25, 300)


async def test_a_lenient_sandbox_ignores_an_unknown_markup_and_says_so(
    sandbox: Sandbox, call: Any, client: Client, anna: int
) -> None:
    sandbox.world.strict = False
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x", "colour": "red"}]]}
    assert (await call("sendMessage", chat_id=anna, text="x", reply_markup={"buttons": []}))["ok"]
    assert (await call("sendMessage", chat_id=anna, text=5, silent=True, reply_markup=markup))["ok"]
    first, second = await client.calls()
    assert first["ignored"] == ["reply markup has no field buttons"]
    assert second["ignored"] == [
        "sendMessage has no parameter silent",
        "sendMessage.reply_markup.inline_keyboard has no field colour",
    ]
