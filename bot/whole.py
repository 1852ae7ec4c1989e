"""`ryadom restore`: the whole of the association's data comes back from the workbook of `ryadom export all`."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from bot.operator_error import OperatorError
from files.whole_workbook import Cells, NotAWorkbook, sheets_of
from models.connection.database import Database
from services.importing.whole import NotAWholeExport, NotEmpty, TableSheet, load_whole, whole_tables


class CannotRestore(OperatorError):
    """The message says why; the database is unchanged."""


async def restore_whole(database: Database, file: Path, on_table: Callable[[str], None]) -> int:
    """Fill the empty database from the file, in one transaction; returns the number of rows. Raises CannotRestore."""
    try:
        cells = await asyncio.to_thread(lambda: sheets_of(file.read_bytes()))
    except NotAWorkbook:
        raise CannotRestore(f"{file} is not a workbook of `ryadom export all`.") from None
    try:
        async with database.write() as session:
            count = await load_whole(session, [_sheet(name, rows) for name, rows in cells.items()], on_table)
            if not database.is_sqlite:  # SQLite goes on after the highest id by itself
                for table in whole_tables():
                    counted = table.autoincrement_column
                    last = None if counted is None else await session.scalar(select(func.max(counted)))
                    if counted is not None and last:
                        sequence = func.pg_get_serial_sequence(table.name, counted.name)
                        await session.execute(select(func.setval(sequence, last)))
            return count
    except NotEmpty:
        raise CannotRestore("The database has people already: restore into a new one.") from None
    except NotAWholeExport as error:
        raise CannotRestore(
            f"{file} cannot be read at {error.where}. It must be written by this version of `ryadom export all`."
        ) from None


def _sheet(name: str, rows: Cells) -> TableSheet:
    headings, *others = rows or [[]]
    return TableSheet(name, [str(one) for one in headings], [row for row in others if any(one != "" for one in row)])
