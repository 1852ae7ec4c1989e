"""The page's stream of events: a snapshot, then every change."""

import asyncio

from aiohttp import web

from sandbox.control.asked import world_of
from sandbox.events import as_frame
from sandbox.json_types import Json
from sandbox.world import World

SHOWN_CALLS = 50
HEARTBEAT = 15.0  # seconds
RETRY = "retry: 500\n\n"  # ms after which a page reconnects a broken stream; browsers would wait some seconds


async def events(request: web.Request) -> web.StreamResponse:
    world = world_of(request)
    response = web.StreamResponse(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
    response.content_type = "text/event-stream"
    await response.prepare(request)
    queue = world.hub.join()
    try:
        await response.write((RETRY + as_frame("snapshot", snapshot(world))).encode())
        await _pour(queue, response)
    except ConnectionError:
        pass  # the page was closed
    finally:
        world.hub.leave(queue)
    return response


async def _pour(queue: "asyncio.Queue[str | None]", response: web.StreamResponse) -> None:
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT):
                frame = await queue.get()
        except TimeoutError:
            frame = ": still here\n\n"
        if frame is None:
            return
        await response.write(frame.encode())


def snapshot(world: World) -> Json:
    groups = [world.card(group) | {"messages": list(group.messages.values())} for group in world.groups]
    return {
        "bots": [_of_bot(one) for one in world.worlds],
        "groups": groups,
        "clock": world.clock_card(),
        "loading": world.worlds[0].loading,
    }


def _of_bot(world: World) -> Json:
    people = [world.card(person) | {"messages": list(person.messages.values())} for person in world.people]
    return {
        "user": world.profile.user(),
        "token": world.token,
        "people": people,
        "calls": world.calls.last(SHOWN_CALLS),
    }
