"""Serves an application on loopback and closes it without leaving anything open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestServer

STEPS = 5  # steps of the loop: accepting, making the transport, telling the server, and some to spare


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """Gives the address, without a slash at its end."""
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    try:
        yield str(server.make_url("")).rstrip("/")
    finally:
        await _close(server)


async def _close(server: TestServer) -> None:
    """Lets connections that are just being made reach the server before it closes those that it knows. Otherwise such a
    connection stays open, and a later test gets a warning about it.
    """
    assert server.runner is not None
    for site in list(server.runner.sites):
        await site.stop()
    for _ in range(STEPS):
        await asyncio.sleep(0)
    await server.close()
