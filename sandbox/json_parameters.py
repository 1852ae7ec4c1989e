"""Parameters that are JSON objects or lists, checked as the server does before aiogram's models read them.

Source: the public Bot API server, Client.cpp (get_reply_parameters, get_bot_commands, get_bot_command_scope,
get_bot_menu_button, get_message_ids, get_input_media).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError, bad_request
from sandbox.json_fields import WrongField, number, part, word
from sandbox.json_types import Json

SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
MEDIA = ("photo", "live_photo", "video", "animation", "audio", "document")
IDS_LIMIT = 100


@dataclass(frozen=True)
class Shape:
    """What is refused, in which words: `broken` when it is no JSON, `other` when it is JSON of another kind. `inside`
    begins each refusal of `read`.
    """

    broken: str
    kind: type
    other: str
    read: Callable[[Any], Any]
    inside: str = ""


def read_parameter(shape: Shape, value: Any) -> Any:
    """Raises ApiError in the server's words."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise bad_request(shape.broken) from None
    if not isinstance(value, shape.kind):
        raise bad_request(shape.other)
    try:
        return shape.read(value)
    except WrongField as wrong:
        raise _refused(shape.inside, str(wrong)) from None


def _refused(inside: str, words: str) -> ApiError:
    """The server writes the first letter of a whole sentence small."""
    return bad_request(f"{inside}{words}" if inside else words[0].lower() + words[1:])


def _reply(raw: Json) -> Json:
    """An empty object is no reply."""
    return {**raw, "message_id": max(number(raw, "message_id"), 0)} if raw else {}


def _command(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise WrongField("expected an Object")
    return {**raw, "command": word(raw, "command"), "description": word(raw, "description")}


def _scope(raw: Json) -> Json:
    kind = word(raw, "type")
    if kind in SCOPES:
        return raw
    if kind not in CHAT_SCOPES:
        raise WrongField("Unsupported type specified")
    if not word(raw, "chat_id"):
        raise WrongField("Empty chat_id specified")
    if kind == "chat_member" and number(raw, "user_id") <= 0:
        raise WrongField("Invalid user_id specified")
    return raw


def _menu_button(raw: Json) -> Json:
    kind = word(raw, "type")
    if kind == "web_app":
        return {**raw, "text": word(raw, "text"), "web_app": {"url": word(part(raw, "web_app"), "url")}}
    if kind not in ("default", "commands"):
        raise WrongField("MenuButton has unsupported type")
    return raw


def _message_ids(raw: list[Any]) -> list[int]:
    if len(raw) > IDS_LIMIT:
        raise WrongField("Too many message identifiers specified")
    return [_message_id(one) for one in raw]


def _message_id(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        raise WrongField("Message identifier must be a Number")
    if not str(raw).removeprefix("-").isdecimal():
        raise WrongField("Can't parse message identifier as a Number")
    if int(raw) <= 0:
        raise WrongField("Invalid message identifier specified")
    return int(raw)


def _media(raw: Any, *, album: bool) -> Any:
    if not isinstance(raw, dict):
        raise WrongField("expected an Object")
    kind = word(raw, "type")
    if not word(raw, "media", ""):
        raise WrongField("media not found")
    if kind == "animation" and album:
        raise WrongField('type "animation" can\'t be used in sendMediaGroup')
    if kind not in MEDIA:
        raise WrongField(f'type "{kind}" is unsupported')
    return raw


SHAPES = {
    "reply_parameters": Shape(
        "can't parse reply parameters JSON object", dict, "object expected as reply parameters", _reply
    ),
    "commands": Shape(
        "can't parse commands JSON object",
        list,
        "expected an Array of BotCommand",
        lambda raw: [_command(one) for one in raw],
        "can't parse BotCommand: ",
    ),
    "scope": Shape(
        "can't parse BotCommandScope JSON object",
        dict,
        "can't parse BotCommandScope: BotCommandScope must be an Object",
        _scope,
        "can't parse BotCommandScope: ",
    ),
    "menu_button": Shape(
        "can't parse menu button JSON object",
        dict,
        "can't parse menu button: MenuButton must be an Object",
        _menu_button,
        "can't parse menu button: ",
    ),
    "message_ids": Shape(
        "can't parse message_ids JSON object", list, "expected an Array of message identifiers", _message_ids
    ),
    "sendMediaGroup.media": Shape(
        "can't parse media JSON object",
        list,
        "expected an Array of InputMedia",
        lambda raw: [_media(one, album=True) for one in raw],
        "can't parse InputMedia: ",
    ),
    "editMessageMedia.media": Shape(
        "can't parse input media JSON object",
        dict,
        "can't parse InputMedia: expected an Object",
        lambda raw: _media(raw, album=False),
        "can't parse InputMedia: ",
    ),
}
