"""What is stored about a person, as readable text: sent together with the complete file for programs.

Each table declares beside itself what this text includes. Left out are ids that only join rows of different tables, and
what people cannot read: claimed cells, conversation states.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Table

from handlers.shared.speech import Speech
from models.base import Base
from models.privacy import TOLD_AS, Told, ToldAs, privacy_of
from services.privacy.export import TableRows


def told_tables() -> list[tuple[Table, Told]]:
    """Each table with what it declares for this text, in the order of the headings."""
    declared = [(table, privacy_of(table).told) for table in Base.metadata.sorted_tables]
    return sorted(((table, told) for table, told in declared if told), key=lambda one: one[1].place)


def export_text(speech: Speech, data: dict[str, TableRows], now: datetime) -> str:
    """For each table a heading and its rows, one line per value; then the counts of rows that are only counted."""
    parts = [speech.label("my_data-title", day=speech.full_day(speech.local(now).date()))]
    for table, told in told_tables():
        rows = data.get(table.name, [])
        if not told.names:
            parts += [speech.label(f"my_data-{table.name}", count=len(rows))] if rows else []
        elif said := [text for row in rows if (text := _row(speech, table, told, row))]:
            between = "\n\n" if len(told.names) > 1 else "\n"
            parts.append(speech.label(f"my_data-{table.name}").upper() + "\n\n" + between.join(said))
    return "\n\n\n".join(parts) + "\n"


def _row(speech: Speech, table: Table, told: Told, row: dict[str, Any]) -> str:
    named = {**row, "name": row.get("name") or row.get(f"name_{speech.locale}") or row.get("name_ru")}
    said = [(name, _value(speech, table.c.get(name), named.get(name))) for name in told.names]
    return "\n".join(_lines(speech, [(name, words) for name, words in said if words]))


def _lines(speech: Speech, said: list[tuple[str, str]]) -> Iterator[str]:
    for column, words in said:
        yield words if column == "name" else speech.label(f"my_data-column-{column}") + ": " + words


def _value(speech: Speech, column: Column[Any] | None, value: Any) -> str:
    if value is None or value == "":
        return ""
    meaning = column.info.get(TOLD_AS) if column is not None else None
    if meaning is ToldAs.weekday:
        return speech.weekday(value)
    if meaning is ToldAs.zone:
        return speech.zone_name(value)
    if meaning in (ToldAs.hour, ToldAs.minute_of_day):
        minute = value * 60 if meaning is ToldAs.hour else value
        return f"{minute // 60:02}:{minute % 60:02}"
    return _of_its_kind(speech, value)


def _of_its_kind(speech: Speech, value: Any) -> str:
    if isinstance(value, StrEnum):
        return speech.term(value)
    if isinstance(value, bool):
        return speech.label("my_data-yes" if value else "my_data-no")
    if isinstance(value, datetime):
        return speech.full_moment(value)
    return speech.full_day(value) if isinstance(value, date) else str(value)
