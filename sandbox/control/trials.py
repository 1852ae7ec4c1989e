"""What tests and other programs need besides people: the bot and its token, the record of calls, faults, idleness, and
files that were sent.
"""

from urllib.parse import quote

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from sandbox.clock import monotonic
from sandbox.control.asked import body_of, number, read, wait_of, world_of
from sandbox.errors import ApiError, ControlError
from sandbox.faults import Fault
from sandbox.quiet import silent


async def bot(request: web.Request) -> web.Response:
    """The bot's account, and the token with which a program calls the Bot API as that bot."""
    world = world_of(request)
    return web.json_response({"user": world.profile.user(), "token": world.token})


class Loading(BaseModel):
    model_config = ConfigDict(extra="forbid")

    loading: bool


async def set_loading(request: web.Request) -> web.Response:
    """A program says that it fills this Telegram, or has finished: until then the page tells people to wait."""
    first = world_of(request).worlds[0]
    first.loading = read(Loading, await body_of(request)).loading
    first.hub.tell("loading", {"loading": first.loading})
    return web.json_response({})


async def calls(request: web.Request) -> web.Response:
    return web.json_response(world_of(request).calls.after(int(number(request, "after", 0))))


async def add_update(request: web.Request) -> web.Response:
    """One update as raw JSON, delivered unchanged. It may be one that no client could cause or that a future Bot API
    sends.
    """
    update = world_of(request).queue.add_raw(await body_of(request))
    return web.json_response({"update_id": update.id})


async def add_fault(request: web.Request) -> web.Response:
    world_of(request).faults.add(read(Fault, await body_of(request)))
    return web.json_response({})


async def clear_faults(request: web.Request) -> web.Response:
    world_of(request).faults.clear()
    return web.json_response({})


async def idle(request: web.Request) -> web.Response:
    """Whether the bot has acknowledged everything and waits for more. With `quiet`, in seconds, also whether it has
    called nothing for so long, because many bots acknowledge an update before they have handled it.
    """
    world = world_of(request)
    quiet, wait = max(number(request, "quiet", 0.0), 0.0), wait_of(request)
    deadline = monotonic() + wait
    reached = await world.queue.changed.until(world.is_idle, wait)
    while reached and quiet:
        reached = await silent(world.quiet, world.queue.changed, quiet, deadline - monotonic())
        if world.is_idle():
            break
        reached = await world.queue.changed.until(world.is_idle, deadline - monotonic())
    return web.json_response({"idle": reached})


async def file(request: web.Request) -> web.Response:
    """The bytes of a file that somebody sent. HTML and the like are downloaded, never shown as a page of
    this server.
    """
    files = world_of(request).files
    try:
        stored = files.by_id(request.match_info["file"])
    except ApiError:
        raise ControlError("there is no such file", 404) from None
    shown = "inline" if stored.kind == "photo" or stored.mime_type == "application/pdf" else "attachment"
    headers = {
        "Content-Disposition": f"{shown}; filename*=utf-8''{quote(stored.name)}",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=files.content(stored), content_type=stored.mime_type, headers=headers)
