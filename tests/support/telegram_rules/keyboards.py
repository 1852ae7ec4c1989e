"""Rules about keyboards."""

from typing import Any

from tests.support.telegram_rules.rule import BOT_API, SENT, TDLIB, Rule

KEPT = f"{TDLIB}/ReplyMarkup.cpp, get_reply_markup"
BUTTON = f"{TDLIB}/ReplyMarkup.cpp, get_inline_keyboard_button"
ACTION = f"{BOT_API}, get_inline_keyboard_button_type"
STYLE = f"{BOT_API}, get_button_style"
FIELDS = "td, tdutils/JsonBuilder.cpp, JsonObject"
KIND = f"{BOT_API}, get_reply_markup"

GOOD = {"text": "x", "callback_data": "x"}


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def becomes(says: str, source: str, sent: dict[str, Any], kept: dict[str, Any] | None) -> Rule:
    return Rule(says, source, params={"text": "a", "reply_markup": sent}, shows={"reply_markup": kept})


def wrong(says: str, source: str, refused: str, sent: dict[str, Any], *, settled: bool = True) -> Rule:
    return Rule(says, source, params={"text": "a", "reply_markup": sent}, refused=refused, settled=settled)


KEYBOARDS = [
    becomes("an empty label beside a good one is passed over", KEPT, inline({**GOOD, "text": ""}, GOOD), inline(GOOD)),
    becomes("a keyboard of empty labels is none", KEPT, inline({**GOOD, "text": ""}), None),
    becomes("13 in a row are cut to 12", KEPT, inline(*[GOOD] * 13), inline(*[GOOD] * 12)),
    becomes(
        "a button with url and data keeps the url",
        ACTION,
        inline({**GOOD, "url": "t.me"}),
        inline({"text": "x", "url": "http://t.me/"}),
    ),
    becomes("a button with an empty url keeps the data", ACTION, inline({**GOOD, "url": ""}), inline(GOOD)),
    becomes("a label that is a number is taken", ACTION, inline({**GOOD, "text": 7}), inline({**GOOD, "text": "7"})),
    becomes(
        "a tab in a label becomes a space", BUTTON, inline({**GOOD, "text": "a\tb"}), inline({**GOOD, "text": "a b"})
    ),
    becomes("a known style stays", STYLE, inline({**GOOD, "style": "danger"}), inline({**GOOD, "style": "danger"})),
    becomes("remove_keyboard: false is ignored", KIND, {"remove_keyboard": False}, None),
    becomes("an empty list of rows is no keyboard", KIND, {"inline_keyboard": []}, None),
    becomes("a reply keyboard is not part of the message", KIND, {"keyboard": [["Yes"]]}, None),
    wrong(
        "an unknown style",
        STYLE,
        "can't parse inline keyboard button: invalid button style specified",
        inline({**GOOD, "style": "pink"}),
    ),
    wrong(
        "localhost in a button",
        f"{TDLIB}/LinkManager.cpp, check_link_impl",
        "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        inline({"text": "x", "url": "http://localhost"}),
    ),
    wrong(
        "another protocol in a button",
        f"{TDLIB}/HttpUrl.cpp, parse_url",
        "inline keyboard button URL 'mailto://a@b.ru' is invalid: Unsupported URL protocol",
        inline({"text": "x", "url": "mailto://a@b.ru"}),
    ),
    wrong(
        "a web app without https",
        BUTTON,
        "inline keyboard button Web App URL 'http://a.ru' is invalid: Only HTTPS links are allowed",
        inline({"text": "x", "web_app": {"url": "http://a.ru"}}),
    ),
    wrong(
        "a web app without https in a reply keyboard",
        f"{TDLIB}/ReplyMarkup.cpp, get_keyboard_button",
        "keyboard button Web App URL 'http://a.ru' is invalid: Only HTTPS links are allowed",
        {"keyboard": [[{"text": "x", "web_app": {"url": "http://a.ru"}}]]},
    ),
    wrong(
        "a button that does nothing",
        ACTION,
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        inline({"text": "x"}),
    ),
    wrong(
        "data over 64 bytes",
        "https://core.telegram.org/bots/api#inlinekeyboardbutton and /method/messages.editInlineBotMessage",
        "BUTTON_DATA_INVALID",
        inline({"text": "x", "callback_data": "я" * 33}),
    ),
    wrong(
        "more than 100 buttons",
        f"{BOT_API}, fail_query_with_error has the words; Telegram's servers publish no limit, and 100 is ours",
        "reply markup is too long",
        {"inline_keyboard": [[GOOD]] * 101},
        settled=False,
    ),
    wrong(
        "an address that is null",
        FIELDS,
        'can\'t parse inline keyboard button: Field "url" must be of type String',
        inline({**GOOD, "url": None}),
    ),
    wrong(
        "a web app that is no object",
        FIELDS,
        'can\'t parse inline keyboard button: Field "web_app" must be of type Object',
        inline({"text": "x", "web_app": "https://a.ru"}),
    ),
    wrong(
        "a web app without its address",
        FIELDS,
        "can't parse inline keyboard button: Can't find field \"url\"",
        inline({"text": "x", "web_app": {}}),
    ),
    wrong("rows that are no list", FIELDS, 'field "inline_keyboard" must be of type Array', {"inline_keyboard": "x"}),
    wrong(
        "yes in letters",
        FIELDS,
        'field "resize_keyboard" must be of type Boolean',
        {"keyboard": [["Yes"]], "resize_keyboard": "true"},
    ),
    Rule(
        "a markup that is null",
        "td, tdnet/HttpReader.cpp, parse_json_parameters",
        params={"text": "a", "reply_markup": "null"},
        refused="object expected as reply markup",
    ),
    Rule(
        "an edit with a reply keyboard",
        f"{TDLIB}/ReplyMarkup.cpp, get_inline_reply_markup",
        "editMessageText",
        {"message_id": SENT, "text": "b", "reply_markup": {"keyboard": [["Yes"]]}},
        refused="inline keyboard expected",
    ),
    Rule(
        "an edit that removes the reply keyboard",
        f"{TDLIB}/ReplyMarkup.cpp, get_inline_reply_markup",
        "editMessageReplyMarkup",
        {"message_id": SENT, "reply_markup": {"remove_keyboard": True}},
        refused="inline keyboard expected",
    ),
]
