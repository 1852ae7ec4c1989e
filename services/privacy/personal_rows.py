"""Which rows of which tables belong to a person, from what each table declares beside itself (`models.privacy`)."""

from collections.abc import Iterator

from sqlalchemy import Column, ColumnElement, Select, Table, and_, or_, select

from models.base import Base
from models.person import Person
from models.privacy import FoundBy, OnErase, RowsOf, privacy_of


def personal_rows() -> Iterator[tuple[Table, RowsOf]]:
    """The declarations of all tables; a table comes after those that it refers to."""
    for table in Base.metadata.sorted_tables:
        for rows in privacy_of(table).rows:
            yield table, rows


def are_of(table: Table, rows: RowsOf, me: Person) -> ColumnElement[bool]:
    """The SQL condition that the rows belong to this person."""
    if rows.found_by is FoundBy.reference:
        return _referred_to(table, rows.path, me)
    found = _at_end(table, rows.path.split("."), me.telegram_id if rows.found_by is FoundBy.account else me.id)
    if rows.having is None:
        return found
    column, values = rows.having
    return and_(found, table.c[column].in_(values))


def _at_end(table: Table, path: list[str], who: int | None) -> ColumnElement[bool]:
    """Follow the path by subqueries: each column but the last refers to the next table."""
    column = table.c[path[0]]
    if len(path) == 1:
        return column == who
    target = referred(column)
    return column.in_(select(target).where(_at_end(target.table, path[1:], who)))


def _referred_to(table: Table, path: str, me: Person) -> ColumnElement[bool]:
    name, _, column = path.partition(".")
    other = table.metadata.tables[name]
    mine = or_(*(are_of(other, rows, me) for rows in privacy_of(other).rows))
    found: Select[tuple[object]] = select(other.c[column]).where(mine)
    return referred(other.c[column]).in_(found)


def referred(column: Column[object]) -> Column[object]:
    """The column that a foreign key refers to."""
    (key,) = column.foreign_keys
    return key.column


def own_column(table: Table, rows: RowsOf) -> Column[object] | None:
    """The column of this table that refers to the person; None when the path leads through other tables."""
    return table.c.get(rows.path)


def done_by_database(table: Table, rows: RowsOf) -> bool:
    """Whether deleting the person's record makes a foreign key do with the rows what erasing requires."""
    column = own_column(table, rows)
    wanted = {OnErase.remove: "CASCADE", OnErase.unlink: "SET NULL"}.get(rows.on_erase)
    return column is not None and any(key.ondelete == wanted for key in column.foreign_keys)
