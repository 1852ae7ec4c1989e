"""Reads the parameters of control calls; errors are plain sentences."""

import json
import math
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from sandbox.errors import ControlError
from sandbox.groups import Group
from sandbox.json_types import Json
from sandbox.people import Person
from sandbox.world import World

WORLD = web.AppKey("world", World)
LONGEST_WAIT = 60.0
B = TypeVar("B", bound=BaseModel)


def world_of(request: web.Request) -> World:
    """The world of the bot that `?bot=` names by its username or number, else of the first one. Raises ControlError
    404.
    """
    first, wanted = request.app[WORLD], request.query.get("bot", "").removeprefix("@").lower()
    if not wanted:
        return first
    for world in first.worlds:
        if wanted in (str(world.profile.id), world.profile.username.lower()):
            return world
    raise ControlError(f"there is no bot {wanted}", 404)


def person_of(request: web.Request) -> Person:
    """The person in the call's path. Raises ControlError 404."""
    return world_of(request).people.known(int(request.match_info["person"]))


def group_of(request: web.Request) -> Group:
    """The group or channel in the call's path. Raises ControlError 404."""
    return request.app[WORLD].groups.known(int(request.match_info["group"]))


async def body_of(request: web.Request) -> Json:
    """The body as a JSON object, empty when there is none. Raises ControlError."""
    try:
        body = json.loads(await request.read() or b"{}")
    except (ValueError, RecursionError):
        raise ControlError("the body is not JSON") from None
    if not isinstance(body, dict):
        raise ControlError("the body is not a JSON object")
    return body


def read(model: type[B], body: Json) -> B:
    """Raises ControlError when the body does not fit the model."""
    try:
        return model.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"])
        raise ControlError(f"{path}: {first['msg']}") from None


def number(request: web.Request, name: str, default: float) -> float:
    """A finite number from the query. Raises ControlError."""
    text = request.query.get(name, "")
    try:
        read = float(text) if text else default
    except ValueError:
        read = math.nan
    if not math.isfinite(read):
        raise ControlError(f"{name} is not a number")
    return read


def wait_of(request: web.Request, default: float = 0.0) -> float:
    """How long a call may wait, in seconds."""
    return min(max(number(request, "wait", default), 0.0), LONGEST_WAIT)
