"""Finds the entities that the server adds to everybody's texts: mentions, commands, tags, links, addresses.

Phone numbers and bank cards are not found. Source: TDLib, MessageEntity.cpp (find_entities and what it calls).
"""

import re

from sandbox.cleaning import units
from sandbox.entity_order import sorted_entities, stop
from sandbox.finding_links import app_links, web_links
from sandbox.json_types import Json

TAG = r"[^\W_]|[_\u200c\u00b7\u0d80-\u0dff]"
MENTION = re.compile(r"(?<!\w)@([a-zA-Z0-9_]{2,32})(?!\w)")
COMMAND = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}|(?!@))(?![\w/<>])")
HASHTAG = re.compile(rf"(?<!{TAG})#(?:{TAG}){{1,256}}(?:@[a-zA-Z0-9_]{{3,32}})?(?!(?:{TAG})*#)")
CASHTAG = re.compile(rf"(?<![$])(?<!{TAG})\$(?:1INCH|[A-Z]{{1,8}})(?:@[a-zA-Z0-9_]{{3,32}})?(?![$])(?!{TAG})")
SHORT_NAMES = ("gif", "nft", "pic", "ufc", "vid")


def find_entities(text: str) -> list[Json]:
    """What is found in a clean text, in order; where two overlap, the first and longest."""
    if not any(sign in text for sign in "./@#$:"):
        return []
    found = [
        *(("mention", match.span()) for match in MENTION.finditer(text) if _is_name(match[1])),
        *(("bot_command", match.span()) for match in COMMAND.finditer(text)),
        *(("hashtag", match.span()) for match in HASHTAG.finditer(text) if _has_letter(match[0])),
        *(("cashtag", match.span()) for match in CASHTAG.finditer(text)),
        *(("url", span) for span in app_links(text)),
        *web_links(text),
    ]
    entities: list[Json] = []
    for entity in sorted_entities([_entity(kind, text, span) for kind, span in found]):
        if not entities or entity["offset"] >= stop(entities[-1]):
            entities.append(entity)
    return entities


def _entity(kind: str, text: str, span: tuple[int, int]) -> Json:
    begin, end = span
    return {"type": kind, "offset": units(text[:begin]), "length": units(text[begin:end])}


def _is_name(name: str) -> bool:
    return len(name) >= 4 or name.lower() in SHORT_NAMES


def _has_letter(tag: str) -> bool:
    return any(character.isalpha() for character in tag.partition("@")[0])
