"""A wire between the bot and PostgreSQL that can fall silent: connections stay open, but no byte passes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy.engine import URL, make_url


class Wire:
    """`url` leads through it. While it is silent, new connections are accepted and get no answer."""

    def __init__(self, url: str) -> None:
        self._behind = make_url(url)
        self._passing: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._let_through = True

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._came, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            there: URL = self._behind.set(host="127.0.0.1", port=port, query={})
            yield there.render_as_string(hide_password=False)
        finally:
            server.close()
            self.break_off()

    def break_off(self) -> None:
        """Closes the connections, so that both ends notice."""
        for writer in self._writers:
            writer.transport.abort()

    def fall_silent(self, *, for_all: bool = False) -> None:
        """Silences present connections; with `for_all` also new ones."""
        self._let_through = not for_all
        for task in self._passing:
            task.cancel()

    def let_through(self) -> None:
        """Lets new connections through; the silent ones stay silent."""
        self._let_through = True

    async def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        if not self._let_through:
            return
        there_reader, there_writer = await self._connect()
        self._writers.add(there_writer)
        for source, target in ((reader, there_writer), (there_reader, writer)):
            task = asyncio.create_task(_pass_on(source, target))
            self._passing.add(task)
            task.add_done_callback(self._passing.discard)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        folder = self._behind.query.get("host")
        if folder:
            return await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{self._behind.port or 5432}")
        return await asyncio.open_connection(self._behind.host, self._behind.port or 5432)


async def _pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
        target.close()
