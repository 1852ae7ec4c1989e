"""Keeps the types that Telegram's answers are read by.

pydantic forgets a generic model that nothing refers to, and aiogram asks for `Response[Message]` at each answer; making
it again costs as much as a dozen messages.
"""

from typing import Any

from aiogram.methods import Response, TelegramMethod

_held: dict[object, type[Response[Any]]] = {}


def hold_answer_type(method: TelegramMethod[Any]) -> None:
    returning = method.__returning__
    if returning not in _held:
        _held[returning] = Response[returning]  # type: ignore[valid-type]
