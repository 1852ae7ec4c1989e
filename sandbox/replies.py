"""Replies: the message that a sent one answers, and the words of it that are quoted.

Source: the public Bot API server, Client.cpp (check_reply_parameters); TDLib, MessageQuote.cpp; and
https://core.telegram.org/bots/api#replyparameters.
"""

from collections.abc import Iterator
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import ReplyParameters

from sandbox.chats import Chat
from sandbox.cleaning import units
from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.texts import Formatted, read_quote

QUOTE_LIMIT = 1024
COMPARED = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
)  # kinds that a quote must have, too


def reply_fields(chat: Chat, call: TelegramMethod[Any]) -> Json:
    """`reply_to_message`, when the call names one. Raises ApiError when that message does not exist, or does not have
    the words that are quoted.
    """
    parameters: ReplyParameters | None = getattr(call, "reply_parameters", None)
    target = parameters.message_id if parameters else getattr(call, "reply_to_message_id", None)
    if target is None or target <= 0:
        return {}
    if parameters and parameters.chat_id is not None and str(parameters.chat_id) != str(getattr(call, "chat_id", "")):
        raise bad_request("sandbox: replies to messages of other chats are not built")
    if target in chat.messages:
        answered = without_reply(chat.messages[target])
        return {"reply_to_message": answered} | (_quoted(answered, parameters) if parameters else {})
    if getattr(parameters or call, "allow_sending_without_reply", None):
        return {}
    raise bad_request("message to be replied not found")


def without_reply(message: Json) -> Json:
    """A message inside another one has no further reply, as in the Bot API."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def _quoted(message: Json, parameters: ReplyParameters) -> Json:
    """`quote`, at the place nearest to the one that is named. Raises ApiError when the message does not have exactly
    those words with exactly that formatting; TDLib passes on what Telegram's servers say then.
    """
    quote = read_quote(parameters.quote or "", parameters.quote_parse_mode, parameters.quote_entities)
    if not quote.text:
        return {}
    kind = "text" if "text" in message else "caption"
    whole = Formatted(message.get(kind, ""), message.get("entities" if kind == "text" else "caption_entities", []))
    wanted = parameters.quote_position or 0
    places = [place for place in _places(whole.text, quote.text) if _formatting(whole, place, quote) == _own(quote)]
    if not places or len(quote.text) > QUOTE_LIMIT:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = min(places, key=lambda place: abs(place - wanted))
    return {"quote": {**quote.fields("text"), "position": position, "is_manual": True}}


def _places(text: str, part: str) -> Iterator[int]:
    """Where the part stands in the text, in UTF-16 units."""
    begin = text.find(part)
    while begin >= 0:
        yield units(text[:begin])
        begin = text.find(part, begin + 1)


def _own(quote: Formatted) -> list[tuple[Any, ...]]:
    return _formatting(quote, 0, quote)


def _formatting(whole: Formatted, place: int, quote: Formatted) -> list[tuple[Any, ...]]:
    """What is formatted, and how, in the part of the whole that begins at the place and is as long as the quote."""
    length, found = units(quote.text), []
    for entity in whole.entities:
        begin = max(entity["offset"] - place, 0)
        end = min(entity["offset"] + entity["length"] - place, length)
        if entity["type"] in COMPARED and begin < end:
            found.append((entity["type"], begin, end, entity.get("custom_emoji_id")))
    return sorted(found, key=str)
