"""Moves everything that refers to one person to another. The columns are read from the metadata, so a new table is
moved without a line here, unless its rows could collide (`can_collide`).
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    UniqueConstraint,
    and_,
    delete,
    exists,
    insert,
    literal,
    select,
    update,
)

from models.audit import ABOUT_PEOPLE, AuditEntry
from models.base import Base
from models.person import Person
from services.privacy.personal_rows import referred
from services.trail.sealing import forget_whose
from services.unit_of_work import Act

UNCHECKED = {"synchronize_session": False}


async def move_references(act: Act, stays: int, goes: int) -> None:
    """Rows that the person who stays has already are deleted."""
    await forget_whose(act, goes)
    for table in profiles():
        await _move_profile(act, table, stays, goes)
    for column in columns_to_move():
        for key in _keys_with(column):
            await act.session.execute(_doubles(column, key, stays, goes))
        await _change(act, column, stays, goes)
    about = AuditEntry.subject_id == goes, AuditEntry.action.in_(ABOUT_PEOPLE)
    await act.session.execute(update(AuditEntry).where(*about).values(subject_id=stays), execution_options=UNCHECKED)


async def _change(act: Act, column: Column[Any], stays: int, goes: int) -> None:
    await act.session.execute(update(column.table).where(column == goes).values({column.name: stays}))


async def _move_profile(act: Act, table: Table, stays: int, goes: int) -> None:
    """A profile's key is its person's id, to which other tables refer: it is copied, they are moved, it is deleted. A
    profile that stays already stays as it is.
    """
    [key] = table.primary_key
    if await act.session.scalar(select(key).where(key == stays)) is None:
        others = [column for column in table.columns if column is not key]
        copy = select(literal(stays), *others).where(key == goes)
        await act.session.execute(insert(table).from_select([key, *others], copy))
        for column in _referring_to(key):
            await _change(act, column, stays, goes)
    await act.session.execute(delete(table).where(key == goes))


def profiles() -> list[Table]:
    """Tables with one row for each person."""
    return [table for table in Base.metadata.sorted_tables if _is_profile(table)]


def _is_profile(table: Table) -> bool:
    key = list(table.primary_key)
    return len(key) == 1 and _is_of_person(key[0])


def columns_to_move() -> Iterator[Column[Any]]:
    """Every column that refers to a person, but for the keys of profiles."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if _is_of_person(column) and not (_is_profile(table) and column.primary_key):
                yield column


def _is_of_person(column: Column[Any]) -> bool:
    return bool(column.foreign_keys) and referred(column) is Person.__table__.c.id


def _referring_to(key: Column[Any]) -> Iterator[Column[Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if column.foreign_keys and referred(column) is key:
                yield column


def _keys_with(column: Column[Any]) -> Iterator[list[Column[Any]]]:
    """The other columns of each unique key that contains the column."""
    keys = [constraint for constraint in column.table.constraints if isinstance(constraint, UniqueConstraint)]
    for key in (column.table.primary_key, *keys):
        if column in list(key.columns):
            yield [one for one in key.columns if one is not column]


def _doubles(column: Column[Any], rest: list[Column[Any]], stays: int, goes: int) -> Any:
    """Delete the rows that the record which stays has already, such as a role that both hold."""
    other = column.table.alias()
    same: list[ColumnElement[bool]] = [other.c[one.name] == one for one in rest]
    return delete(column.table).where(column == goes, exists().where(and_(other.c[column.name] == stays, *same)))


def can_collide() -> set[str]:
    """Tables with a partial unique key for a person: `joining.py` must end what could collide there."""
    return {
        column.table.name
        for column in columns_to_move()
        for index in column.table.indexes
        if index.unique and column in list(index.columns)
    }
