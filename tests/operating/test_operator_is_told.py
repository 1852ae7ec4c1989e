"""A wrong setting or argument stops a command with one sentence that says what to check."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands.running import run_until_stopped as run
from bot.http_server import WrongHost
from bot.local_telegram import serve_sandbox
from bot.operator_error import OperatorError
from bot.settings import Settings
from sandbox import journal
from tests.support.town import Town

pytestmark = pytest.mark.usefixtures("logging_as_before")
TOKEN = "7000000007:A-token-that-some-Telegram-gave"
NAMED = ["--name", "Орлова Мария Ивановна"]


@pytest.fixture
def engine() -> str:
    return "sqlite"


def told(*words: str, **settings: str) -> str:
    """The one sentence printed by a command that fails."""
    environment = {"DATABASE_URL": "", "HTTP_PORT": "0", "SANDBOX_PORT": "0", **settings}
    result = CliRunner().invoke(app, words, env=environment)
    assert isinstance(result.exception, SystemExit), result.output
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.mark.parametrize(
    "words", [["run"], ["sandbox"], ["migrate"], ["owner", "7", *NAMED], ["export", "people", "x.xlsx"]]
)
def test_a_data_folder_that_cannot_be_made_is_reported(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "DATA_DIR: " in told(*words, DATA_DIR=str(tmp_path / "file" / "data"))


@pytest.mark.parametrize("words", [["run"], ["migrate"], ["owner", "7", *NAMED]])
def test_a_file_that_is_not_a_database_is_reported(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "ryadom.db").write_text("not a database" * 100)
    settings = {"BOT_TOKEN": TOKEN, "DATA_DIR": str(tmp_path)}
    assert "DATA_DIR: the database cannot be used (SQLITE_NOTADB)" in told(*words, **settings)


def test_a_list_that_is_a_folder_is_reported(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["import", str(tmp_path)], env={"DATA_DIR": str(tmp_path / "data")})
    assert result.exit_code == 2
    assert "is a directory" in " ".join(result.stderr.replace("│", " ").split())


async def told_at_the_start(folder: Path, **settings: Any) -> str:
    """Runs `ryadom run` in this process, because it listens for signals."""
    settings |= {"data_dir": folder, "http_host": "127.0.0.1", "http_port": 0}
    with pytest.raises(OperatorError) as error:
        await run(Settings(_env_file=None, **settings))
    return str(error.value)


async def test_a_webhook_address_that_telegram_refuses_is_reported(town: Town, tmp_path: Path) -> None:
    said = await told_at_the_start(
        tmp_path / "data",
        bot_token=town.ryadom.bot.token,
        telegram_api_url=town.client.base_url,
        webhook_url="https://elsewhere.example",
        webhook_secret="s" * 32,
    )
    assert "WEBHOOK_URL: Telegram does not take it (Bad Request: bad webhook" in said


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host", "..", "x" * 70])
@pytest.mark.parametrize("webhook", [None, "http://127.0.0.1:1"])
async def test_a_host_that_is_not_this_machine_is_reported(town: Town, host: str, webhook: str | None) -> None:
    """It is not reported as a taken port, and also stops a polling bot, because the operator asked for it."""
    settings = Settings(_env_file=None, http_host=host, http_port=0, webhook_url=webhook, webhook_secret="s" * 32)
    with pytest.raises(WrongHost, match=f"^HTTP_HOST: {host} is no address of this machine"):
        async with town.ryadom._door(settings):
            pass


@pytest.fixture
async def no_telegram() -> AsyncIterator[str]:
    """The address of a server that is not a local Telegram."""
    async with TestServer(web.Application(), host="127.0.0.1") as server:
        yield str(server.make_url("")).rstrip("/")


async def test_a_local_telegram_that_does_not_answer_is_reported(no_telegram: str, tmp_path: Path) -> None:
    for address, sentence in (
        (no_telegram, f"no local Telegram answers at {no_telegram}"),
        ("http://127.0.0.1:1", "no local Telegram answers at http://127.0.0.1:1"),
        ("https://telegram.example", "without BOT_TOKEN it is that of a local Telegram"),
    ):
        said = await told_at_the_start(tmp_path / "data", telegram_api_url=address)
        assert f"TELEGRAM_API_URL: {sentence}" in said


async def test_a_data_folder_that_another_local_telegram_uses_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LOCK_WAIT", 0.01)
    settings = Settings(_env_file=None, data_dir=tmp_path, sandbox_port=0)
    async with serve_sandbox(settings):
        with pytest.raises(OperatorError, match=r"^DATA_DIR: another local Telegram is at work"):
            await serve_sandbox(settings).__aenter__()


def owner(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["owner", *words], env={"DATA_DIR": str(folder), "DATABASE_URL": ""})


def test_an_owner_who_is_known_keeps_the_name_and_the_operator_reads_so(tmp_path: Path) -> None:
    assert owner(tmp_path, "7", *NAMED).stdout == "Орлова Мария Ивановна is an owner now.\n"
    assert owner(tmp_path, "7", *NAMED).stdout == "Орлова Мария Ивановна was an owner already.\n"
    said = owner(tmp_path, "7", "--name", "Петрова Анна").stdout
    assert said.startswith("Орлова Мария Ивановна was an owner already. They are known by this name")
    assert "'Петрова Анна' changes nothing" in said


@pytest.mark.parametrize("number", ["0", str(2**60), "99999999999999999999"])
def test_a_number_that_is_not_a_telegram_id_is_reported(number: str, tmp_path: Path) -> None:
    result = owner(tmp_path, number, *NAMED)
    assert result.exit_code == 2
    assert "telegram_id" in result.stderr.lower()
    assert not (tmp_path / "demo").exists()
