"""Keyboards: which of the four kinds a markup is, and how much of it is kept.

A blank label is accepted. An empty address or empty data counts as missing, so a button with nothing else is a text
button. (This also holds for aiogram-dialog's blank days: it puts its context before their data.)

Source: the public Bot API server, Client.cpp (get_reply_markup), and TDLib, ReplyMarkup.cpp (get_reply_markup).
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from pydantic import ValidationError

from sandbox.buttons import inline_button, reply_button
from sandbox.errors import bad_request
from sandbox.json_fields import WrongField, flag, word
from sandbox.json_types import Json

Markup: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

ROW_LIMIT = 12  # buttons; the rest is cut off
KEPT_LIMIT = 300
INLINE_LIMIT = 100
SIZE_LIMIT = 10_000  # bytes of texts and data; the server's own limit is not published
FLAGS = ("remove_keyboard", "selective", "force_reply", "resize_keyboard", "one_time_keyboard", "is_persistent")
KINDS = ("keyboard", "inline_keyboard", "remove_keyboard", "force_reply")


def read_markup(raw: Any, unknown: Callable[[str], None]) -> Markup | None:
    """The markup, or None when nothing of it is left. Raises ApiError in the server's words; calls `unknown` for a
    markup of no known kind.
    """
    if raw == "":
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if raw and not any(name in raw for name in KINDS):
        unknown(f"reply markup has no field {next(iter(raw))}")
    try:
        _check_fields(raw)
        return _read(raw)
    except ValidationError as error:
        raise bad_request(f"can't parse reply keyboard markup JSON object: {error.errors()[0]['msg']}") from None


def _check_fields(raw: Json) -> None:
    try:
        for name in FLAGS:
            flag(raw, name)
        word(raw, "input_field_placeholder", "")
    except WrongField as wrong:
        raise bad_request(f"f{str(wrong)[1:]}") from None  # a whole sentence of the server begins small


def _read(raw: Json) -> Markup | None:
    rows = _rows(raw, "keyboard", 'field "keyboard"')
    inline_rows = _rows(raw, "inline_keyboard", 'field "inline_keyboard" of the InlineKeyboardMarkup')
    if rows:
        kept = _kept(rows, reply_button)
        return ReplyKeyboardMarkup.model_validate(raw | {"keyboard": kept}) if kept else None
    if inline_rows:
        kept = _kept(inline_rows, inline_button)
        _check_size(kept)
        return InlineKeyboardMarkup.model_validate(raw | {"inline_keyboard": kept}) if kept else None
    if raw.get("remove_keyboard"):
        return ReplyKeyboardRemove.model_validate(raw)
    return ForceReply.model_validate(raw) if raw.get("force_reply") else None


def _rows(raw: Json, key: str, named: str) -> list[list[Any]]:
    rows = raw.get(key, [])
    if not isinstance(rows, list):
        raise bad_request(f'field "{key}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f"{named} must be an Array of Arrays")
    return rows


def _kept(rows: list[list[Any]], read: Callable[[Any], Json | None]) -> list[list[Json]]:
    """Rows of at most 12 buttons with labels, 300 buttons in all. Every button is read, also one that is cut off."""
    kept: list[list[Json]] = []
    left = KEPT_LIMIT
    for row in rows:
        buttons = [button for raw in row if (button := read(raw)) is not None][: min(ROW_LIMIT, left)]
        left -= len(buttons)
        if buttons:
            kept.append(buttons)
    return kept


def _check_size(rows: list[list[Json]]) -> None:
    buttons = [button for row in rows for button in row]
    if len(buttons) > INLINE_LIMIT or sum(map(_weight, buttons)) > SIZE_LIMIT:
        raise bad_request("reply markup is too long")


def _weight(button: Json) -> int:
    return sum(len(value.encode()) for value in button.values() if isinstance(value, str))
