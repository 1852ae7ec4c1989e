"""Telegram's HTML, by Telegram's rules. Source: https://core.telegram.org/bots/api#html-style"""

import html
import re

from sandbox.entities import units
from sandbox.json_types import Json

TAG = re.compile(r"<(/?)([a-z-]+)[^>]*>")
KIND = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "code": "code"}


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities."""
    text, end = "", 0
    stack: list[tuple[str, int]] = []
    entities: list[Json] = []
    for match in TAG.finditer(source):
        text += html.unescape(source[end : match.start()])
        end = match.end()
        if match[1]:
            kind, offset = stack.pop()
            entities.append({"type": kind, "offset": offset, "length": units(text) - offset})
        else:
            stack.append((KIND[match[2]], units(text)))
    return text + html.unescape(source[end:]), sorted(entities, key=lambda entity: entity["offset"])
