"""The webhook: who may call it, and that the bot keeps a person's order where Telegram does not."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram.types import Update
from aiohttp.test_utils import TestClient, TestServer

from bot.receive.webhook import SECRET_HEADER, webhook_app
from tests.support.town import Town
from tests.support.updates import message

SECRET = "s" * 32
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


class Intake:
    """Records what it gets; `hold` delays the next one, `error` makes it fail."""

    def __init__(self) -> None:
        self.handled: list[int] = []
        self.came = asyncio.Event()
        self.hold: asyncio.Event | None = None
        self.error: Exception | None = None

    async def handle(self, update: Update) -> None:
        self.came.set()
        hold, self.hold = self.hold, None
        if hold is not None:
            await hold.wait()
        if self.error is not None:
            raise self.error
        self.handled.append(update.update_id)


@pytest.fixture
def intake() -> Intake:
    return Intake()


@pytest.fixture
async def door(town: Town, intake: Intake) -> AsyncIterator[TestClient[Any, Any]]:
    app = webhook_app(town.ryadom.bot, intake, SECRET)  # type: ignore[arg-type]
    async with TestClient(TestServer(app)) as client:
        yield client


def body(update_id: int = 1) -> str:
    return message(update_id, 7, "/start").model_dump_json(exclude_none=True, by_alias=True)


@pytest.mark.parametrize(
    ("secret", "content", "status"),
    [
        (SECRET, body(), 200),
        ("wrong", body(), 401),
        ("", body(), 401),
        (SECRET, "{not json", 400),
        (SECRET, json.dumps({"no": "update"}), 400),
        (SECRET, " " * 1_000_001, 413),
    ],
)
async def test_the_webhook_accepts_only_telegram(
    door: TestClient[Any, Any], intake: Intake, secret: str, content: str, status: int
) -> None:
    answer = await door.post("/webhook", data=content, headers={SECRET_HEADER: secret})
    assert answer.status == status
    assert intake.handled == ([1] if status == 200 else [])


async def test_a_secret_of_any_bytes_is_refused(door: TestClient[Any, Any], intake: Intake) -> None:
    """Sent over a plain socket, because no correct HTTP client sends such a thing."""
    reader, writer = await asyncio.open_connection(door.host, door.port)
    head = f"POST /webhook HTTP/1.1\r\nHost: bot\r\nContent-Length: 2\r\n{SECRET_HEADER}: ".encode()
    writer.write(head + b"\xff\xfe\r\n\r\n{}")
    assert (await reader.readline()).split()[1] == b"401"
    writer.close()
    assert intake.handled == []


async def test_an_outage_leaves_the_update_with_telegram(door: TestClient[Any, Any], intake: Intake) -> None:
    intake.error = ConnectionRefusedError()
    answer = await door.post("/webhook", data=body(), headers={SECRET_HEADER: SECRET})
    assert answer.status == 503
    assert answer.headers["Retry-After"] == "1"


async def test_status_200_comes_only_after_the_commit_and_in_order(door: TestClient[Any, Any], intake: Intake) -> None:
    def bring(number: int) -> asyncio.Task[Any]:
        return asyncio.create_task(door.post("/webhook", data=body(number), headers={SECRET_HEADER: SECRET}))

    hold = intake.hold = asyncio.Event()
    first = bring(1)
    await intake.came.wait()
    second = bring(2)
    done, _ = await asyncio.wait({first, second}, timeout=0.05)
    assert not done
    hold.set()
    assert [(await first).status, (await second).status] == [200, 200]
    assert intake.handled == [1, 2]
