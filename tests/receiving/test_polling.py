"""No answer ends polling, because then the bot would be silent for everybody. An update that was not handled is not
acknowledged, whatever the reason.
"""

import asyncio
from collections.abc import Iterator

import pytest
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.types import Update
from aiohttp import web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs

from bot.receive import polling
from bot.telegram import make_bot
from tests.support.patience import LONG

MESSAGE = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}, "text": "hello"}
PAGE = web.Response, {"status": 502, "text": "<html>Bad Gateway</html>", "content_type": "text/html"}
NO_UPDATES = web.json_response, {"data": {"ok": True, "result": [{"message": MESSAGE}]}}
AN_UPDATE = web.json_response, {"data": {"ok": True, "result": [{"update_id": 1, "message": MESSAGE}]}}


class Handled:
    """An intake that only records updates."""

    def __init__(self) -> None:
        self.came: asyncio.Future[Update] = asyncio.get_running_loop().create_future()

    async def handle(self, update: Update) -> None:
        if not self.came.done():
            self.came.set_result(update)


def telegram(answers: Iterator[object]) -> TestServer:
    async def respond(_request: web.Request) -> web.Response:
        make, how = next(answers)  # type: ignore[misc]
        return make(**how)  # type: ignore[no-any-return]

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", respond)
    return TestServer(app)


def always(*answers: object) -> Iterator[object]:
    """Yields these values, and the last of them for ever."""
    yield from answers
    while True:
        yield answers[-1]


@pytest.mark.parametrize("answer", [PAGE, NO_UPDATES], ids=["a page of a proxy", "what cannot be read"])
async def test_answers_that_are_not_telegrams_do_not_end_polling(
    monkeypatch: pytest.MonkeyPatch, answer: object
) -> None:
    monkeypatch.setattr(polling, "RETRY_MOST", 0.0)
    handled = Handled()
    async with telegram(always(answer, AN_UPDATE)) as server:
        bot = make_bot("1:a", TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), None)
        asking = asyncio.create_task(polling.Poller(bot, handled).run())  # type: ignore[arg-type]
        async with asyncio.timeout(LONG):
            assert (await handled.came).update_id == 1
        asking.cancel()
        await asyncio.wait({asking})
        await bot.session.close()


async def test_a_proxys_error_page_counts_as_an_outage() -> None:
    async with telegram(always(PAGE)) as server:
        bot = make_bot("1:a", TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), None)
        with pytest.raises(TelegramNetworkError, match="not Telegram's"):
            await bot.send_message(7, "hello")
        await bot.session.close()


class FailsAtFirst(Handled):
    """Fails as when the database refuses the update and then the counting of the failure."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.left = times

    async def handle(self, update: Update) -> None:
        if self.left:
            self.left -= 1
            raise RuntimeError("not even counted")
        await super().handle(update)


async def test_an_update_whose_failure_cannot_be_counted_is_not_acknowledged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "RETRY_FIRST", 0.01)
    acknowledged = asyncio.Event()

    async def respond(request: web.Request) -> web.Response:
        if (await request.json()).get("offset") == 2:
            acknowledged.set()
            return web.json_response({"ok": True, "result": []})
        return web.json_response(AN_UPDATE[1]["data"])  # type: ignore[index]

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", respond)
    handled = FailsAtFirst(times=2)
    async with TestServer(app) as server:
        bot = make_bot("1:a", TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), None)
        with capture_logs() as said:
            asking = asyncio.create_task(polling.Poller(bot, handled).run())  # type: ignore[arg-type]
            async with asyncio.timeout(LONG):
                await acknowledged.wait()
        asking.cancel()
        await asyncio.wait({asking})
        await bot.session.close()
    assert handled.came.done()
    assert [line["event"] for line in said if line["log_level"] == "error"] == [
        "update waits, for its failure could not be counted"
    ]
