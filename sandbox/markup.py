"""Keyboards: the class is chosen by the key that is present, and checked as the server checks it.

Only an empty label is refused; a blank one is accepted. An empty address or empty data counts as missing, so a button
with nothing else is a text button. (This also holds for aiogram-dialog's blank days: it puts its context before their
data.)

Source: https://core.telegram.org/bots/api#inlinekeyboardbutton, the public Bot API server's
get_inline_keyboard_button_type and TDLib's get_inline_keyboard_button and get_keyboard_button.
"""

from typing import Any, TypeAlias

from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from pydantic import ValidationError

from sandbox.cleaning import is_utf8
from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.links import checked_link

Markup: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
DATA_LIMIT = 64  # bytes
BUTTON_LIMIT = 100
SIZE_LIMIT = 10_000  # bytes of texts and data; the server's own limit is not published


def read_markup(raw: Any) -> Markup | None:
    """The markup, read as the class whose key is present. Raises ApiError in the server's words."""
    if raw is None or raw == "":
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        _check_inline(raw)
    elif "keyboard" in raw:
        _check_reply(raw)
    model = _model(raw)
    try:
        return model.model_validate(raw) if model else None
    except ValidationError as error:
        raise bad_request(f"can't parse reply keyboard markup JSON object: {error.errors()[0]['msg']}") from None


def _model(raw: Json) -> type[Markup] | None:
    if "inline_keyboard" in raw:
        return InlineKeyboardMarkup
    if "keyboard" in raw:
        return ReplyKeyboardMarkup
    if raw.get("remove_keyboard"):
        return ReplyKeyboardRemove
    if raw.get("force_reply"):
        return ForceReply
    if raw:
        raise bad_request("sandbox: reply markup of no known kind")
    return None


def _rows(raw: Json, key: str, complaint: str) -> list[list[Any]]:
    rows = raw[key]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(complaint)
    return rows


def _check_inline(raw: Json) -> None:
    complaint = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    rows = _rows(raw, "inline_keyboard", complaint)
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _check_inline_button(button)
    if len(buttons) > BUTTON_LIMIT or sum(map(_weight, buttons)) > SIZE_LIMIT:
        raise bad_request("reply markup is too long")


def _weight(button: Json) -> int:
    return sum(len(value.encode()) for value in button.values() if isinstance(value, str))


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    for name in ("url", "callback_data"):
        if button.get(name) == "":
            del button[name]
    if "text" in button and all(button.get(name) is None for name in ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    _check_label(button, "inline keyboard button")
    if not all(is_utf8(value) for value in button.values() if isinstance(value, str)):
        raise bad_request("strings must be encoded in UTF-8")
    url = button.get("url")
    if url is not None and not checked_link(str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if len(str(button.get("callback_data", "")).encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_label(button: Json, kind: str) -> None:
    if "text" not in button:
        raise bad_request(f"can't parse {kind}: Can't find field \"text\"")
    if button["text"] == "":
        raise bad_request(f"{kind} text must be non-empty")


def _check_reply(raw: Json) -> None:
    for row in _rows(raw, "keyboard", 'field "keyboard" must be an Array of Arrays'):
        row[:] = [{"text": button} if isinstance(button, str) else button for button in row]
        for button in row:
            if not isinstance(button, dict):
                raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
            _check_label(button, "keyboard button")
