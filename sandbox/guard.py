"""Only this machine may use the control API and the page: foreign `Host` or `Origin` is refused.

The server is bound to loopback, but a browser can be led to it by any web page; these two headers tell.
"""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.errors import ControlError

LOCAL = {"127.0.0.1", "localhost", "::1"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A bot may know this server by another name; no bot sends an `Origin`, so that is checked for all."""
    is_bot_api = request.path.startswith(("/bot", "/file/bot"))
    if _from_here(request) and (is_bot_api or _name(f"//{request.headers.get('Host', '')}") in LOCAL):
        return await handler(request)
    return web.json_response({"error": "this sandbox answers to its own machine only"}, status=403)


def _from_here(request: web.Request) -> bool:
    """Whether the call comes from no web page, or from one of this machine."""
    origin = request.headers.get("Origin")
    return origin is None or _name(origin) in LOCAL


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


@web.middleware
async def plain_sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A refused control call answers its sentence as JSON."""
    try:
        return await handler(request)
    except ControlError as error:
        return web.json_response({"error": error.sentence}, status=error.status)
