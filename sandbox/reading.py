"""Reads raw parameters into aiogram's own method model, so that every method is read as its documentation says.

aiogram's models are made for sending, so three things need care: they allow unknown fields, hold `Default` sentinels,
and would read a broken inline keyboard as another kind of markup.
"""

import json
from collections.abc import Callable, Hashable
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, InputFile
from aiogram.types.base import TelegramObject
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from sandbox.errors import ApiError, bad_request
from sandbox.given_entities import as_given
from sandbox.json_parameters import SHAPES, read_parameter
from sandbox.json_types import Json
from sandbox.markup import read_markup
from sandbox.plain_parameters import as_decimal, as_flag, as_text, as_whole
from sandbox.requests import RawCall
from sandbox.updates import update_kinds

M = TypeVar("M", bound=TelegramMethod[Any])
Unknown: TypeAlias = Callable[[str], None]

PLAIN: dict[type, Callable[[Any], Any]] = {int: as_whole, bool: as_flag, float: as_decimal}
ENTITIES = ("entities", "caption_entities", "quote_entities")
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "action": "wrong parameter action in request",
    "message_ids": "message identifiers are not specified",
    "deleteMessage.chat_id": "chat identifier is not specified",
    "copyMessage.message_id": "message to copy not found",
    "forwardMessage.message_id": "message to forward not found",
    "pinChatMessage.message_id": "message to pin not found",
    "setMessageReaction.message_id": "message to react not found",
}
REQUIRED = ("from_chat_id", "media", "phone_number", "first_name")  # the server says so of these
OPTIONAL: dict[str, Json] = {  # aiogram's models require what the server does not
    "setMyCommands": {"commands": []},
    "answerCallbackQuery": {"callback_query_id": ""},
}


def read_method(model: type[M], raw: RawCall, *, strict: bool) -> M:
    """A validated call. Raises ApiError, in the Bot API's words where they are known. What the Bot API does not have is
    refused when `strict`; otherwise `raw.ignored` names it.
    """

    def unknown(words: str) -> None:
        if strict:
            raise bad_request(f"sandbox: {words}")
        raw.ignored.append(words)

    values: Json = {**dict.fromkeys(_defaults(model)), **OPTIONAL.get(model.__api_method__, {})}
    for name, value in raw.params.items():
        if (info := _field(model, name)) is None:
            unknown(f"{model.__api_method__} has no parameter {name}")
        elif value != "" or _is_text(info):
            read = _decode(model.__api_method__, name, value, info, unknown)
            values[name] = _resolve(read, raw.uploads, name)
    values.update({name: upload for name, upload in raw.uploads.items() if _field(model, name)})
    try:
        call = model.model_validate(values)
    except ValidationError as error:
        raise _in_telegram_words(model.__api_method__, error) from None
    _look_through(call, model.__api_method__, unknown)
    return call


def _field(model: type[TelegramMethod[Any]], name: str) -> FieldInfo | None:
    return model.model_fields.get({"from": "from_user"}.get(name, name))


@cache
def _defaults(model: type[BaseModel]) -> tuple[str, ...]:
    """Fields whose default is a sentinel for a setting of the sending bot; here they count as absent."""
    return tuple(name for name, info in model.model_fields.items() if isinstance(info.default, Default))


@cache
def _members(annotation: Hashable) -> frozenset[Any]:
    if get_origin(annotation) in (Union, UnionType):
        return frozenset(get_args(annotation)) - {NoneType, Default}
    return frozenset((annotation,))


def _is_text(info: FieldInfo) -> bool:
    return _members(cast(Hashable, info.annotation)) <= {str, InputFile}


def _decode(method: str, name: str, value: Any, info: FieldInfo, unknown: Unknown) -> Any:
    members = _members(cast(Hashable, info.annotation))
    if name == "reply_markup":
        markup = read_markup(_from_json(value, "can't parse reply keyboard markup JSON object"), unknown)
        if markup is not None and type(markup) not in members:
            raise bad_request("inline keyboard expected")
        return markup
    if name in ENTITIES:
        return as_given(_json_or_nothing(value))
    if name == "allowed_updates":
        return update_kinds(value)
    if shape := SHAPES.get(f"{method}.{name}") or SHAPES.get(name):
        return read_parameter(shape, value)
    return _plain(name, value, members)


def _plain(name: str, value: Any, members: frozenset[Any]) -> Any:
    if members <= {str, InputFile}:
        return as_text(value)
    if members == {int, str}:  # a chat, by its number or its name
        text = as_text(value)
        return int(text) if _is_integer(text) else text
    for kind, read in PLAIN.items():
        if members == {kind}:
            return read(value)
    if not isinstance(value, str):
        return value
    if int in members:
        return int(value) if _is_integer(value) else value
    return _from_json(value, f"can't parse {name} JSON object")


def _is_integer(value: str) -> bool:
    return value.removeprefix("-").isdecimal()


def _from_json(value: Any, complaint: str) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise bad_request(complaint) from None


def _json_or_nothing(value: Any) -> Any:
    try:
        return _from_json(value, "")
    except ApiError:
        return None  # the server ignores entities that are not JSON


def _resolve(value: Any, uploads: dict[str, BufferedInputFile], name: str) -> Any:
    """Replace `attach://name` by the uploaded file, at any depth. `name` is the parameter's."""
    if isinstance(value, str) and value.startswith("attach://"):
        given = value.removeprefix("attach://")
        if given not in uploads:
            missing = "can't parse InputMedia: media not found" if name == "media" else _no_file(name)
            raise bad_request(missing)
        return uploads[given]
    if isinstance(value, list):
        return [_resolve(item, uploads, name) for item in value]
    if isinstance(value, dict):
        read = {
            key: as_given(item) if key in ENTITIES else _resolve(item, uploads, name) for key, item in value.items()
        }
        return {key: item for key, item in read.items() if item is not None or key not in ENTITIES}
    return value


def _no_file(name: str) -> str:
    return f"there is no {name} in the request"


def _in_telegram_words(method: str, error: ValidationError) -> ApiError:
    first = error.errors()[0]
    path = ".".join(str(step) for step in first["loc"])
    if first["type"] == "missing":
        known = MISSING.get(f"{method}.{path}", MISSING.get(path))
        return bad_request(known or (f'parameter "{path}" is required' if path in REQUIRED else _own_words(path)))
    return bad_request(f"sandbox: {path}: {first['msg']}")


def _own_words(path: str) -> str:
    return f"sandbox: parameter {path} is required"


def _look_through(value: object, path: str, unknown: Unknown) -> None:
    """Find unknown fields and clear sentinels in the given values only, because this runs for every call."""
    if isinstance(value, list):
        for item in value:
            _look_through(item, path, unknown)
    elif isinstance(value, BaseModel):
        for name in value.model_extra or ():
            unknown(f"{path} has no field {name}")
        for name in _defaults(type(value)):
            if isinstance(value.__dict__[name], Default):
                value.__dict__[name] = None  # these models are frozen
        for name in value.model_fields_set:
            part = getattr(value, name)
            if isinstance(part, BaseModel | list):
                _look_through(part, f"{path}.{name}", unknown)


def as_json(value: TelegramObject) -> Json:
    """A model as the Bot API would send it, without absent fields."""
    return value.model_dump(mode="json", by_alias=True, exclude_none=True)
