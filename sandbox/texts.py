"""Parses, measures and trims the bot's texts, and adds the entities that the server finds.

Source: https://core.telegram.org/bots/api#formatting-options. Limits count code points; only entity offsets count
UTF-16 units.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiogram.types import MessageEntity

from sandbox.entities import find_entities, is_utf8, trimmed
from sandbox.errors import bad_request
from sandbox.html_text import parse_html
from sandbox.json_types import Json
from sandbox.reading import as_json

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


def read_text(text: str, mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    """A message's text: 1–4096 characters after parsing. Raises ApiError."""
    if not text:
        raise bad_request("message text is empty")
    formatted = _parsed(text, mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return formatted


def read_caption(text: str | None, mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    """A caption: 0–1024 characters after parsing. Raises ApiError."""
    formatted = _parsed(text or "", mode, entities)
    if len(formatted.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return formatted


def _parsed(text: str, mode: object, given: Sequence[MessageEntity] | None) -> Formatted:
    if not is_utf8(text):
        raise bad_request("strings must be encoded in UTF-8")
    entities = [as_json(entity) for entity in given or ()]
    match str(mode or "").lower():
        case "":
            pass
        case "html":
            text, entities = parse_html(text)
        case "markdown" | "markdownv2":
            raise bad_request(f"sandbox: parse_mode {mode} is not built")
        case _:
            raise bad_request("unsupported parse_mode")
    text, entities = trimmed(text, entities)
    return Formatted(text, find_entities(text, entities))
