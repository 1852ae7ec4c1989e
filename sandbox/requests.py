"""Reads an HTTP request into the raw parameters of a method call, in any of the four ways of sending it.

Source: https://core.telegram.org/bots/api#making-requests
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiogram.types import BufferedInputFile
from aiohttp import web

from sandbox.errors import ApiError, bad_request

TOO_LARGE = ApiError("Request Entity Too Large", 413)
UPLOAD_LIMIT = 50 * 1024 * 1024  # https://core.telegram.org/bots/api#sending-files


@dataclass
class RawCall:
    """Parameters as sent: strings from a form or query, anything from JSON; uploads by the name of their field. When it
    has been read, `ignored` says what of it the Bot API does not have.
    """

    params: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, BufferedInputFile] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)


async def read_call(request: web.Request) -> RawCall:
    """Raises ApiError when the body cannot be read."""
    try:
        return await _read(request)
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except web.HTTPRequestEntityTooLarge:
        raise TOO_LARGE from None


async def _read(request: web.Request) -> RawCall:
    raw = RawCall(params=dict(parse_qsl(request.query_string, keep_blank_values=True)))
    kind = request.content_type
    if kind == "application/x-www-form-urlencoded":
        body = (await request.read()).decode()
        raw.params.update(parse_qsl(body, keep_blank_values=True))
    elif kind == "application/json":
        raw.params.update(json_object(await request.read()))
    elif kind == "multipart/form-data":
        await _read_multipart(request, raw)
    return raw


def json_object(body: bytes) -> dict[str, Any]:
    """Parameters sent as JSON, none for an empty body. The server reads what is no string by its source, so an absent
    value has to be left out: null is taken for the text "null". Raises ApiError.

    Source: TDLib, HttpReader.cpp (parse_json_parameters).
    """
    if not body:
        return {}
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        raise bad_request("sandbox: the body is not JSON") from None
    if not isinstance(read, dict):
        raise bad_request("JSON object expected")
    return {name: "null" if value is None else value for name, value in read.items()}


async def _read_multipart(request: web.Request, raw: RawCall) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            content = value.file.read()
            value.file.close()
            if len(content) > UPLOAD_LIMIT:
                raise TOO_LARGE
            raw.uploads[name] = BufferedInputFile(content, filename=value.filename)
        else:
            raw.params[name] = value
