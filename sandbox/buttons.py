"""Buttons of both kinds of keyboard, read and checked as the server does.

Source: the public Bot API server, Client.cpp (get_inline_keyboard_button_type, get_button_style), and TDLib,
ReplyMarkup.cpp (get_inline_keyboard_button, get_keyboard_button).
"""

from typing import Any

from sandbox.cleaning import cleaned_text, is_utf8
from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.links import WrongLink, mentioned_user, read_link

ACTIONS = (  # of several the first counts
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
STYLES = ("primary", "danger", "success")
DATA_LIMIT = 64  # bytes


def inline_button(raw: Any) -> Json | None:
    """The button with one action; None for one without a label, which is passed over. Raises ApiError."""
    if not isinstance(raw, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    button = _label_and_style(raw, "inline keyboard button")
    action = next((name for name in ACTIONS if _acts(raw, name)), None)
    if action is None:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    button |= {action: raw[action]} | {name: value for name, value in raw.items() if name not in (*ACTIONS, *button)}
    if not _has_label(button, "inline keyboard button"):
        return None
    match action:
        case "url":
            button["url"] = _button_link(str(raw["url"]))
        case "callback_data":
            button["callback_data"] = str(raw["callback_data"])
            if len(button["callback_data"].encode()) > DATA_LIMIT:
                raise bad_request("BUTTON_DATA_INVALID")
        case "login_url":
            _check_https(raw["login_url"], "inline keyboard button login")
        case "web_app":
            _check_https(raw["web_app"], "inline keyboard button Web App")
    return button


def reply_button(raw: Any) -> Json | None:
    """The same for a reply keyboard, where a plain string is a button."""
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    button = raw | _label_and_style(raw, "keyboard button")
    if "style" in raw and str(raw["style"]).lower() == "default":
        del button["style"]
    if not _has_label(button, "keyboard button"):
        return None
    if "web_app" in raw:
        _check_https(raw["web_app"], "keyboard button Web App")
    return button


def _acts(raw: Json, name: str) -> bool:
    """Whether the button has that action; an empty address or empty data counts as missing."""
    return raw.get(name) is not None and (raw[name] != "" or name not in ("url", "callback_data"))


def _label_and_style(raw: Json, kind: str) -> Json:
    if raw.get("text") is None:
        raise bad_request(f"can't parse {kind}: Can't find field \"text\"")
    if not isinstance(raw["text"], str | int | float):
        raise bad_request(f'can\'t parse {kind}: Field "text" must be of type String')
    style = str(raw.get("style") or "").lower()
    if style not in ("", "default", *STYLES):
        raise bad_request(f"can't parse {kind}: invalid button style specified")
    if not all(is_utf8(value) for value in raw.values() if isinstance(value, str)):
        raise bad_request("strings must be encoded in UTF-8")
    return {"text": str(raw["text"])} | ({"style": style} if style in STYLES else {})


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


def _check_https(holder: Any, kind: str) -> None:
    url = str(holder.get("url", "")) if isinstance(holder, dict) else ""
    try:
        read_link(url, https_only=True)
    except WrongLink as wrong:
        raise bad_request(f"{kind} URL '{url}' is invalid: {wrong}") from None
