"""Calls of the local Telegram inside one process: the bot and the people of a test hand their requests to its
application directly. A trip over HTTP took longer than most methods do.

Files, pictures and faults on demand still go over HTTP, since they depend on connections and bodies as they are sent.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from aiohttp import BytesPayload, ClientSession, ClientTimeout, FormData, HttpVersion11, web
from aiohttp.http_parser import RawRequestMessage
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from sandbox.world import World

JSON = "application/json"


class InProcessSession:
    """Stands in for the HTTP session of the bot and of the control API's client. `app` must have started; `http` takes
    what has to go over HTTP.
    """

    def __init__(self, app: web.Application, world: World, base_url: str, http: ClientSession) -> None:
        self._app, self._world, self._base, self._http = app, world, base_url, http

    @property
    def closed(self) -> bool:
        return self._http.closed

    async def close(self) -> None:
        """Leaves the HTTP session open: others share it."""

    def get(self, url: str, **kw: Any) -> AbstractAsyncContextManager[Any]:
        return self.request("GET", url, **kw)

    def post(self, url: str, **kw: Any) -> AbstractAsyncContextManager[Any]:
        return self.request("POST", url, **kw)

    def request(self, method: str, url: str, **kw: Any) -> AbstractAsyncContextManager[Any]:
        path, body = url.removeprefix(self._base), _body(kw.get("json"), kw.get("data"))
        if body is None or not path.startswith(("/bot", "/sandbox/")) or path.startswith("/sandbox/files"):
            return self._http.request(method, url, **kw)
        if self._world.faults._standing:
            return self._http.request(method, url, **kw)
        query = urlencode(kw.get("params") or {})
        return self._handed(method, f"{path}?{query}" if query else path, body, kw.get("timeout"))

    @asynccontextmanager
    async def _handed(self, method: str, path: str, body: bytes, timeout: object) -> AsyncIterator["Answer"]:  # noqa: ASYNC109
        line = Line()
        try:
            async with asyncio.timeout(timeout.total if isinstance(timeout, ClientTimeout) else None):
                response = await self._app._handle(_request(method, path, body, line))
                await asyncio.sleep(0)  # others who are ready have a turn, as they have during a trip over HTTP
        finally:
            line.closed = True
        assert isinstance(response, web.Response)
        yield Answer(response)


class Line:
    """The connection that a request seems to come over."""

    closed = False

    def is_closing(self) -> bool:
        return self.closed


class Answer:
    def __init__(self, response: web.Response) -> None:
        self.status, self._body = response.status, bytes(response.body or b"")

    async def text(self) -> str:
        return self._body.decode()

    async def json(self) -> Any:
        return json.loads(self._body)


def _body(given: Any, data: Any) -> bytes | None:
    """The body as JSON; None when it is a form with files."""
    if data is None:
        return b"" if given is None else json.dumps(given).encode()
    payload = data() if isinstance(data, FormData) else None
    return payload._value if isinstance(payload, BytesPayload) and payload.content_type == JSON else None


def _request(method: str, path: str, body: bytes, line: Line) -> web.Request:
    headers = CIMultiDictProxy(CIMultiDict({"Host": "127.0.0.1", "Content-Type": JSON}))
    raw = RawRequestMessage(method, path, HttpVersion11, headers, (), False, None, False, False, URL(path))
    protocol = SimpleNamespace(transport=line, ssl_context=None, peername=None, sockname=None)
    request = web.Request(raw, Any, protocol, Any, Any, asyncio.get_running_loop())  # type: ignore[arg-type]
    request._read_bytes = body
    return request
