"""Columns in which people's own words can stand, read from the schema: a new one needs a word in the story of the
erased, or a reason here.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Column, Enum, String

from models.base import Base

_REFERENCE = "is the association's, not a person's"
_OURS = "is written by the program, and holds no words"
NO_WORDS = {
    "cities.name_ru": _REFERENCE,
    "cities.name_en": _REFERENCE,
    "cities.timezone": _REFERENCE,
    "topics.name_ru": _REFERENCE,
    "topics.name_en": _REFERENCE,
    "schools.district": _REFERENCE,
    "operators.name": _REFERENCE,
    "operators.address": _REFERENCE,
    "consent_texts.text": _REFERENCE,
    "events.title": _REFERENCE,
    "events.words": _REFERENCE,
    "events.place": _REFERENCE,
    "events.link": _REFERENCE,
    "events.timezone": _OURS,
    "events.audience": _OURS,
    "events.key": _OURS,
    "conversations.language": _OURS,
    "people.language": _OURS,
    "people.timezone": _OURS,
    "erasures.key": _OURS,
    "erasures.counts": _OURS,
    "failed_updates.error": _OURS,
    "failed_updates.incident": _OURS,
    "audit_entries.action": _OURS,
    "invites.code_hash": _OURS,
    "personal_links.code_hash": _OURS,
    "notices.ids": _OURS,
    "notices.dedupe": _OURS,
}


def text_columns() -> Iterator[Column[Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String | JSON) and not isinstance(column.type, Enum):
                yield column


def word_columns() -> list[Column[Any]]:
    return [column for column in text_columns() if str(column) not in NO_WORDS]
