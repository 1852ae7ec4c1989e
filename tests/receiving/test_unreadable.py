"""An update that aiogram's models refuse stops nobody else: it is counted, logged without its contents and
acknowledged, and its person is told once.
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from bot.receive.webhook import SECRET_HEADER, webhook_app
from models.receiving import FailedUpdate, HandledUpdate
from tests.support.town import Dweller, Town

SECRET = "s" * 32
WORDS = "Петрова said something"
NAMELESS = {"forward_origin": {"type": "hidden_user", "date": 1}}
BROKEN: dict[str, dict[str, Any]] = {
    "a forward without a name": NAMELESS,
    "a reply to a story": {"reply_to_story": {}},
    "a broken text": {"text": {"words": WORDS}},
    "a missing part": {"contact": {"first_name": WORDS}},
    "a time without an end": {"edit_date": 1e300},
}
PRESS = {"id": "77", "chat_instance": "x", "data": ["broken"]}


def sent_by(person_id: int, **content: Any) -> dict[str, Any]:
    chat = {"id": person_id, "type": "private", "first_name": WORDS}
    who = {"id": person_id, "is_bot": False, "first_name": WORDS, "language_code": "ru"}
    return {"message_id": 5, "date": 1, "chat": chat, "from": who, **content}


def pressed_by(person_id: int) -> dict[str, Any]:
    sent = sent_by(person_id)
    return {**PRESS, "from": sent.pop("from"), "message": sent}


async def told(person: Dweller) -> list[str]:
    return [text for message in await person.from_bot() if "прочитать не удалось" in (text := str(message.get("text")))]


def counted(kind: str = "message") -> float:
    return REGISTRY.get_sample_value("ryadom_updates_total", {"kind": kind, "end": "unreadable"}) or 0


@pytest.mark.parametrize("broken", list(BROKEN))
async def test_an_unreadable_update_is_counted_and_explained_and_others_go_on(town: Town, broken: str) -> None:
    author, other = await town.person("Пётр"), await town.person("Анна")
    await author.start()
    before = counted()
    with capture_logs() as said:
        await town.client.update({"message": sent_by(author.id, **BROKEN[broken])})
        await town.client.say(other.id, "/start")
        await town.settled()
    assert "Здравствуйте" in await other.text()
    assert (len(await told(author)), counted() - before) == (1, 1)
    assert await author.window() == (await author.from_bot())[-1]
    [line] = [line for line in said if line["event"] == "update cannot be read"]
    assert WORDS not in str(line)
    async with town.act() as act:
        assert await act.session.get(FailedUpdate, (town.ryadom.bot.id, 1)) is None


async def test_a_repeated_unreadable_update_is_explained_once(town: Town) -> None:
    author = await town.person("Пётр")
    await author.start()
    app = webhook_app(town.ryadom.bot, town.ryadom.intake, SECRET)
    async with TestClient(TestServer(app)) as door:
        for _ in range(2):
            raw = {"update_id": 5, "message": sent_by(author.id, **NAMELESS)}
            answer = await door.post("/webhook", json=raw, headers={SECRET_HEADER: SECRET})
            assert answer.status == 200
    assert len(await told(author)) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_press_that_cannot_be_read_is_answered(town: Town) -> None:
    author = await town.person("Пётр")
    await author.start()
    press = pressed_by(author.id)
    await town.client.update({"callback_query": press})
    await town.settled()
    answered = [call for call in await town.client.calls() if call["method"] == "answerCallbackQuery"]
    assert [call["params"]["callback_query_id"] for call in answered] == ["77"]
    assert await author.window() == (await author.from_bot())[-1]


@pytest.fixture
async def door(town: Town) -> AsyncIterator[TestClient[Any, Any]]:
    app = webhook_app(town.ryadom.bot, town.ryadom.intake, SECRET)
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({}, "unknown"),
        ({"brand_new": {"from": {"id": "7"}}}, "unknown"),
        ({"brand_new": ["no object"]}, "unknown"),
        ({"message": "no object"}, "message"),
        ({"message": {"chat": {"id": -5, "type": "group"}, "from": {"id": 7}}}, "message"),
        ({"my_chat_member": {"from": {"id": 7}}}, "my_chat_member"),
    ],
)
async def test_an_unreadable_update_without_a_sender_is_acknowledged(
    town: Town, door: TestClient[Any, Any], raw: dict[str, Any], kind: str
) -> None:
    before, asked = counted(kind), len(await town.client.calls())
    answer = await door.post("/webhook", json={"update_id": 5, **raw}, headers={SECRET_HEADER: SECRET})
    assert (answer.status, counted(kind) - before) == (200, 1)
    assert len(await town.client.calls()) == asked


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_sender_of_an_unknown_kind_of_update_is_told(town: Town) -> None:
    author = await town.person("Пётр")
    await author.start()
    await town.client.update({"brand_new": {"from": {"id": author.id, "is_bot": False}}})
    await town.settled()
    assert len(await told(author)) == 1
    async with town.act() as act:
        assert len(list(await act.session.scalars(HandledUpdate.__table__.select()))) == 2
