"""Whatever fails, neither the token nor people's words get into logs or errors."""

import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import GetMe
from aiohttp import ClientError, web
from aiohttp.test_utils import TestServer

from bot.commands.running import run_until_stopped
from bot.logs import log, on_stray_error, spoken
from bot.operator_error import OperatorError
from bot.settings import Settings
from bot.telegram import make_bot
from models.person import City
from tests.support.canary import CANARY, written_logs
from tests.support.town import Town, close_quickly

WORDS = "Петрова Анна said something"
SECRET_HALF = CANARY.partition(":")[2]


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    yield from written_logs(tmp_path, monkeypatch)


def refused(_request: web.Request) -> web.Response:
    return web.Response(status=404, text="not here")


def moved(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": str(request.url)})


def broken(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


def unknown(_request: web.Request) -> web.Response:
    return web.json_response({"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401)


@pytest.fixture
async def telegram(answer: Callable[[web.Request], web.Response]) -> AsyncIterator[TelegramAPIServer]:
    app = web.Application()

    async def respond(request: web.Request) -> web.Response:
        return answer(request)

    app.router.add_route("*", "/{rest:.*}", respond)
    async with TestServer(app) as server:
        yield TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/"))


def chain(error: BaseException | None) -> str:
    """The text of an error and of all errors behind it."""
    told = ""
    while error is not None:
        told += f"{error!r} {error} "
        error = error.__cause__ or error.__context__
    return told


@pytest.mark.parametrize("answer", [refused, moved, broken])
async def test_errors_of_telegram_do_not_carry_the_token(
    telegram: TelegramAPIServer, logs: Callable[[], str], answer: object
) -> None:
    bot = make_bot(CANARY, telegram, None)
    for call in (bot.get_me, lambda: bot.download_file("documents/file_1.pdf")):
        with pytest.raises(Exception) as caught:  # noqa: PT011 (whichever it is)
            await call()
        assert SECRET_HALF not in chain(caught.value)
        log.error("failed", exc_info=caught.value)
    assert SECRET_HALF not in logs()
    await close_quickly(bot)


@pytest.mark.parametrize("answer", [refused])
async def test_a_failed_download_counts_as_an_outage_of_telegram(telegram: TelegramAPIServer, answer: object) -> None:
    bot = make_bot(CANARY, telegram, None)
    with pytest.raises(TelegramNetworkError, match="404"):
        await bot.download_file("documents/file_1.pdf")
    await close_quickly(bot)


@pytest.mark.parametrize("answer", [refused])
async def test_plain_aiogram_leaks_the_token(telegram: TelegramAPIServer, answer: object) -> None:
    """Shows that the tests above check something."""
    bot = Bot(CANARY, session=AiohttpSession(api=telegram))
    with pytest.raises(ClientError) as caught:
        await bot.download_file("documents/file_1.pdf")
    assert SECRET_HALF in chain(caught.value)
    await close_quickly(bot)


@pytest.mark.parametrize("answer", [unknown])
async def test_a_token_that_telegram_does_not_know_stops_the_program_with_one_sentence(
    telegram: TelegramAPIServer,
    logs: Callable[[], str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    answer: object,
) -> None:
    base = telegram.base.split("/bot")[0]
    settings = Settings(_env_file=None, bot_token=CANARY, telegram_api_url=base, data_dir=tmp_path, http_port=0)
    with pytest.raises(OperatorError, match=r"BOT_TOKEN: Telegram does not know this token.") as caught:
        await run_until_stopped(settings)
    assert caught.value.__suppress_context__
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert SECRET_HALF not in told.err + told.out


def test_the_token_is_hidden_wherever_it_stands(logs: Callable[[], str]) -> None:
    log.error("failed", nested={"address": [f"https://x/bot{CANARY}/getMe"]}, other=CANARY.replace(":", "%3A"))
    logging.getLogger("some.library").error("asked %s", f"/bot{CANARY}/getMe")
    told = logs()
    assert told.count("***") == 3
    assert SECRET_HALF not in told


async def test_an_incident_is_found_by_its_code_and_names_nobody(
    town: Town, logs: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> None:
        raise ValueError(WORDS)

    person = await town.person("Анна")
    with monkeypatch.context() as patched:
        patched.setattr(town.ryadom.intake.dispatcher, "feed_update", fails)
        await person.say("/start")
    told = logs()
    lines = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    parked = next(line for line in lines if line["event"] == "update parked")
    assert parked["incident"] in await person.last_text()
    assert parked["update"] == "message"
    assert "ValueError" in parked["exception"]
    assert "in fails" in parked["exception"]
    assert len({line["person"] for line in lines if "person" in line}) == 1
    assert [words for words in ("Петрова", "Анна", "said", str(person.id)) if words in told] == []


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_a_database_error_is_logged_with_the_constraint_and_without_the_value(
    town: Town, logs: Callable[[], str]
) -> None:
    for _ in range(2):
        try:
            async with town.act() as act:
                act.session.add(City(name_ru="Тайный", name_en="Secret", timezone="UTC"))
        except Exception:
            log.exception("failed")
    told = logs()
    assert "IntegrityError" in told
    assert "UNIQUE" in told or "23505" in told
    assert [words for words in ("Тайный", "Secret") if words in told] == []


async def test_a_failing_background_task_logs_no_words_of_people(logs: Callable[[], str]) -> None:
    on_stray_error(None, {"message": "…", "exception": ValueError("Петрова")})  # type: ignore[arg-type]
    told = logs()
    assert "ValueError" in told
    assert "Петрова" not in told


@pytest.mark.parametrize("quote", ["'", '"'])
def test_words_that_telegram_quotes_are_not_logged(quote: str) -> None:
    words = f"Bad Request: inline keyboard button URL {quote}https://secret{quote} is invalid"
    told = spoken(TelegramBadRequest(GetMe(), words))
    assert told == "TelegramBadRequest: Bad Request: inline keyboard button URL "
