"""What may be kept of a bad cell, to be quoted to the coordinator who brought the list.

The words are stored with the list, and nobody whom they may be about has agreed to anything. So only columns are quoted
whose values are the association's own words or bare facts, and only when a value shows neither a name nor a contact.
"""

import re
from collections.abc import Iterable

from models.spelling import plain
from services.importing.headings import Column
from services.people.names import looks_like_full_name

LONGEST = 60
_QUOTED = frozenset(
    (
        Column.city,
        Column.district,
        Column.role,
        Column.position,
        Column.since,
        Column.topics,
        Column.forms,
        Column.capacity,
        Column.coordinates,
    )
)
_CONTACT = re.compile(r"@|(?:\d[\s()-]*){7}")
_INITIALS = re.compile(r"\b[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\b")


def quoted(column: Column, words: str, name: Iterable[str] = ()) -> str:
    """The words as they may be kept, or "". `name`: the parts of the name in the same row."""
    said = plain(words).split()
    names_somebody = looks_like_full_name(words) or _INITIALS.search(words) or any(plain(part) in said for part in name)
    if column not in _QUOTED or names_somebody or _CONTACT.search(words):
        return ""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
