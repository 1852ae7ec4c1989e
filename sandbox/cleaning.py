"""Cleans texts as the server does before it looks at them, and moves the entities with what is left.

Control characters become spaces; carriage returns, line separators and vertical strokes go. Offsets count UTF-16 units.
Source: TDLib, misc.cpp (clean_input_string, strip_empty_characters) and MessageEntity.cpp (fix_formatted_text).
"""

import re
from dataclasses import dataclass

from sandbox.errors import bad_request
from sandbox.json_types import Json

GONE = re.compile(r"[\r\u2028-\u202e\u0333\u033f\u030a]")
SPACED = re.compile(r"[\0-\x09\x0b\x0c\x0e-\x1f]")
MARKS = re.compile(r"[\u200e\u200f]+(?=[\u200e\u200f])")  # of a run of direction marks only the last one acts
BLANKS = re.compile(
    r"[\s\0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufffc\ufeff\u00a0\U000e0000-\U000e007f]*"
)
ENDS = " \n"
LARGEST = 1_000_000


def units(text: str) -> int:
    """Length in UTF-16 code units, the measure of entity offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_utf8(text: str) -> bool:
    """False for a text with half a surrogate pair, which JSON can carry but the server refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_blank(text: str) -> bool:
    """Whether nothing in the text would be seen: spaces of any width, joiners, direction marks, the Braille blank."""
    return BLANKS.fullmatch(text) is not None


def cleaned_text(text: str) -> str:
    return MARKS.sub(lambda run: "\u200c" * len(run[0]), SPACED.sub(" ", GONE.sub("", text)))


def cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The clean text with the same entities at their new places. Raises ApiError for an entity that is not inside."""
    if not entities:
        return cleaned_text(text), []
    if len(text) == units(text) and not GONE.search(text):
        places = _Places(text, range(len(text) + 1))
    else:
        places = _Places(text, _kept_before(text))
    return cleaned_text(text), [moved for entity in entities if (moved := places.moved(entity))["length"]]


def _kept_before(text: str) -> list[int | None]:
    """For each UTF-16 offset of the text, the offset in the clean text; None in the middle of a character."""
    kept: list[int | None] = [0]
    length = 0
    for character in text:
        length += 0 if GONE.match(character) else units(character)
        kept += [None, length] if ord(character) > 0xFFFF else [length]
    return kept


@dataclass(frozen=True)
class _Places:
    text: str
    kept: "list[int | None] | range"

    def moved(self, entity: Json) -> Json:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if begin >= len(self.kept):
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
        if (new_begin := self.kept[begin]) is None:
            raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {self._byte_after(begin)}")
        at = f"entity beginning at UTF-16 offset {begin} ends"
        if end >= len(self.kept):
            raise bad_request(f"{at} after the end of the text at UTF-16 offset {end}")
        if (new_end := self.kept[end]) is None:
            raise bad_request(f"{at} in a middle of a UTF-16 symbol at byte offset {self._byte_after(end)}")
        return entity | {"offset": new_begin, "length": new_end - new_begin}

    def _byte_after(self, offset: int) -> int:
        """The byte at which the character after that offset begins."""
        return len(self.text.encode("utf-16-le")[: 2 * (offset + 1)].decode("utf-16-le").encode())


def check_bounds(entities: list[Json]) -> None:
    """Raises ApiError for a negative or absurd offset or length."""
    for entity in entities:
        for name in ("offset", "length"):
            if not 0 <= entity[name] <= LARGEST:
                raise bad_request(f"receive an entity with incorrect {name} {entity[name]}")


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without spaces and new lines at both ends. At the beginning they stay from where an entity begins."""
    text = text.rstrip(ENDS)
    end = units(text)
    inside = [entity for entity in entities if entity["offset"] < end]
    first = min((entity["offset"] for entity in inside), default=end)
    shift = min(len(text) - len(text.lstrip(ENDS)), first)
    return text[shift:], [
        entity | {"offset": entity["offset"] - shift, "length": min(entity["length"], end - entity["offset"])}
        for entity in inside
    ]
