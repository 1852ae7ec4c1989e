"""`ryadom migrate`, `ryadom backup`, `ryadom move`: work on the database as a whole."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.addresses import with_driver
from bot.commands.shared import database_errors, err, out, settings_for_data
from bot.operator_error import OperatorError
from bot.settings import Settings


def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = settings_for_data()
    from sqlalchemy.engine import make_url

    from bot.data_folder import open_data_folder
    from bot.migrate import apply_migrations, newest

    open_data_folder(settings)
    with database_errors(settings.database_setting):
        schema = asyncio.run(apply_migrations(make_url(settings.database)))
    if schema > newest():
        out.print(
            f"The database has schema {schema}, which is newer than {newest()} of this version. It was not changed."
        )
    else:
        out.print("The database is at the newest schema.")


def backup(file: Annotated[Path, typer.Argument(help="The new file.")]) -> None:
    """Copy the SQLite database to a file; the bot may be running."""
    settings = settings_for_data()
    from sqlalchemy.engine import make_url

    from bot.backup import back_up

    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise OperatorError("The database is PostgreSQL: back it up with pg_dump (docs/operations.md).")
    with err.status("Copying…"):
        size = back_up(Path(url.database), file)
    out.print(f"{file}: {size:,} bytes, checked.", markup=False)
    files = sum(1 for _ in settings.files_folder.glob("*")) if settings.files_folder.exists() else 0
    if files:
        out.print(f"{settings.files_folder}: files of reports, {files:,} in all. Copy this folder too.", markup=False)


def move(url: Annotated[str, typer.Argument(help="postgresql://user:password@host/name, an empty database.")]) -> None:
    """Move everything from SQLite to PostgreSQL, checked row by row. Stop the bot first."""
    settings = settings_for_data()
    with database_errors("DATABASE_URL"):
        asyncio.run(_move(settings, url))


async def _move(settings: Settings, url: str) -> None:
    from rich.progress import Progress

    from bot.migrate import apply_migrations
    from bot.move import Moved, move_database
    from models import Base
    from models.connection.database import Database

    try:
        source, target = Database(settings.database), Database(with_driver(url))
    except ValueError as error:
        raise OperatorError(f"URL: {error}.") from None
    try:
        with Progress(console=err) as progress:
            task = progress.add_task("Moving", total=len(Base.metadata.tables))

            def moved(table: Moved) -> None:
                progress.advance(task)
                out.print(f"{table.table}: {table.rows:,} rows, checked.", markup=False)

            for database in (source, target):
                await apply_migrations(database.url)
            await move_database(source, target, moved)
    finally:
        await source.close()
        await target.close()
    out.print("Moved. Set DATABASE_URL to the new database and start the bot.")
