"""An application served on loopback, and closed so that nothing of it stays open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestServer

STEPS = 5  # of the loop: accepting, making the transport, telling the server, and some to spare


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """The address, without a slash at its end."""
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    try:
        yield str(server.make_url("")).rstrip("/")
    finally:
        await _close(server)


async def _close(server: TestServer) -> None:
    """Who was just connecting is known to the server before it closes what it knows: else that connection stays open,
    and its end is told to a later test as a warning.
    """
    assert server.runner is not None
    for site in list(server.runner.sites):
        await site.stop()
    for _ in range(STEPS):
        await asyncio.sleep(0)
    await server.close()
