"""The database's password is in no output, error or log, however it is written and whatever fails."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
from typer.testing import CliRunner

from bot import logs as logs_module
from bot.cli import app
from bot.logs import log, set_up_logs
from bot.settings import Settings
from tests.support.ports import free_port

pytestmark = pytest.mark.usefixtures("logging_as_before")
PASSWORD = "p@ss:Canary/word%42"
SPELLED = quote(PASSWORD, safe="")
REFUSED = b"SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0"
COMMANDS = {
    "run": ["run"],
    "migrate": ["migrate"],
    "owner": ["owner", "7", "--name", "Орлова Мария"],
    "move": ["move", "<address>"],
}


def address(port: int) -> str:
    return f"postgresql://ryadom:{SPELLED}@127.0.0.1:{port}/ryadom"


@pytest.fixture
async def refusing() -> AsyncIterator[int]:
    """The port of a server that answers that the password is wrong."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(8)
        writer.write(b"N")  # no TLS
        await reader.read(1000)
        writer.write(b"E" + (len(REFUSED) + 4).to_bytes(4, "big") + REFUSED)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1]


async def told(command: str, url: str, folder: Path) -> str:
    """The whole output of the command, which must fail."""
    arguments = [url if word == "<address>" else word for word in COMMANDS[command]]
    environment = {"DATA_DIR": str(folder), "DATABASE_URL": "" if command == "move" else url, "HTTP_PORT": "0"}
    result = await asyncio.to_thread(CliRunner().invoke, app, arguments, env=environment)
    assert result.exit_code in (1, 2)
    assert isinstance(result.exception, SystemExit)  # and not a traceback, which Python would print
    return result.output


def shown_of(password: str, output: str) -> list[str]:
    return [part for part in (password, quote(password, safe=""), "Canary") if part in output]


@pytest.mark.parametrize("command", COMMANDS)
async def test_no_command_prints_the_password(command: str, refusing: int, tmp_path: Path) -> None:
    for port in (free_port(), refusing):
        output = await told(command, address(port), tmp_path)
        assert "DATABASE_URL: the database cannot be used" in output
        assert shown_of(PASSWORD, output) == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("wrong", ["p:Canary", "p@x:Canary", "p/Canary@x:y"])
async def test_an_address_with_an_unwritten_sign_is_not_quoted(command: str, wrong: str, tmp_path: Path) -> None:
    output = await told(command, f"postgresql://ryadom:{wrong}@127.0.0.1:{free_port()}/ryadom", tmp_path)
    assert shown_of(wrong, output) == []


@pytest.mark.parametrize("hidden", [True, False])
def test_logs_hide_it_as_it_is_and_as_an_address_has_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, hidden: bool
) -> None:
    """Without hiding, the password would be visible."""
    if not hidden:
        monkeypatch.setattr(logs_module, "_secrets", lambda _settings: [])
    settings = Settings(_env_file=None, database_url=address(5432), data_dir=tmp_path)
    set_up_logs(settings)
    log.error("failed", address=settings.database, other=PASSWORD)
    logging.getLogger("some.library").error("connecting to %s", settings.database)
    written = capsys.readouterr().err
    assert written.count("failed") == 1
    assert (shown_of(PASSWORD, written) == []) is hidden
