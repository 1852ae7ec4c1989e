"""Only programs on this machine and the chat page itself may call this server.

It is bound to loopback, but any web page can make a browser call it. The headers `Host`, `Origin` and `Sec-Fetch-Site`
show whether a call comes from another page.
"""

from collections.abc import Awaitable, Callable
from functools import lru_cache
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.errors import ControlError

LOCAL = {"127.0.0.1", "localhost", "::1"}
REFUSED = "this sandbox answers programs of its own machine and its own page only: type its address into the browser"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    host = request.headers.get("Host", "")
    if _name(f"//{host}") in LOCAL and not _from_another_page(request, host):
        return await handler(request)
    return web.json_response({"error": REFUSED}, status=403)


def _from_another_page(request: web.Request, host: str) -> bool:
    """Whether a browser sends this on behalf of a page at another address (another port counts as another address).

    Source: https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
    """
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    return origin not in (None, f"http://{host}") or site not in (None, "same-origin", "none")


@lru_cache(maxsize=64)
def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


@web.middleware
async def plain_sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answers a refused control call with its sentence as JSON."""
    try:
        return await handler(request)
    except ControlError as error:
        return web.json_response({"error": error.sentence}, status=error.status)
