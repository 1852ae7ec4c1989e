"""The command `ryadom`. Heavy rooms are imported by the command that needs them, so that help answers at once."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot.gc_tuning import loading
from bot.settings import DATABASE_FILE, BadSettings, Settings, load_settings, with_driver

if TYPE_CHECKING:
    from bot.lists import ListsOnServer
    from models.connection.database import Database

app = typer.Typer(
    help="Ryadom, a Telegram bot for a mentoring association.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they show local variables, and one of them is the token
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def _settings() -> Settings:
    """Stops the program with one sentence when a setting is wrong."""
    try:
        return load_settings()
    except BadSettings as error:
        err.print(str(error), markup=False)
        raise typer.Exit(2) from None


def _settings_of_work() -> Settings:
    """For a command that works on the database. Without a token that is the demo's, which is hardly meant where a real
    bot keeps its own.
    """
    settings = _settings()
    real = settings.data_dir / DATABASE_FILE
    if settings.in_sandbox and not settings.database_url and os.path.exists(real):
        raise _fail(
            f"BOT_TOKEN is missing, and {real} is there: set BOT_TOKEN to work on it, or "
            f"DATABASE_URL={settings.own_database} to work on invented people."
        )
    return settings


def _fail(sentence: str) -> typer.Exit:
    err.print(sentence, markup=False)
    return typer.Exit(1)


@contextmanager
def _database() -> Iterator[None]:
    """What cannot be used, it or a data file of ours, is told of in one sentence, without the words of errors."""
    from asyncpg import InterfaceError, PostgresError
    from sqlalchemy.exc import SQLAlchemyError

    from bot.origin import WrongDatabase
    from bot.word_files import BadWords
    from models.connection.outages import DatabaseAway

    try:
        yield
    except (BadWords, WrongDatabase) as error:
        raise _fail(str(error)) from None
    except (DatabaseAway, InterfaceError, OSError, PostgresError, SQLAlchemyError) as error:
        raise _fail(f"DATABASE_URL: the database cannot be used ({type(error).__name__}).") from None


@app.command()
def run() -> None:
    """Start the bot. Without BOT_TOKEN it opens the local Telegram with demo people, or without them when DEMO=0."""
    settings = _settings()
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    with err.status("Starting…"):
        with loading():
            from bot.clock import MovableClock
            from bot.logs import log, set_up_logs
            from bot.origin import note_origin
        set_up_logs(settings)
        async with _prepared(settings) as database:
            with _database():
                await note_origin(database, settings, MovableClock().now())
        with loading():
            from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

            from bot.app import run as run_app
            from bot.http_server import PortTaken
            from bot.word_files import BadWords
    if settings.in_sandbox and not settings.telegram_api_url:
        out.print(f"Ryadom: open http://127.0.0.1:{settings.sandbox_port} in a browser. Ctrl+C stops it.")
    try:
        await run_app(settings)
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise _fail("BOT_TOKEN: Telegram does not know this token.") from None
    except (BadWords, PortTaken) as error:
        raise _fail(str(error)) from None
    except Exception:  # told by the log, which hides the token; a traceback of Python's would not
        log.exception("stopped by an error")
        raise typer.Exit(1) from None


@asynccontextmanager
async def _prepared(settings: Settings) -> "AsyncIterator[Database]":
    """The database at the newest schema, with what the program brings; closed afterwards."""
    from bot.migrate import migrate
    from bot.origin import check_origin
    from bot.reference import load_reference
    from models.connection.database import Database

    database = Database(settings.database)
    try:
        with _database():
            await migrate(database.url)
            await check_origin(database, settings)
            await load_reference(database)
        yield database
    finally:
        await database.close()


@app.command()
def sandbox() -> None:
    """Start only the local Telegram, for a bot in another process (TELEGRAM_API_URL names it there)."""
    settings = _settings()
    from bot.local_telegram import serve_until_stopped

    out.print(f"Local Telegram at http://127.0.0.1:{settings.sandbox_port}. Ctrl+C stops it.")
    asyncio.run(serve_until_stopped(settings))


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = _settings_of_work()
    from bot.migrate import migrate as apply
    from models.connection.database import Database

    with _database():
        asyncio.run(apply(Database(settings.database).url))
    out.print("The database is at the newest schema.")


@app.command()
def owner(
    telegram_id: Annotated[int, typer.Argument(help="The person's Telegram id (a number).")],
    name: Annotated[str, typer.Option(help="Surname, first name, patronymic; needed for somebody new.")] = "",
    city: Annotated[str, typer.Option(help="City, as in the list of cities.")] = "Москва",
) -> None:
    """Make somebody the owner: the first coordinator."""
    settings = _settings_of_work()
    with _database():
        asyncio.run(_owner(settings, telegram_id, name, city))


async def _owner(settings: Settings, telegram_id: int, name: str, city: str) -> None:
    from bot.owner import NeedsName, make_owner

    async with _prepared(settings) as database:
        try:
            full_name = await make_owner(database, telegram_id, name, city)
        except NeedsName as error:
            raise _fail(str(error)) from None
    out.print(f"{full_name} is an owner now.", markup=False)


@app.command("import")
def import_list(
    file: Annotated[Path, typer.Argument(help="A list of people, mentors or schools: .xlsx or .csv.", exists=True)],
    apply: Annotated[bool, typer.Option("--apply", help="Load it; without this it is only checked.")] = False,
) -> None:
    """Check a list, and load it."""
    settings = _settings_of_work()
    asyncio.run(_with_lists(settings, lambda lists: lists.bring(file, apply=apply)))


@app.command()
def export(
    kind: Annotated[str, typer.Argument(help="people, mentors or schools", metavar="KIND")],
    file: Annotated[Path, typer.Argument(help="The new .xlsx file.")],
    language: Annotated[str, typer.Option(help="Of the headings: ru or en.")] = "ru",
) -> None:
    """Write a list into an .xlsx file, which can be imported again."""
    settings = _settings_of_work()
    from handlers.shared.speech import LOCALES
    from models.imported_list import ListKind

    if kind not in set(ListKind) or language not in LOCALES:
        raise _fail("KIND is people, mentors or schools; --language is ru or en.")
    asyncio.run(_with_lists(settings, lambda lists: lists.export(ListKind(kind), language, file)))


async def _with_lists(settings: Settings, work: "Callable[[ListsOnServer], Awaitable[str]]") -> None:
    """Say what the work says in the end."""
    from bot.lists import CannotDo, ListsOnServer

    async with _prepared(settings) as database:
        try:
            out.print(await work(ListsOnServer(database, err)), markup=False, soft_wrap=True)
        except CannotDo as error:
            raise _fail(str(error)) from None


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The new file.")]) -> None:
    """Copy the SQLite database to a file, while the bot runs or not."""
    settings = _settings_of_work()
    from sqlalchemy.engine import make_url

    from bot.backup import CannotBackUp, back_up

    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise _fail("The database is PostgreSQL: back it up with pg_dump (docs/operations.md).")
    try:
        with err.status("Copying…"):
            size = back_up(Path(url.database), file)
    except CannotBackUp as error:
        raise _fail(str(error)) from None
    out.print(f"{file}: {size:,} bytes, checked.", markup=False)


@app.command()
def move(url: Annotated[str, typer.Argument(help="postgresql://user:password@host/name, an empty database.")]) -> None:
    """Move everything from SQLite to PostgreSQL, checked row by row. Stop the bot first."""
    settings = _settings_of_work()
    with _database():
        asyncio.run(_move(settings, url))


async def _move(settings: Settings, url: str) -> None:
    from rich.progress import Progress

    from bot.migrate import migrate as apply
    from bot.move import CannotMove, Moved
    from bot.move import move as move_all
    from models import Base
    from models.connection.database import Database

    try:
        source, target = Database(settings.database), Database(with_driver(url))
    except ValueError as error:
        raise _fail(f"URL: {error}.") from None
    try:
        with Progress(console=err) as progress:
            task = progress.add_task("Moving", total=len(Base.metadata.tables))

            def moved(table: Moved) -> None:
                progress.advance(task)
                out.print(f"{table.table}: {table.rows:,} rows, checked.", markup=False)

            for database in (source, target):
                await apply(database.url)
            await move_all(source, target, moved)
    except CannotMove as error:
        raise _fail(str(error)) from None
    finally:
        await source.close()
        await target.close()
    out.print("Moved. Set DATABASE_URL to the new database and start the bot.")
