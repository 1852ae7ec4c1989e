"""The whole of the association's data as sheets, one for each table, and back into an empty database.

Rows keep their ids, by which they refer to each other. Left out is what belongs to one running program (updates,
conversations, imported lists), what is secret (links, calendar addresses, codes), broadcasts with their messages, and
the audit trail, which must not be written by a file. Of the notices only those that are still due come along.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, Integer, String, Table, Text, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeDecorator

from models.base import Base, EnumText, UtcDateTime
from models.concern import ConcernNotice
from models.notice import Notice, NoticeState
from models.person import Person, Role
from models.privacy import privacy_of
from services.audit import record_rows
from services.guards import require_role
from services.unit_of_work import Act

ROWS_AT_ONCE = 500


class LeftOut(StrEnum):
    """Why a table is not in the workbook."""

    running = "running"  # it belongs to one running program
    opens = "opens"  # it opens something to whoever has it
    broadcasts = "broadcasts"  # what was sent; restored, it could be sent again
    evidence = "evidence"  # it would no longer prove anything if a file could write it
    confidential = "confidential"  # it is in no export but that of the person who wrote it


_LEFT_OUT: dict[str, LeftOut] = {
    **dict.fromkeys(
        (
            "conversations",
            "database_origin",
            "failed_updates",
            "handled_updates",
            "imported_lists",
            "known_headings",
            "write_probes",
            "wrong_codes",
        ),
        LeftOut.running,
    ),
    **dict.fromkeys(("calendar_addresses", "invites", "personal_links"), LeftOut.opens),
    **dict.fromkeys(("broadcasts", "sent_messages"), LeftOut.broadcasts),
    **dict.fromkeys(("audit_entries", "audit_seals", "erasures"), LeftOut.evidence),
}
_SECRET = frozenset({"events.check_in_key", "events.guest_key", "registrations.way_in_key"})
_UNSAFE = {"\\": "\\\\", "\r": "\\r"}  # control characters are lost in a cell
_WRITTEN = {"\\\\": "\\", "\\r": "\r"}
_EMPTY = "'"  # an empty text where nothing at all would be possible too
LONG_TEXTS = "long_texts"  # the sheet with the parts of texts that no cell can hold
_LONGEST = 16_000  # code points; a cell of an .xlsx file holds 32,767 units of UTF-16
_ELSEWHERE = "'+"  # with the number of a long text

Cell = str | int


class NotAWholeExport(Exception):
    """`where`: what in the file cannot be read."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class NotEmpty(Exception):
    """The database has people already."""


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One table: its columns, and the cells of its rows in order of their keys."""

    table: str
    columns: Sequence[str]
    rows: Sequence[list[Cell]]


def whole_tables() -> list[Table]:
    """Each after those to which it refers. What people wrote in confidence is in no export but their own."""
    return [table for table in Base.metadata.sorted_tables if why_left_out(table) is None]


def why_left_out(table: Table) -> LeftOut | None:
    """None for a table that is exported, which every table is unless it is named here."""
    return LeftOut.confidential if privacy_of(table).confidential else _LEFT_OUT.get(table.name)


def columns_of(table: Table) -> list[Column[Any]]:
    """Without secrets, and without what refers to a table that is left out."""
    return [column for column in table.columns if str(column) not in _SECRET and not _leads_out(column)]


def _leads_out(column: Column[Any]) -> bool:
    return any(why_left_out(key.column.table) is not None for key in column.foreign_keys)


async def export_whole(act: Act) -> list[TableSheet]:
    """For an owner, noted in the audit trail. Raises NotAllowed."""
    require_role(act, Role.owner)
    return await export_whole_on_server(act)


async def export_whole_on_server(act: Act) -> list[TableSheet]:
    """The same for whoever runs the server, who needs no role."""
    sheets = _without_long_texts([await _sheet(act.session, table) for table in whole_tables()])
    record_rows(act, "list.exported_whole", sum(len(sheet.rows) for sheet in sheets))
    return sheets


async def _sheet(session: AsyncSession, table: Table) -> TableSheet:
    columns = columns_of(table)
    query = select(*columns).order_by(*table.primary_key)
    if table is Notice.__table__:
        query = query.where(Notice.state == NoticeState.pending, Notice.broadcast_id.is_(None))
        query = query.where(Notice.kind.not_in(list(ConcernNotice)))  # they tell who has written
    rows = await session.execute(query)
    cells = [[_cell(column, value) for column, value in zip(columns, row, strict=True)] for row in rows]
    return TableSheet(table.name, [column.name for column in columns], cells)


def _without_long_texts(sheets: list[TableSheet]) -> list[TableSheet]:
    """With a further sheet for the parts of long texts, if there are any."""
    parts: list[list[Cell]] = []
    for sheet in sheets:
        for row in sheet.rows:
            for place, cell in enumerate(row):
                if isinstance(cell, str) and len(cell) > _LONGEST:
                    row[place] = f"{_ELSEWHERE}{len(parts)}"
                    starts = range(0, len(cell), _LONGEST)
                    parts += [[row[place], cell[start : start + _LONGEST]] for start in starts]
    return [*sheets, TableSheet(LONG_TEXTS, ["text", "part"], parts)] if parts else sheets


def _long_texts(sheet: TableSheet | None) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, part in sheet.rows if sheet else ():
        texts[str(name)] = texts.get(str(name), "") + str(part)
    return texts


async def load_whole(session: AsyncSession, sheets: Iterable[TableSheet], on_table: Callable[[str], None]) -> int:
    """Fill a database that has no people; what its first start has put into it is replaced. Returns the number of rows.
    Raises NotEmpty, NotAWholeExport.
    """
    if await session.scalar(select(func.count()).select_from(Person)):
        raise NotEmpty
    by_name = {sheet.table: sheet for sheet in sheets}
    tables = whole_tables()
    if lacking := [table.name for table in tables if table.name not in by_name]:
        raise NotAWholeExport(lacking[0])
    for table in reversed(tables):
        await session.execute(delete(table))
    count, texts = 0, _long_texts(by_name.get(LONG_TEXTS))
    for table in tables:
        rows = _rows(table, by_name[table.name], texts)
        for first in range(0, len(rows), ROWS_AT_ONCE):
            await session.execute(table.insert(), rows[first : first + ROWS_AT_ONCE])
        count += len(rows)
        on_table(table.name)
    return count


def _rows(table: Table, sheet: TableSheet, texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Raises NotAWholeExport."""
    columns = {column.name: column for column in columns_of(table)}
    if set(sheet.columns) != set(columns):
        raise NotAWholeExport(f"{table.name}: {', '.join(sorted(set(sheet.columns) ^ set(columns)))}")
    given = [columns[name] for name in sheet.columns]
    secret = {column.name: None if column.nullable else "" for column in table.columns if str(column) in _SECRET}
    rows = []
    for number, cells in enumerate(sheet.rows, start=2):  # the first line has the headings
        try:
            values = {one.name: _value(one, texts.get(str(cell), cell)) for one, cell in zip(given, cells, strict=True)}
        except (ValueError, TypeError):
            raise NotAWholeExport(f"{table.name}: {number}") from None
        rows.append(secret | values)
    return rows


def _cell(column: Column[Any], value: Any) -> Cell:
    """Numbers as they are; everything else as text that reads back to the same value."""
    if value is None:
        return ""
    if isinstance(value, bool | int):
        return int(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    if isinstance(column.type, JSON):
        return _safe(json.dumps(value, ensure_ascii=False))
    text = _safe(str(value))
    return _EMPTY if not text and column.nullable else text


def _value(column: Column[Any], cell: Cell) -> Any:
    """Raises ValueError, TypeError."""
    kind: Any = column.type
    text = str(cell)
    is_text = isinstance(kind, String | Text) or (isinstance(kind, TypeDecorator) and isinstance(kind.impl, String))
    if text == "" and (column.nullable or not is_text):
        return None
    if isinstance(kind, EnumText):
        return kind.process_result_value(text, None)  # type: ignore[arg-type]
    if isinstance(kind, UtcDateTime | DateTime):
        return datetime.fromisoformat(text)
    if isinstance(kind, Date):
        return date.fromisoformat(text)
    if isinstance(kind, Boolean):
        return bool(int(text))
    if isinstance(kind, Integer):
        return int(text)
    if isinstance(kind, Float):
        return float(text)
    if isinstance(kind, JSON):
        return json.loads(_unsafe(text))
    return "" if text == _EMPTY else _unsafe(text)


def _safe(text: str) -> str:
    """A text that begins with an apostrophe gets another, so that `_EMPTY` and `_ELSEWHERE` are unlike any of them."""
    safe = "".join(_UNSAFE.get(sign, sign) for sign in text)
    return f"'{safe}" if safe.startswith("'") else safe


def _unsafe(text: str) -> str:
    text = text[1:] if text.startswith("''") else text
    parts, at = [], 0
    while at < len(text):
        pair = text[at : at + 2]
        parts.append(_WRITTEN.get(pair, text[at]))
        at += 2 if pair in _WRITTEN else 1
    return "".join(parts)
