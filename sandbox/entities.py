"""Finds the entities that the server adds to everybody's texts. Offsets count UTF-16 code units.

Source: https://core.telegram.org/bots/api#messageentity
"""

import re
from itertools import chain

from sandbox.json_types import Json

FOUND = {
    "url": re.compile(
        r"(?:https?://[^\s<>\"']+|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:ru|com|org|net|me|io|info|рф)(?:/[^\s<>\"']*)?(?![\w@]))",
        re.IGNORECASE,
    ),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?!\w)", re.IGNORECASE),
    "mention": re.compile(r"(?<![\w@/.])@[a-z][a-z0-9_]{3,31}(?!\w)", re.IGNORECASE),
    "bot_command": re.compile(r"(?<![\w/<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/<>])", re.IGNORECASE),
    "hashtag": re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"),
}
TRAILING = ".,;:!?)]}»"


def units(text: str) -> int:
    """Length in UTF-16 code units, the measure of entity offsets."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def is_utf8(text: str) -> bool:
    """False for a text with half a surrogate pair, which JSON can carry but the server refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def find_entities(text: str, given: list[Json]) -> list[Json]:
    """The given entities and those found outside of them, in order."""
    if not any(sign in text for sign in "./@#"):
        return given
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in given]
    found = [
        entity
        for kind, pattern in FOUND.items()
        for match in pattern.finditer(text)
        if (entity := _entity(kind, text, match)) and _claim(entity, taken)
    ]
    return sorted(chain(given, found), key=lambda entity: (entity["offset"], -entity["length"]))


def _entity(kind: str, text: str, match: re.Match[str]) -> Json:
    found = match[0].rstrip(TRAILING) if kind == "url" else match[0]
    return {"type": kind, "offset": units(text[: match.start()]), "length": units(found)}


def _claim(entity: Json, taken: list[tuple[int, int]]) -> bool:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin == end or any(begin < there_end and there_begin < end for there_begin, there_end in taken):
        return False
    taken.append((begin, end))
    return True


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without blank space at both ends; entities are shifted, and cut to what is left."""
    shift = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    moved = []
    for entity in entities:
        begin = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if begin < stop:
            moved.append(entity | {"offset": begin, "length": stop - begin})
    return text, moved


def without_nested_in_code(entities: list[Json]) -> list[Json]:
    """Removes entities that overlap `code` or `pre`, which contain no others and are inside none but quotes.

    Source: https://core.telegram.org/bots/api#formatting-options
    """
    codes = [entity for entity in entities if entity["type"] in ("code", "pre")]

    def stays(entity: Json) -> bool:
        if entity["type"] in ("code", "pre", "blockquote", "expandable_blockquote"):
            return True
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        return not any(code["offset"] < end and begin < code["offset"] + code["length"] for code in codes)

    return [entity for entity in entities if stays(entity)]
