"""`ryadom run` and `ryadom sandbox`: the commands that stay in the foreground."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.shared import database_errors, err, out, prepared
from bot.gc_tuning import loading
from bot.operator_error import OperatorError
from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.local_telegram import LocalTelegram
    from sandbox import Account


def run() -> None:
    """Start the bot. Without BOT_TOKEN it opens the local Telegram with demo people, or without them when DEMO=0."""
    asyncio.run(run_until_stopped(load_settings()))


async def run_until_stopped(settings: Settings) -> None:
    """Raises OperatorError when it cannot start."""
    with err.status("Starting…"):
        with loading():
            from bot.clock import MovableClock
            from bot.logs import log, set_up_logs
            from bot.migrate import newest, schema_of
            from bot.origin import note_origin
        set_up_logs(settings)
        async with prepared(settings) as database:
            with database_errors(settings.database_setting):
                await note_origin(database, settings, MovableClock().now())
                schema = await schema_of(database)
        if schema is not None and schema > newest():
            log.warning(
                "the database's schema is newer than this version; outside an upgrade, start the newer version or "
                "restore the backup made before it",
                schema=schema,
                of_this_version=newest(),
            )
        with loading():
            from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

            from bot.app import run_bot
    try:
        await run_bot(settings, _say_where)
    except OperatorError:
        raise
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise OperatorError("BOT_TOKEN: Telegram does not know this token.") from None
    except Exception:  # the log hides the token; Python's own traceback would show it
        log.exception("stopped by an error")
        raise typer.Exit(1) from None


def sandbox(  # noqa: PLR0913 (each is an option of the command)
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Its port; 0 takes any free one.")] = None,
    host: Annotated[str, typer.Option(help="An address of this machine that no other machine reaches.")] = "127.0.0.1",
    token: Annotated[
        list[str] | None, typer.Option(help="The bot's token, as in 77:abc; without it one is made and kept.")
    ] = None,
    username: Annotated[list[str] | None, typer.Option(help="The bot's username.")] = None,
    name: Annotated[list[str] | None, typer.Option(help="The bot's name.")] = None,
    lenient: Annotated[bool, typer.Option("--lenient", help="Ignore what the Bot API does not have.")] = False,
    pace: Annotated[bool, typer.Option("--pace", help="Apply Telegram's sending limits.")] = False,
) -> None:
    """Start only the local Telegram, for a bot in another process (TELEGRAM_API_URL names it there). Several bots: give
    --token, --username and --name once for each, in the same order.
    """
    settings = load_settings()
    from bot.data_folder import open_data_folder

    open_data_folder(settings)
    from bot.local_telegram import ServedAs, serve_until_stopped

    wanted = ServedAs(host, port, *_bots(token or [], username or [], name or []), strict=not lenient, pace=pace)
    asyncio.run(serve_until_stopped(settings, wanted, _say_where))


def _bots(
    tokens: list[str], usernames: list[str], names: list[str]
) -> "tuple[str, Account, tuple[tuple[str, Account], ...]]":
    """The first bot's token and names, and those of the further ones. Raises OperatorError."""
    from sandbox import Account

    first = Account()
    if len(tokens) > 1 and len(usernames) != len(tokens):
        raise OperatorError("--username: give each --token a --username, in the same order.")
    if max(len(usernames), len(names)) > max(len(tokens), 1):
        raise OperatorError("--token: give each --username and --name a --token, in the same order.")
    usernames = usernames or [first.username]
    names += usernames[len(names) :] if names or len(tokens) > 1 else [first.name]
    accounts = [Account(username, name) for username, name in zip(usernames, names, strict=True)]
    return (tokens or [""])[0], accounts[0], tuple(zip(tokens[1:], accounts[1:], strict=True))


def _say_where(local: "LocalTelegram") -> None:
    """Prints the address of its page, and the token that other programs need."""
    out.print(f"Local Telegram: open {local.address} in a browser. Ctrl+C stops it.", markup=False, soft_wrap=True)
    out.print(f"Another bot calls it with the token {local.token}", markup=False, soft_wrap=True)
