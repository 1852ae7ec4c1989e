"""Everything that is stored about one person, as plain data: collected from what each table declares beside itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, or_, select

from models.person import Person
from services.privacy.personal_rows import are_of, personal_rows
from services.unit_of_work import Act

TableRows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table, and which of their columns are exported."""

    table: Table
    columns: tuple[Column[Any], ...]
    mine: ColumnElement[bool]


async def my_data(act: Act) -> dict[str, TableRows]:
    """The acting person's rows, by the name of the table. Raises NotAllowed for a visitor."""
    found: dict[str, TableRows] = {}
    for part in parts_of(act.me):
        rows = await act.session.execute(select(*part.columns).where(part.mine))
        found.setdefault(part.table.name, []).extend(dict(row._mapping) for row in rows)
    return found


def parts_of(me: Person) -> Iterator[Part]:
    """A row that refers to the person in two columns is exported once, if both give access to the same columns."""
    conditions: dict[tuple[Table, tuple[Column[Any], ...]], list[ColumnElement[bool]]] = {}
    for table, rows in personal_rows():
        if columns := rows.exported(table):
            conditions.setdefault((table, columns), []).append(are_of(table, rows, me))
    for (table, columns), mine in conditions.items():
        yield Part(table, columns, or_(*mine))
