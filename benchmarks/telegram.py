"""The smallest Bot API that a bot can be measured against: it answers at once, checks nothing, and records calls.

The local Telegram of `sandbox/` reads each request as the real one does, which costs more than the bot's own side.
"""

import asyncio
import json
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from sandbox.errors import ApiError
from sandbox.pace import Pace

_SENT = "send"
_BOT = {"id": 1000000001, "is_bot": True, "first_name": "B", "username": "benchmark_bot"}


@dataclass
class Call:
    method: str
    at: float
    accepted: bool
    params: dict[str, Any]


@dataclass
class Telegram:
    """`jitter`: the latency of a call in seconds, from and to. `keeps`: whether calls are recorded with their
    parameters, and the last keyboard of each chat in `keyboards`: the message's id and its buttons' data.
    """

    pace: Pace = field(default_factory=lambda: Pace(on=False))
    jitter: tuple[float, float] = (0.0, 0.0)
    keeps: bool = False
    calls: list[Call] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    keyboards: dict[int, tuple[int, list[str]]] = field(default_factory=dict)
    port: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    _messages: int = 0
    _waiting: list[tuple[str, int, asyncio.Future[None]]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def counted(self, method: str, total: int) -> None:
        """Wait until `total` calls of a method were accepted since the start."""
        if self.counts[method] < total:
            waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append((method, total, waiting))
            await waiting

    def answered(self, path: str, body: bytes) -> tuple[int, bytes]:
        method = path.rpartition("/")[2].lower()
        params = _params(body) if self.keeps or self.pace.on else {}
        accepted = True
        if self.pace.on and method.startswith(_SENT):
            try:
                self.pace.admit(int(params["chat_id"]))
            except ApiError as error:
                accepted = False
                answer = _refusal(error)
        if self.keeps:
            self.calls.append(Call(method, asyncio.get_running_loop().time(), accepted, params))
        if not accepted:
            self.counts["refused"] += 1
            return 429, answer
        self.count(method)
        answer = self._answer(method, params)
        if "reply_markup" in params:
            number = json.loads(answer)["result"]["message_id"]
            self.keyboards[int(params["chat_id"])] = number, _buttons(params["reply_markup"])
        return 200, answer

    def count(self, method: str) -> None:
        self.counts[method] += 1
        for waiting in list(self._waiting):
            if waiting[0] == method and self.counts[method] >= waiting[1]:
                self._waiting.remove(waiting)
                waiting[2].set_result(None)

    def _answer(self, method: str, params: dict[str, Any]) -> bytes:
        if method == "getme":
            return json.dumps({"ok": True, "result": _BOT}).encode()
        if method.startswith((_SENT, "edit")):
            return self._message(params)
        return b'{"ok":true,"result":[]}' if method == "getupdates" else b'{"ok":true,"result":true}'

    def _message(self, params: dict[str, Any]) -> bytes:
        self._messages += 1
        number = params.get("message_id", str(self._messages))
        chat = params.get("chat_id", "1")
        return (
            f'{{"ok":true,"result":{{"message_id":{number},"date":1760000000,"text":"x",'
            f'"chat":{{"id":{chat},"type":"private","first_name":"P"}}}}}}'
        ).encode()


def _params(body: bytes) -> dict[str, Any]:
    said = body.decode()
    return json.loads(said) if said.startswith("{") else dict(parse_qsl(said))


def _buttons(markup: Any) -> list[str]:
    rows = (json.loads(markup) if isinstance(markup, str) else markup)["inline_keyboard"]
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _refusal(error: ApiError) -> bytes:
    body = {"ok": False, "error_code": 429, "description": error.description}
    return json.dumps(body | {"parameters": {"retry_after": error.retry_after}}).encode()


class _Line(asyncio.Protocol):
    """HTTP as the bots' clients use it: a head, a length, a body; one request after another on a connection."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = _length(head)
            if len(self._buffer) < end + 4 + length:
                return
            body = self._buffer[end + 4 : end + 4 + length]
            self._buffer = self._buffer[end + 4 + length :]
            self._arrived(head.split(b" ", 2)[1].decode(), body)

    def _arrived(self, path: str, body: bytes) -> None:
        loop = asyncio.get_running_loop()
        if path.lower().endswith("getupdates"):
            self._telegram.count("asked")
            loop.call_later(5.0, self._answer, path, body)
        elif self._telegram.jitter[1]:
            loop.call_later(self._telegram.chance.uniform(*self._telegram.jitter), self._answer, path, body)
        else:
            self._answer(path, body)

    def _answer(self, path: str, body: bytes) -> None:
        status, answer = self._telegram.answered(path, body)
        head = f"HTTP/1.1 {status} .\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
        self._transport.write(head.encode() + answer)


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


@asynccontextmanager
async def telegram(**how: object) -> AsyncIterator[Telegram]:
    """Serves on a free loopback port while the context is open."""
    served = Telegram(**how)  # type: ignore[arg-type]
    server = await asyncio.get_running_loop().create_server(lambda: _Line(served), "127.0.0.1", 0)
    served.port = server.sockets[0].getsockname()[1]
    try:
        yield served
    finally:
        server.close()
