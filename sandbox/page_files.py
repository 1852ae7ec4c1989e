"""Serves the chat page: the files of `sandbox/page/`, unchanged."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).parent / "page"
LANGUAGE = re.compile(r'<html lang="[^"]*"')
NO_PAGE = "The page of this sandbox is not there; its Bot API and control API are at work.\n"


def page_routes(language: str) -> list[web.RouteDef]:
    return [web.get("/", _index(language)), web.get(r"/page/{name:[\w.-]+}", _file)]


def _index(language: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Sets the page's `<html lang>` to the language that this sandbox was started with."""

    async def index(request: web.Request) -> web.Response:
        path = PAGE / "index.html"
        if not path.is_file():
            return web.Response(text=NO_PAGE)
        text = LANGUAGE.sub(f'<html lang="{language}"', path.read_text(encoding="utf-8"), count=1)
        return web.Response(text=text, content_type="text/html")

    return index


async def _file(request: web.Request) -> web.FileResponse:
    path = PAGE / request.match_info["name"]
    if not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path)
