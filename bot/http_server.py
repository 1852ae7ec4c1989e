"""The HTTP server, and the error for a port that another program already uses."""

import asyncio
import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.http_connections import Connections
from bot.operator_error import OperatorError

HEADERS_WITHIN = 30.0  # seconds; also how long a connection may be idle: longer than deploy/nginx.conf keeps one
BODY_WITHIN = 10.0  # seconds
LINGER = 5.0  # seconds in which the rest of an unread body may still arrive before the connection is closed
CONNECTIONS = 200  # at once; Telegram opens 40 at the most
BACKLOG = 128
_PORT_IS_WRONG = {errno.EADDRINUSE, errno.EACCES}


class PortTaken(OperatorError):
    """Another program uses the port; the message names it."""


class WrongHost(OperatorError):
    """This machine has no address of that name."""


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int, name: str, *, drain: float) -> AsyncIterator[int]:
    """Serves `app` and gives the port, any free one when `port` is 0. On leaving, requests in progress have `drain`
    seconds to end. Raises PortTaken, which calls the port by `name`, and WrongHost.
    """
    runner = web.AppRunner(
        app, access_log=None, shutdown_timeout=drain, keepalive_timeout=HEADERS_WITHIN, lingering_time=LINGER
    )
    connections = Connections(CONNECTIONS)
    app.middlewares.append(connections.keep_busy_ones)
    await runner.setup()
    try:
        try:
            listening = await asyncio.get_running_loop().create_server(
                connections.of(runner.server), host, port, backlog=BACKLOG
            )
        except (OSError, UnicodeError) as error:
            if isinstance(error, OSError) and error.errno in _PORT_IS_WRONG:
                raise PortTaken(f"{name}: {port} is taken by another program, or may not be used.") from None
            raise WrongHost(f"HTTP_HOST: {host} is no address of this machine.") from None
        try:
            yield int(listening.sockets[0].getsockname()[1])
        finally:
            listening.close()
    finally:
        await runner.cleanup()


async def read_body(request: web.Request) -> bytes:
    """The whole body. Raises HTTPRequestTimeout (408), which closes the connection, when it comes too slowly."""
    try:
        async with asyncio.timeout(BODY_WITHIN):
            return await request.read()
    except TimeoutError:
        late = web.HTTPRequestTimeout()
        late.force_close()
        raise late from None
