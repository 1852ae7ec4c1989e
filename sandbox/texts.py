"""Parses, cleans, measures and trims the bot's texts, and adds the entities that the server finds.

Source: https://core.telegram.org/bots/api#formatting-options; the public Bot API server, Client.cpp
(get_formatted_text); TDLib, MessageEntity.cpp (fix_formatted_text). Limits count code points, the first one bytes;
only entity offsets count UTF-16 units.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiogram.types import MessageEntity

from sandbox.cleaning import check_bounds, cleaned, is_blank, is_utf8, trimmed
from sandbox.entities import fixed, limited, with_found
from sandbox.errors import bad_request
from sandbox.finding import find_entities
from sandbox.given_entities import read_entities
from sandbox.html_text import parse_html
from sandbox.json_types import Json
from sandbox.markdown import parse_markdown
from sandbox.markdown_v2 import parse_markdown_v2

SOURCE_LIMIT = 1 << 15  # bytes before parsing
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


@dataclass(frozen=True)
class Formatted:
    text: str = ""
    entities: list[Json] = field(default_factory=list)

    def fields(self, name: str) -> Json:
        """The fields of a message: `text` and `entities`, or `caption` and `caption_entities`."""
        if not self.text:
            return {}
        entities = "entities" if name == "text" else "caption_entities"
        return {name: self.text} | ({entities: self.entities} if self.entities else {})


def read_text(
    text: str, mode: object, entities: Sequence[MessageEntity] | None, *, too_long: str = "message is too long"
) -> Formatted:
    """A message's text: 1–4096 characters after parsing. Raises ApiError."""
    if not text:
        raise bad_request("message text is empty")
    formatted = _parsed(text, mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return formatted


def read_caption(
    text: str | None,
    mode: object,
    entities: Sequence[MessageEntity] | None,
    *,
    too_long: str = "message caption is too long",
) -> Formatted:
    """A caption: 0–1024 characters after parsing. Raises ApiError."""
    formatted = _parsed(text or "", mode, entities)
    if len(formatted.text) > CAPTION_LIMIT:
        raise bad_request(too_long)
    return formatted


def read_quote(text: str, mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    """What a reply quotes; without visible text it quotes nothing. Raises ApiError."""
    return _parsed(text, mode, entities)


def formatted(text: str, entities: list[Json]) -> Formatted:
    """The clean text with fixed entities and those that the server finds."""
    check_bounds(entities)
    text, entities = cleaned(text, fixed([entity for entity in entities if entity["length"]]))
    text, entities = trimmed(text, fixed(entities))
    return Formatted(text, with_found(limited(entities), find_entities(text)))


def _parsed(text: str, mode: object, given: Sequence[MessageEntity] | None) -> Formatted:
    """Empty when nothing of the text would be seen."""
    parsed = _formatted_by(text, mode, given)
    return Formatted() if is_blank(parsed.text) else parsed


def _formatted_by(text: str, mode: object, given: Sequence[MessageEntity] | None) -> Formatted:
    if not is_utf8(text):
        raise bad_request("strings must be encoded in UTF-8")
    if len(text.encode()) > SOURCE_LIMIT:
        raise bad_request("text is too long")
    match str(mode or "").lower() if text else "":
        case "" | "none":
            return formatted(text, read_entities(given))
        case "html":
            return formatted(*parse_html(text))
        case "markdown":
            return formatted(*parse_markdown(text))
        case "markdownv2":
            return formatted(*parse_markdown_v2(text))
        case _:
            raise bad_request("unsupported parse_mode")
