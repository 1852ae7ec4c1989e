"""Columns of text, read from the schema: those in which people's own words can stand, and those in which anybody's can.
A new one needs a word in the stories of the tests that ask here, or its place below.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Column, Enum, String

from models.base import Base

OURS = {  # written by the program
    "audit_entries.action",
    "cities.timezone",
    "conversations.language",
    "erasures.counts",
    "erasures.key",
    "events.audience",
    "events.key",
    "events.timezone",
    "failed_updates.error",
    "failed_updates.incident",
    "invites.code_hash",
    "notices.dedupe",
    "notices.ids",
    "people.language",
    "people.timezone",
    "personal_links.code_hash",
    "topics.name_en",
    "topics.name_ru",
}
ASSOCIATIONS = {  # typed in the association's name, which outlives people
    "cities.name_en",
    "cities.name_ru",
    "consent_texts.text",
    "events.link",
    "events.place",
    "events.title",
    "events.words",
    "operators.address",
    "operators.name",
    "schools.district",
}
NOT_TYPED = OURS | {
    "conversations.state",
    "imported_lists.file_id",
    "mentor_profiles.photo_id",
    "report_files.file_id",
}


def text_columns() -> Iterator[Column[Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String | JSON) and not isinstance(column.type, Enum):
                yield column


def word_columns() -> set[str]:
    """«table.column» of those that hold words of one person."""
    return {str(column) for column in text_columns()} - OURS - ASSOCIATIONS


def typed_columns() -> list[Column[Any]]:
    """Those that hold what somebody typed."""
    return [column for column in text_columns() if str(column) not in NOT_TYPED]
