"""The clock over HTTP: followers wait for its moves; people and tests move it."""

from datetime import datetime

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from sandbox.api import has_gone
from sandbox.control.asked import body_of, number, read, wait_of, world_of
from sandbox.errors import ControlError
from sandbox.json_types import Json
from sandbox.world import World

FOLLOW = 25.0  # seconds that a follower waits at most
ALL_BACK = 15.0  # seconds within which all followers should ask again
JUST_PAST = 0.001


class Move(BaseModel):
    model_config = ConfigDict(extra="forbid")

    advance: float | None = Field(None, ge=0)
    to: str | None = Field(None, pattern="^next$")


async def follow(request: web.Request) -> web.Response:
    """Without `after`, answers with the clock at once; with it, waits until the version differs."""
    world = world_of(request)
    if "after" in request.query:
        name = request.query.get("name", "") or "follower"
        version = int(number(request, "after", -1))
        next_due = _moment(request.query.get("next", ""))
        seconds = wait_of(request, FOLLOW)
        await world.followers.follow(name, version, next_due, has_gone(request), seconds)
    return web.json_response(world.clock_card() | {"followers": world.followers.names()})


def _moment(text: str) -> float | None:
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        raise ControlError("next is neither unix nor ISO time") from None
    if moment.tzinfo is None:
        raise ControlError("next has no zone")
    return moment.timestamp()


async def move(request: web.Request) -> web.Response:
    """Answers when all followers have asked again; `missing` names those that have not within 15 seconds."""
    world = world_of(request)
    wanted = read(Move, await body_of(request))
    world.advance(_seconds(world, wanted))
    missing = await world.followers.all_back(ALL_BACK)
    answer: Json = world.clock_card() | {"missing": missing}
    return web.json_response(answer)


def _seconds(world: World, wanted: Move) -> float:
    if wanted.advance is not None:
        return wanted.advance
    if wanted.to is None:
        raise ControlError("advance or to is needed")
    due = world.followers.next_due()
    if due is None:
        raise ControlError("no follower has announced a next notice", 409)
    return max(due - world.clock.now() + JUST_PAST, 0.0)
