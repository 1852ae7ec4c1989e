"""The Bot API over HTTP: token, method, parameters, faults on demand, the function, the answer.

Source: https://core.telegram.org/bots/api#making-requests
"""

import asyncio
import json
import secrets
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, TypeAlias

from aiogram.methods import GetUpdates, TelegramMethod
from aiohttp import web

from sandbox.errors import ApiError, bad_request, conflict
from sandbox.faults import Fault
from sandbox.json_types import Json
from sandbox.methods.table import BUILT, KNOWN, Model
from sandbox.reading import read_method
from sandbox.requests import RawCall, json_object, read_call
from sandbox.world import World

WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
Answered: TypeAlias = tuple[web.Response, Json]
NO_METHOD = ApiError("Not Found: method not found", 404)
BAD_TOKEN = ApiError("Unauthorized: invalid token specified", 401)


class BotApi:
    """Routes `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, first: World) -> None:
        self._first = first

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token:[^/]*}/{method:.*}", self.answer),
            web.get("/file/bot{token:[^/]*}/{path:.*}", self.download),
        ]

    def _world_of(self, request: web.Request) -> World | None:
        """The world of the bot whose token the address has."""
        given = request.match_info["token"].encode("utf-8", "surrogateescape")
        return next((one for one in self._first.worlds if secrets.compare_digest(given, one.token.encode())), None)

    async def answer(self, request: web.Request) -> web.Response:
        world = self._world_of(request)
        if world is None:
            return _refused(BAD_TOKEN)
        name = request.match_info["method"].rstrip("/")
        model = KNOWN.get(name.lower())
        if request.method not in ("GET", "POST") or model is None:
            return _refused(NO_METHOD)
        arrived = world.clock.now()
        raw = RawCall()
        try:
            with nullcontext() if model is GetUpdates else world.quiet:
                raw = await read_call(request)
                response, answer = await self._answer(world, request, model, raw)
        except ApiError as error:
            response, answer = _refused(error), _refusal_body(error)
        if model is not GetUpdates:
            name = model.__api_method__
            world.calls.add(time=arrived, method=name, params=_shown(raw), answer=answer, ignored=raw.ignored)
        return response

    async def _answer(self, world: World, request: web.Request, model: Model, raw: RawCall) -> Answered:
        call = read_method(model, raw, strict=world.strict)
        fault = world.faults.strike(model.__api_method__, call)
        if fault:
            await _suffer(fault, request)
        result = await self._done(world, request, model, call)
        body: Json = {"ok": True, "result": fault.changed(result) if fault else result}
        if fault and fault.drop == "answer":
            _cut(request)
        return _response(body, 200), body

    async def _done(self, world: World, request: web.Request, model: Model, call: TelegramMethod[Any]) -> object:
        if isinstance(call, GetUpdates):
            if world.webhook.settings:
                raise conflict(WEBHOOK_ACTIVE)
            return await world.polling.ask(call, has_gone(request))
        if model not in BUILT:
            raise bad_request(f"sandbox: method {model.__api_method__} is not built")
        return BUILT[model](world, call)

    async def reply(self, world: World, body: bytes) -> None:
        """Carries out a call that a bot made in its answer to a webhook delivery. The bot never learns the result.

        Source: https://core.telegram.org/bots/api#making-requests-when-getting-updates
        """
        try:
            params = json_object(body)
        except ApiError:
            return
        model = KNOWN.get(str(params.pop("method", "")).lower())
        if model not in BUILT:
            return
        arrived, raw = world.clock.now(), RawCall(params)
        try:
            call = read_method(model, raw, strict=world.strict)
            answer: Json = {"ok": True, "result": BUILT[model](world, call)}
        except ApiError as error:
            answer = _refusal_body(error)
        name = model.__api_method__
        world.calls.add(time=arrived, method=name, params=params, answer=answer, ignored=raw.ignored)

    async def download(self, request: web.Request) -> web.Response:
        world = self._world_of(request)
        if world is None:
            return _refused(BAD_TOKEN)
        files = world.files
        try:
            stored = files.for_bot(files.by_path(request.match_info["path"]))
        except ApiError as error:
            return _refused(error)
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return web.Response(body=files.content(stored), content_type=stored.mime_type, headers=headers)


def has_gone(request: web.Request) -> Callable[[], bool]:
    """Tells whether the caller's connection has broken, for example because its process was killed."""
    return lambda: request.transport is None or request.transport.is_closing()


async def _suffer(fault: Fault, request: web.Request) -> None:
    """Does what a fault orders before the method: wait, lose the request, or refuse."""
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.drop == "before":
        _cut(request)
        raise ApiError("sandbox: the request was lost", 500)
    if refusal := fault.refusal():
        raise refusal


def _cut(request: web.Request) -> None:
    if request.transport:
        request.transport.abort()


def _shown(raw: RawCall) -> Json:
    uploads = {name: {"file_name": file.filename, "size": len(file.data)} for name, file in raw.uploads.items()}
    return raw.params | uploads


def _refusal_body(error: ApiError) -> Json:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return body


def _refused(error: ApiError) -> web.Response:
    response = _response(_refusal_body(error), error.code)
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _response(body: Json, status: int) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")
