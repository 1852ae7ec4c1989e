"""A limit on the connections that a server holds at once. When one more comes, the connection that has been without a
request for longest is closed, so a client that opens many and sends nothing, or sends slowly, does not block others.
"""

import asyncio
from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler


class Connections:
    """At most `most` connections. The server needs `keep_busy_ones` as a middleware."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._open: dict[object, _Connection] = {}
        self._idle: dict[_Connection, None] = {}  # the longest idle comes first

    def of(self, server: web.Server | None) -> Callable[[], asyncio.Protocol]:
        """The factory that makes a protocol for each new connection of the server."""
        assert server is not None, "it is set up"
        return lambda: _Connection(self, server())

    def let_in(self, connection: "_Connection") -> bool:
        """Returns False when every open connection is busy with a request."""
        if len(self._open) >= self._most:
            if not self._idle:
                return False
            idle = next(iter(self._idle))
            self.forget(idle)
            idle.abort()
        self._open[connection.inner] = connection
        self._idle[connection] = None
        return True

    def forget(self, connection: "_Connection") -> None:
        self._open.pop(connection.inner, None)
        self._idle.pop(connection, None)

    @web.middleware
    async def keep_busy_ones(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A connection whose request is being handled is not closed to make room."""
        connection = self._open.get(request.protocol)
        if connection is not None:
            self._idle.pop(connection, None)
        try:
            return await handler(request)
        finally:
            if connection is not None and request.protocol in self._open:
                self._idle[connection] = None


class _Connection(asyncio.Protocol):
    """Passes everything on to aiohttp's own protocol, `inner`."""

    def __init__(self, connections: Connections, inner: asyncio.Protocol) -> None:
        self._connections = connections
        self.inner = inner
        self._transport: asyncio.Transport | None = None
        self._is_in = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._is_in = self._connections.let_in(self)
        if self._is_in:
            self.inner.connection_made(transport)
        else:
            transport.abort()

    def connection_lost(self, error: Exception | None) -> None:
        if self._is_in:
            self._connections.forget(self)
            self.inner.connection_lost(error)

    def data_received(self, data: bytes) -> None:
        if self._is_in:
            self.inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self.inner.eof_received() if self._is_in else None

    def pause_writing(self) -> None:
        self.inner.pause_writing()

    def resume_writing(self) -> None:
        self.inner.resume_writing()

    def abort(self) -> None:
        if self._transport is not None:
            self._transport.abort()
