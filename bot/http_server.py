"""Where the program listens, and what is said when somebody else does there already."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.operator_error import OperatorError


class PortTaken(OperatorError):
    """It names the port."""


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int, name: str, *, drain: float) -> AsyncIterator[int]:
    """Gives the port that it serves on, any free one for 0. Requests in hand have `drain` seconds to end. Raises
    PortTaken, which calls the port by `name`.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=drain)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError:
            raise PortTaken(f"{name}: {port} is taken by another program, or may not be used.") from None
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
