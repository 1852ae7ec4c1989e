"""Every Bot API method, sent as aiogram sends it, is read as it was meant."""

import datetime
import enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, InputFile
from aiogram.types.base import TelegramObject

from sandbox.methods.table import BUILT, KNOWN
from sandbox.reading import read_method
from sandbox.requests import RawCall
from tests.support.telegram_token import TOKEN

PLAIN: dict[Any, Any] = {int: 7, str: "words", bool: True, float: 1.5, datetime.datetime: 1_900_000_000}


def sample(annotation: Any) -> Any:
    """Some value of a type, with only the required fields for an object."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return sample(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return sample(next(kind for kind in get_args(annotation) if kind not in (NoneType, Default)))
    if origin is Literal:
        return get_args(annotation)[0]
    if origin is list:
        return [sample(get_args(annotation)[0])]
    if annotation in PLAIN:
        return PLAIN[annotation]
    if issubclass(annotation, InputFile):
        return BufferedInputFile(b"content", "name.txt")
    if issubclass(annotation, enum.Enum):
        return next(iter(annotation))
    assert issubclass(annotation, TelegramObject), annotation
    return annotation(**required(annotation))


def required(model: type[Any]) -> dict[str, Any]:
    return {name: sample(info.annotation) for name, info in model.model_fields.items() if info.is_required()}


def sendable(model: type[TelegramMethod[Any]]) -> TelegramMethod[Any]:
    values = {name: sample(info.annotation) for name, info in model.model_fields.items()}
    if "reply_markup" in values:
        values["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    return model.model_validate(values)


def test_all_methods_of_the_api_are_known() -> None:
    assert len(KNOWN) > 180
    assert set(BUILT) <= set(KNOWN.values()) | {model for model in BUILT if "GetUpdates" in model.__name__}


@pytest.fixture(scope="module")
def bot() -> Bot:
    """One bot for all methods, because each new one would read the machine's certificates again."""
    return Bot(TOKEN, session=AiohttpSession())


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_each_method_that_aiogram_sends_is_read_with_the_same_values(name: str, bot: Bot) -> None:
    method = sendable(KNOWN[name])
    prepare, files = bot.session.prepare_value, {}
    values = method.model_dump(warnings=False).items()
    params = {key: text for key, value in values if (text := prepare(value, bot=bot, files=files))}
    read = read_method(KNOWN[name], RawCall(params, files), strict=True)
    assert meant(read.model_dump(warnings=False)) == meant(method.model_dump(warnings=False))


def meant(value: Any) -> Any:
    """The value without absent fields and without the sentinels for a bot's settings."""
    if isinstance(value, dict):
        return {key: meant(part) for key, part in value.items() if not isinstance(part, Default | NoneType)}
    return [meant(part) for part in value] if isinstance(value, list) else value
