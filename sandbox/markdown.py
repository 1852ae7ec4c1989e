"""Parses the old Markdown, in which nothing is nested.

Source: https://core.telegram.org/bots/api#markdown-style, details after TDLib, MessageEntity.cpp (parse_markdown).
"""

import re

from sandbox.cleaning import units
from sandbox.errors import bad_request
from sandbox.html_tags import link_entities
from sandbox.json_types import Json

PIECE = re.compile(r"\\([_*`\[])|([^\\_*`\[]+|\\)")
ENDS = {"_": "_", "*": "*", "`": "`", "[": "]"}
KINDS = {"_": "italic", "*": "bold", "`": "code"}
LANGUAGE = re.compile(r"([^ \t\r\n\0\v`]*)")
NEW_LINE = re.compile(r"\n\r|\r\n|[\r\n]")
ADDRESS = re.compile(r"\(([^)]*)\)?")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities. Raises ApiError `can't parse entities: …`."""
    text, entities, at = "", [], 0
    while at < len(source):
        if piece := PIECE.match(source, at):
            text += piece[1] or piece[2]
            at = piece.end()
            continue
        inner, found, at = _entity(source, at)
        place: Json = {"offset": units(text), "length": units(inner)}
        text += inner
        if inner and found["type"] == "text_link":
            entities += link_entities(found["url"], inner, place)
        elif inner:
            entities.append({**place, **found})
    return text, entities


def _entity(source: str, begin: int) -> tuple[str, Json, int]:
    """The text of the entity that begins there, what it is, and where the source goes on."""
    if source.startswith("```", begin):
        language, inside = code_heading(source, begin + 3)
        end = _end(source, "```", inside, begin)
        return source[inside:end], {"type": "pre"} | ({"language": language} if language else {}), end + 3
    sign = source[begin]
    end = _end(source, ENDS[sign], begin + 1, begin)
    inner = source[begin + 1 : end]
    if sign != "[":
        return inner, {"type": KINDS[sign]}, end + 1
    address = ADDRESS.match(source, end + 1)
    return inner, {"type": "text_link", "url": address[1] if address else inner}, address.end() if address else end + 1


def _end(source: str, sign: str, at: int, begin: int) -> int:
    if (end := source.find(sign, at)) < 0:
        offset = len(source[:begin].encode())
        raise bad_request(f"can't parse entities: Can't find end of the entity starting at byte offset {offset}")
    return end


def code_heading(source: str, at: int) -> tuple[str, int]:
    """The language after three backticks, and where the code begins: after at most one new line."""
    found = LANGUAGE.match(source, at)
    language = found[1] if found else ""
    if source[at + len(language) :][:1] in ("", "`"):
        language = ""
    at += len(language)
    new_line = NEW_LINE.match(source, at)
    return language, new_line.end() if new_line else at
