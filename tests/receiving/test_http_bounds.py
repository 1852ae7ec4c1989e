"""Connections that send nothing, or send slowly, are closed, and do not keep other clients out meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import ClientSession, web

from bot import http_server
from bot.http_server import read_body, serving
from tests.support.patience import LONG

MOST = 4
HALF_A_HEAD = b"POST /webhook HTTP/1.1\r\nHost: x\r\n"
HEAD = HALF_A_HEAD + b"Content-Length: 100\r\n\r\n"
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def served(hold: asyncio.Event | None = None, arrived: asyncio.Semaphore | None = None) -> AsyncIterator[int]:
    """The port of a server that reads bodies, releases `arrived` for each, and answers when `hold` lets it."""

    async def answer(request: web.Request) -> web.Response:
        await read_body(request)
        if arrived is not None:
            arrived.release()
        if hold is not None:
            await hold.wait()
        return web.Response()

    app = web.Application()
    app.router.add_post("/webhook", answer)
    async with serving(app, "127.0.0.1", 0, "HTTP_PORT", drain=0.1) as port:
        yield port


@asynccontextmanager
async def lines(port: int, count: int, said: bytes) -> AsyncIterator[list[Line]]:
    opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(count)]
    for _, writer in opened:
        writer.write(said)
    try:
        yield opened
    finally:
        for _, writer in opened:
            writer.close()


async def is_closed(line: Line) -> bool:
    """Waits until the server has closed it; what the server sends before that is ignored."""
    async with asyncio.timeout(LONG):
        with suppress(ConnectionResetError):
            await line[0].read()
    return True


async def post(port: int) -> int:
    address = f"http://127.0.0.1:{port}/webhook"
    async with asyncio.timeout(LONG), ClientSession() as session, session.post(address, data=b"{}") as answer:
        return answer.status


async def test_slow_heads_make_room_for_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time-out is long here, so that only the limit on connections can help."""
    monkeypatch.setattr(http_server, "CONNECTIONS", MOST)
    monkeypatch.setattr(http_server, "HEADERS_WITHIN", 1000.0)
    async with served() as port, lines(port, 3 * MOST, HALF_A_HEAD) as slow:
        assert await post(port) == 200
        closed = [await is_closed(line) for line in slow[: 2 * MOST]]
        assert len(closed) == 2 * MOST


async def test_requests_in_hand_are_kept_and_one_more_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_server, "CONNECTIONS", MOST)
    hold, arrived = asyncio.Event(), asyncio.Semaphore(0)
    whole = HEAD + b"x" * 100
    async with served(hold, arrived) as port, lines(port, MOST, whole) as busy:
        async with asyncio.timeout(LONG):
            for _ in range(MOST):
                await arrived.acquire()
        async with lines(port, 1, whole) as [other]:
            assert await is_closed(other)
        hold.set()
        for reader, _ in busy:
            async with asyncio.timeout(LONG):
                assert (await reader.readline()).split()[1] == b"200"


@pytest.mark.parametrize("said", [b"", HALF_A_HEAD])
async def test_a_head_that_does_not_come_ends_the_connection(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    monkeypatch.setattr(http_server, "HEADERS_WITHIN", 0.05)
    async with served() as port, lines(port, 1, said) as [line]:
        assert await is_closed(line)


async def test_a_body_that_does_not_come_is_answered_408(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_server, "BODY_WITHIN", 0.05)
    monkeypatch.setattr(http_server, "LINGER", 0.05)
    async with served() as port, lines(port, 1, HEAD + b"x") as [(reader, writer)]:
        async with asyncio.timeout(LONG):
            assert (await reader.readline()).split()[1] == b"408"
        assert await is_closed((reader, writer))
