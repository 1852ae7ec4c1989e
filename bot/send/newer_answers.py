"""Reads answers of a newer Bot API that aiogram's models refuse, by leaving out the refused fields. Telegram has done
what was asked, so a message that was sent is neither reported as failed nor sent again.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias, get_args

import structlog
from aiogram.methods import TelegramMethod
from aiogram.types import Message
from pydantic import ValidationError

from bot.watch.metrics import NEWER_ANSWERS

Json: TypeAlias = dict[str, Any]
FieldPath: TypeAlias = tuple[int | str, ...]
_told: set[str] = set()  # methods whose answers have been logged in this process

log = structlog.get_logger()


def is_of_telegram(answer: object) -> bool:
    """Whether this is an answer of the Bot API, not of a proxy in between."""
    return isinstance(answer, dict) and isinstance(answer.get("ok"), bool)


def without_refused(method: TelegramMethod[Any], answer: Json, refused: ValidationError | None) -> Json:
    """The answer without the fields that `refused` names; it is None when the answer has no result. Fields that the
    models require may still be missing.
    """
    paths: list[FieldPath] = []
    if refused is not None:
        paths = [one["loc"] for one in refused.errors(include_input=False, include_context=False, include_url=False)]
    _tell(method, paths)
    if answer["ok"]:
        return {"ok": True, "result": _readable(method, answer.get("result"), [path[1:] for path in paths])}
    gone, description = {path[0] for path in paths}, answer.get("description")
    kept: Json = {name: answer[name] for name in ("error_code", "parameters") if name in answer and name not in gone}
    return {"ok": False, "description": description if isinstance(description, str) else "", **kept}


def _readable(method: TelegramMethod[Any], result: object, paths: list[FieldPath]) -> object:
    returned = method.__returning__
    if isinstance(result, list):
        gone = {path[0] for path in paths}
        return [one for number, one in enumerate(result) if number not in gone]
    kept: Json = {}
    if isinstance(result, dict):
        gone = {step for path in paths for step in _field(path, result)}
        kept = {name: value for name, value in result.items() if name not in gone}
    if returned is Message or Message in get_args(returned):
        return _message(method) | kept
    return True if returned is bool else kept


def _field(path: FieldPath, result: Json) -> Iterable[int | str]:
    """The field of the result that a path leads to. The path may begin with the name of one of several models."""
    return [step for step in path if step in result][:1]


def _message(method: TelegramMethod[Any]) -> Json:
    """The fields that a message must have, as far as the call knows them."""
    chat_id, message_id = getattr(method, "chat_id", 0), getattr(method, "message_id", 0)
    chat = {"id": chat_id if isinstance(chat_id, int) else 0, "type": "private"}
    return {"message_id": message_id or 0, "date": 0, "chat": chat}


def _tell(method: TelegramMethod[Any], paths: list[FieldPath]) -> None:
    name = method.__api_method__
    NEWER_ANSWERS.labels(name).inc()
    if name not in _told:
        _told.add(name)
        fields = [".".join(str(step) for step in path) for path in paths[:3]]
        log.warning("telegram answers in a shape that is newer than this version", method=name, fields=fields)
