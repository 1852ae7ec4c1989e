"""The types that Telegram's answers are read by, held for good.

pydantic forgets a generic model that nobody holds, and aiogram asks for `Response[Message]` anew at each answer: made
again it costs as much as a dozen messages.
"""

from typing import Any

from aiogram.methods import Response, TelegramMethod

_held: dict[object, type[Response[Any]]] = {}


def hold_answer_type(method: TelegramMethod[Any]) -> None:
    returning = method.__returning__
    if returning not in _held:
        _held[returning] = Response[returning]  # type: ignore[valid-type]
