"""TELEGRAM_PROXY: every call goes through the proxy. A proxy that fails counts as an outage of Telegram."""

import asyncio
import logging
from asyncio import StreamReader, StreamWriter
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot import logs as logs_module
from bot.logs import log, set_up_logs
from bot.settings import Settings
from bot.telegram import Unreachable, make_bot
from sandbox import Sandbox
from tests.support.serving import serving
from tests.support.telegram_token import TOKEN
from tests.support.town import close_quickly

PASSWORD = "p@ss:Canary/word"
SPELLED = "p%40ss%3ACanary%2Fword"


class Proxy:
    """SOCKS5 and HTTP, for `user` with that password. `led_to`: the ports it has connected people with."""

    def __init__(self) -> None:
        self.led_to: list[int] = []

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            first = await reader.readexactly(1)
            port = await (_socks(reader, writer) if first == b"\5" else _http(reader, writer))
            if port:
                self.led_to.append(port)
                their_reader, their_writer = await asyncio.open_connection("127.0.0.1", port)
                await asyncio.gather(_pass(reader, their_writer), _pass(their_reader, writer))
        writer.close()


async def _socks(reader: StreamReader, writer: StreamWriter) -> int:
    """https://www.rfc-editor.org/rfc/rfc1928 and rfc1929"""
    await reader.readexactly((await reader.readexactly(1))[0])
    writer.write(b"\5\2")
    await reader.readexactly(1)
    name, password = [await reader.readexactly((await reader.readexactly(1))[0]) for _ in range(2)]
    is_right = (name, password) == (b"user", PASSWORD.encode())
    writer.write(b"\1\0" if is_right else b"\1\1")
    if not is_right:
        return 0
    kind = (await reader.readexactly(4))[3]
    await reader.readexactly(4 if kind == 1 else (await reader.readexactly(1))[0])
    writer.write(b"\5\0\0\1\0\0\0\0\0\0")
    return int.from_bytes(await reader.readexactly(2))


async def _http(reader: StreamReader, writer: StreamWriter) -> int:
    asked = (await reader.readuntil(b"\r\n\r\n")).decode()
    is_right = b64encode(f"user:{PASSWORD}".encode()).decode() in asked
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n" if is_right else b"HTTP/1.1 407 No\r\n\r\n")
    return int(asked.split()[1].rpartition(":")[2]) if is_right else 0


async def _pass(source: StreamReader, target: StreamWriter) -> None:
    while some := await source.read(65_536):
        target.write(some)
    target.close()


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[TelegramAPIServer]:
    async with serving(Sandbox(data_dir=tmp_path, token=TOKEN, pace=False).app()) as base:
        yield TelegramAPIServer.from_base(base)


@pytest.fixture
async def proxy() -> AsyncIterator[tuple[Proxy, int]]:
    one = Proxy()
    async with await asyncio.start_server(one.serve, "127.0.0.1", 0) as server:
        yield one, server.sockets[0].getsockname()[1]


async def refusal(bot: Bot) -> str:
    """The text of the errors when calls and downloads reach nobody."""
    told = ""
    for call in (bot.get_me, lambda: bot.download_file("documents/file_1.pdf")):
        with pytest.raises(Unreachable) as error:
            await call()
        told += f"{error.value!r} {error.value.__cause__!r} {error.value.__context__!r}"
    await close_quickly(bot)
    return told


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_calls_go_through_the_proxy(telegram: TelegramAPIServer, proxy: tuple[Proxy, int], scheme: str) -> None:
    one, port = proxy
    bot = make_bot(TOKEN, telegram, None, f"{scheme}://user:{SPELLED}@127.0.0.1:{port}")
    assert (await bot.get_me()).is_bot
    assert [f"http://127.0.0.1:{port}" for port in one.led_to] == [telegram.base.split("/bot")[0]]
    await close_quickly(bot)


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_proxy_that_refuses_and_one_that_is_not_there_are_an_outage(
    telegram: TelegramAPIServer, proxy: tuple[Proxy, int], scheme: str
) -> None:
    for wrong in (f"Canary@127.0.0.1:{proxy[1]}", f"{SPELLED}@127.0.0.1:1"):
        told = await refusal(make_bot(TOKEN, telegram, None, f"{scheme}://user:{wrong}"))
        assert "no connection through TELEGRAM_PROXY (Proxy" in told
        assert "Canary" not in told
    assert proxy[0].led_to == []


async def test_telegrams_certificate_is_checked_by_the_same_ones_as_without_a_proxy(
    telegram: TelegramAPIServer,
) -> None:
    session = make_bot(TOKEN, telegram, None, "socks5://127.0.0.1:1").session
    assert "ssl" in session._connector_init  # type: ignore[attr-defined]


@pytest.mark.usefixtures("logging_as_before")
@pytest.mark.parametrize("hidden", [True, False])
def test_logs_hide_its_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, hidden: bool
) -> None:
    if not hidden:
        monkeypatch.setattr(logs_module, "_secrets", lambda _settings: [])
    proxy = f"socks5://user:{SPELLED}@127.0.0.1:1"
    set_up_logs(Settings(_env_file=None, bot_token=TOKEN, telegram_proxy=proxy, data_dir=tmp_path))
    log.error("failed", address=proxy, other=PASSWORD)
    logging.getLogger("some.library").error("connecting to %s", proxy)
    assert ("Canary" not in capsys.readouterr().err) is hidden
