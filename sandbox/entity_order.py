"""Kinds of entities and their order: by offset, the longer first, at the same place by priority.

Source: TDLib, MessageEntity.cpp (get_type_priority) and MessageEntity.h.
"""

from sandbox.json_types import Json

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODES = ("pre", "code", "date_time")
NAMED = ("text_link", "text_mention")
PRIORITIES = {
    **dict.fromkeys(QUOTES, 0),
    "pre": 11,
    "code": 20,
    "date_time": 30,
    **dict.fromkeys(NAMED, 49),
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
OF_FOUND = 50


def stop(entity: Json) -> int:
    """Where the entity ends."""
    return int(entity["offset"] + entity["length"])


def is_style(entity: Json) -> bool:
    return entity["type"] in STYLES


def is_quote(entity: Json) -> bool:
    return entity["type"] in QUOTES


def is_code(entity: Json) -> bool:
    """Code holds no other entity, and is inside none but quotes."""
    return entity["type"] in CODES


def sorted_entities(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=_place)


def _place(entity: Json) -> tuple[int, int, int]:
    priority = 10 if entity.get("language") else PRIORITIES.get(entity["type"], OF_FOUND)
    return entity["offset"], -entity["length"], priority
