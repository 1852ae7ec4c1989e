"""The HTTP server, and the error for a port that another program already uses."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.operator_error import OperatorError

_PORT_IS_WRONG = {errno.EADDRINUSE, errno.EACCES}


class PortTaken(OperatorError):
    """Another program uses the port; the message names it."""


class WrongHost(OperatorError):
    """This machine cannot be reached by that name or address."""


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int, name: str, *, drain: float) -> AsyncIterator[int]:
    """Gives the port that it serves on, any free one for 0. Requests in hand have `drain` seconds to end. Raises
    PortTaken, which calls the port by `name`, and WrongHost.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=drain)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, UnicodeError) as error:
            if isinstance(error, OSError) and error.errno in _PORT_IS_WRONG:
                raise PortTaken(f"{name}: {port} is taken by another program, or may not be used.") from None
            raise WrongHost(f"HTTP_HOST: {host} is no address of this machine.") from None
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
