"""`ryadom owner`, `ryadom import`, `ryadom export`: work on the association's data from the server."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.shared import database_errors, err, out, prepared, settings_for_data
from bot.operator_error import OperatorError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.lists import ListsOnServer
    from services.importing.standing_answers import StandingAnswers

ALL = "all"
GREATEST_TELEGRAM_ID = 2**52 - 1  # https://core.telegram.org/bots/api#user


def owner(
    telegram_id: Annotated[
        int, typer.Argument(help="The person's Telegram id (a number).", min=1, max=GREATEST_TELEGRAM_ID)
    ],
    name: Annotated[str, typer.Option(help="Surname, first name, patronymic; needed for somebody new.")] = "",
    city: Annotated[str, typer.Option(help="City, as in the list of cities.")] = "Москва",
) -> None:
    """Make somebody the owner: the first coordinator."""
    settings = settings_for_data()
    with database_errors(settings.database_setting):
        asyncio.run(_owner(settings, telegram_id, name, city))


async def _owner(settings: Settings, telegram_id: int, name: str, city: str) -> None:
    from bot.owner import make_owner

    async with prepared(settings) as database:
        said = await make_owner(database, telegram_id, name, city)
    out.print(said, markup=False, soft_wrap=True)


def import_list(
    file: Annotated[
        Path,
        typer.Argument(
            help="People, mentors, schools or pairs: .xlsx, .ods or .csv.", exists=True, dir_okay=False, readable=True
        ),
    ],
    apply: Annotated[bool, typer.Option("--apply", help="Load it; without this it is only checked.")] = False,
    answer: Annotated[
        list[str] | None,
        typer.Option(
            help="To all questions of a kind: roles=mentee|mentor|nobody, moved=same|other, renamed=same|other,"
            " topic=add|skip, school=same|other."
        ),
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option(help="What a column holds: HEADING=position, or HEADING=kept.")
    ] = None,
) -> None:
    """Check a list; with --apply, load it. The options answer what the chat asks by buttons."""
    settings = settings_for_data()
    standing = _standing(answer or [], column or [])
    asyncio.run(_with_lists(settings, lambda lists: lists.bring(file, apply=apply, standing=standing)))


def _standing(said: list[str], columns: list[str]) -> "StandingAnswers":
    """Raises OperatorError."""
    from services.importing.standing_answers import NotAnAnswer, standing_answers

    try:
        return standing_answers(said, columns)
    except NotAnAnswer as error:
        raise OperatorError(f"{error}: see `ryadom import --help`.") from None


def export(
    kind: Annotated[str, typer.Argument(help="people, mentors, schools, pairs, or all", metavar="KIND")],
    file: Annotated[Path, typer.Argument(help="The new .xlsx file.")],
    language: Annotated[str, typer.Option(help="Language of the headings: ru or en.")] = "ru",
) -> None:
    """Write a list into an .xlsx file, which can be imported again; or all data, which can be restored."""
    settings = settings_for_data()
    from handlers.shared.speech import LOCALES
    from models.imported_list import ListKind

    if kind == ALL:
        asyncio.run(_with_lists(settings, lambda lists: lists.export_all(file)))
        return
    if kind not in set(ListKind) or language not in LOCALES:
        raise OperatorError("KIND is people, mentors, schools, pairs or all; --language is ru or en.")
    asyncio.run(_with_lists(settings, lambda lists: lists.export(ListKind(kind), language, file)))


def restore(
    file: Annotated[Path, typer.Argument(help="Written by `ryadom export all`.", exists=True, dir_okay=False)],
) -> None:
    """Fill an empty database with all data of an association."""
    settings = settings_for_data()
    with database_errors(settings.database_setting):
        asyncio.run(_restore(settings, file))


async def _restore(settings: Settings, file: Path) -> None:
    from rich.progress import Progress

    from bot.whole import restore_whole
    from services.importing.whole import whole_tables

    async with prepared(settings) as database:
        with Progress(console=err) as progress:
            task = progress.add_task("Restoring", total=len(whole_tables()))
            rows = await restore_whole(database, file, lambda _table: progress.advance(task))
    out.print(f"Restored: {rows:,} rows. Set BOT_TOKEN and start the bot.", markup=False)


async def _with_lists(settings: Settings, work: "Callable[[ListsOnServer], Awaitable[str]]") -> None:
    """Does the work and prints what it reports."""
    from bot.lists import ListsOnServer

    async with prepared(settings) as database:
        with database_errors(settings.database_setting):
            said = await work(ListsOnServer(database, err))
    out.print(said, markup=False, soft_wrap=True)
