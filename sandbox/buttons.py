"""Buttons of both kinds of keyboard, read and checked as the server does.

Source: the public Bot API server, Client.cpp (get_inline_keyboard_button_type, get_button_style), and TDLib,
ReplyMarkup.cpp (get_inline_keyboard_button, get_keyboard_button).
"""

from typing import Any

from sandbox.cleaning import cleaned_text, is_utf8
from sandbox.errors import bad_request
from sandbox.json_fields import WrongField, flag, part, word
from sandbox.json_types import Json
from sandbox.links import WrongLink, mentioned_user, read_link

TEXTS = ("url", "callback_data")  # empty ones count as missing
ACTIONS = (  # of several the first counts
    *TEXTS,
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
PARTS = {"switch_inline_query_chosen_chat": None, "login_url": "url", "web_app": "url", "copy_text": "text"}
STYLES = ("primary", "danger", "success")
DATA_LIMIT = 64  # bytes


def inline_button(raw: Any) -> Json | None:
    """The button with one action; None for one without a label, which is passed over. Raises ApiError."""
    if not isinstance(raw, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    try:
        button = _label_and_style(raw)
        action, argument = _action(raw)
    except WrongField as wrong:
        raise bad_request(f"can't parse inline keyboard button: {wrong}") from None
    button |= {action: argument} | {name: value for name, value in raw.items() if name not in (*ACTIONS, *button)}
    if not _has_label(button, "inline keyboard button"):
        return None
    match action:
        case "url":
            button["url"] = _button_link(argument)
        case "callback_data":
            if len(argument.encode()) > DATA_LIMIT:
                raise bad_request("BUTTON_DATA_INVALID")
        case "login_url":
            _check_https(argument["url"], "inline keyboard button login")
        case "web_app":
            _check_https(argument["url"], "inline keyboard button Web App")
    return button


def reply_button(raw: Any) -> Json | None:
    """The same for a reply keyboard, where a plain string is a button."""
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    try:
        button = raw | _label_and_style(raw)
        for name in ("request_contact", "request_location"):
            flag(raw, name)
        web_app = word(part(raw, "web_app"), "url") if "web_app" in raw else None
    except WrongField as wrong:
        raise bad_request(f"can't parse keyboard button: {wrong}") from None
    if "style" in raw and button["style"] not in STYLES:
        del button["style"]
    if not _has_label(button, "keyboard button"):
        return None
    if web_app is not None:
        _check_https(web_app, "keyboard button Web App")
    return button


def _action(raw: Json) -> tuple[str, Any]:
    """What the button does, and with what. Raises WrongField."""
    for name in TEXTS:
        if text := word(raw, name, ""):
            return name, text
    for name in ACTIONS:
        if name in raw and name not in TEXTS:
            return name, _argument(raw, name)
    raise WrongField("Text buttons are unallowed in the inline keyboard")


def _argument(raw: Json, name: str) -> Any:
    if name in ("switch_inline_query", "switch_inline_query_current_chat"):
        return word(raw, name)
    if name not in PARTS:
        return raw[name]
    holder, field = part(raw, name), PARTS[name]
    return holder | ({field: word(holder, field)} if field else {})


def _label_and_style(raw: Json) -> Json:
    """Raises WrongField or ApiError."""
    text, style = word(raw, "text"), word(raw, "style", "").lower()
    if style not in ("", "default", *STYLES):
        raise WrongField("invalid button style specified")
    if not all(is_utf8(value) for value in raw.values() if isinstance(value, str)):
        raise bad_request("strings must be encoded in UTF-8")
    return {"text": text} | ({"style": style} if style in STYLES else {})


def _has_label(button: Json, kind: str) -> bool:
    """Cleans the label. Raises ApiError when nothing of it is left."""
    if button["text"] == "" and not button.get("icon_custom_emoji_id"):
        return False
    button["text"] = cleaned_text(button["text"])
    if button["text"] == "":
        raise bad_request(f"{kind} text must be non-empty")
    return True


def _button_link(url: str) -> str:
    if mentioned_user(url):
        return url
    try:
        return read_link(url)
    except WrongLink as wrong:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {wrong}") from None


def _check_https(url: str, kind: str) -> None:
    try:
        read_link(url, https_only=True)
    except WrongLink as wrong:
        raise bad_request(f"{kind} URL '{url}' is invalid: {wrong}") from None
