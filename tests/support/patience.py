"""How long tests wait. Only a failing test waits this long, so it is enough for the slowest machine."""

import asyncio
import inspect
from collections.abc import Callable

import bot.app
import bot.doctor.database
import bot.telegram
import models.connection.database
import sandbox.control.asked
import sandbox.control.time
import sandbox.followers
from bot.receive import closing, intake
from bot.watch import health

LONG = 180.0  # seconds
LOOK_AGAIN = 0.01
HANDLING_DEADLINE, REQUEST_TIMEOUT = intake.HANDLING_DEADLINE, bot.telegram.REQUEST_TIMEOUT  # the bot's own values
LAST_STATEMENTS = models.connection.database.LAST_STATEMENTS


async def wait_until(holds: Callable[[], object], within: float = LONG) -> None:
    """Checks until the condition is true; it may be a coroutine function. Raises TimeoutError."""
    async with asyncio.timeout(within):
        while not await _answer(holds):
            await asyncio.sleep(LOOK_AGAIN)


async def _answer(holds: Callable[[], object]) -> object:
    answer = holds()
    return await answer if inspect.isawaitable(answer) else answer


def take_time() -> None:
    """Lengthens the deadlines of the bot and the local Telegram in this process, so that a slow machine does not exceed
    them. A test of a deadline sets its own.
    """
    intake.HANDLING_DEADLINE = closing.KEPT_IN = LONG
    bot.telegram.REQUEST_TIMEOUT, bot.telegram.CONNECT_TIMEOUT = int(LONG), int(LONG / 2)
    health.ANSWER_IN = int(LONG)
    bot.app.PATIENCE = bot.doctor.database.PATIENCE = LONG  # type: ignore[attr-defined]
    models.connection.database.LAST_STATEMENTS = LONG
    sandbox.control.asked.LONGEST_WAIT = sandbox.control.time.ALL_BACK = sandbox.followers.KNOWN_FOR = LONG


def outlast_pauses() -> None:
    """PostgreSQL does not end a transaction of this process in which a slow machine pauses. Bot processes keep the
    limit: tests stop them in the middle of a transaction, and others wait for its end.
    """
    settings = models.connection.database._SERVER_SETTINGS
    settings["idle_in_transaction_session_timeout"] = str(int(LONG * 1000))  # ms
