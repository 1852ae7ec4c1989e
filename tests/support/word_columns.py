"""Columns that can hold words, read from the schema; each table declares whose words they are."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Column, MetaData, String

from models.base import Base
from models.privacy import HOLDS, PRIVACY, holds


def text_columns(metadata: MetaData = Base.metadata) -> Iterator[Column[Any]]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, String | JSON):
                yield column


def word_columns() -> set[str]:
    """«table.column» of the columns that hold words of one person."""
    return {str(column) for column in text_columns() if holds(column).of}


def typed_columns() -> list[Column[Any]]:
    """The columns that hold what somebody typed."""
    return [column for column in text_columns() if holds(column).typed]


def undeclared(metadata: MetaData) -> list[str]:
    """Tables, and columns that can hold words, without a declaration about people."""
    tables = [table.name for table in metadata.sorted_tables if PRIVACY not in table.info]
    return tables + [str(column) for column in text_columns(metadata) if HOLDS not in column.info]
