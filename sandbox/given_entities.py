"""Reads the entities that a bot gives beside its text.

Kinds that the server finds itself are passed over. Source: the public Bot API server, Client.cpp
(get_text_entity_type), and TDLib, MessageEntity.cpp (get_message_entities).
"""

from collections.abc import Sequence

from aiogram.types import MessageEntity

from sandbox.cleaning import cleaned_text
from sandbox.entity_order import QUOTES, STYLES
from sandbox.errors import ApiError, bad_request
from sandbox.json_fields import WrongField, number, part, word
from sandbox.json_types import Json
from sandbox.links import WrongLink, mentioned_user, read_link

PLAIN = (*STYLES, *QUOTES, "code")
FOUND = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number")


def as_given(value: object) -> object:
    """Entities kept as they came, so that they are checked in the server's words and not by aiogram's model."""
    if not isinstance(value, list):
        return None  # what is not a list is passed over
    if not all(isinstance(item, dict) for item in value):
        raise _refused("expected an Object")
    return [MessageEntity.model_construct(set(item), **item) for item in value]


def read_entities(given: Sequence[MessageEntity] | None) -> list[Json]:
    """Raises ApiError in the server's words."""
    raw = [{name: getattr(entity, name) for name in entity.model_fields_set} for entity in given or ()]
    try:
        return [entity for item in raw if (entity := _entity(item)) is not None]
    except WrongField as wrong:
        raise _refused(str(wrong)) from None


def _entity(raw: Json) -> Json | None:
    place = {name: number(raw, name) for name in ("offset", "length")}
    match word(raw, "type"):
        case "":
            raise _refused("Type is not specified")
        case kind if kind in PLAIN:
            return {"type": kind, **place}
        case "pre":
            language = cleaned_text(word(raw, "language", ""))
            return {"type": "pre", **place} | ({"language": language} if language else {})
        case "text_link":
            return _link(word(raw, "url"), place)
        case "text_mention":
            user = part(raw, "user")
            user = {"is_bot": False, "first_name": "", **user, "id": number(user, "id")}
            return {"type": "text_mention", **place, "user": user}
        case "custom_emoji":
            emoji = number(raw, "custom_emoji_id")
            if emoji == 0:
                raise bad_request("invalid custom emoji identifier specified")
            return {"type": "custom_emoji", **place, "custom_emoji_id": str(emoji)}
        case kind if kind in FOUND:
            return None
        case _:
            raise _refused("Unsupported type specified")


def _link(url: str, place: Json) -> Json:
    url = cleaned_text(url)
    if user_id := mentioned_user(url):
        return {"type": "text_mention", **place, "user": {"id": user_id, "is_bot": False, "first_name": ""}}
    try:
        return {"type": "text_link", **place, "url": read_link(url)}
    except WrongLink as wrong:
        raise bad_request(f"entity URL '{url}' is invalid: {wrong}") from None


def _refused(words: str) -> ApiError:
    return bad_request(f"can't parse MessageEntity: {words}")
