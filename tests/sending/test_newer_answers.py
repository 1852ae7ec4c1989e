"""However a newer Bot API answers, Telegram has done what was asked: it is neither reported as failed nor repeated."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest, TelegramNetworkError
from aiogram.types import BotCommand, Message
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.clock import MovableClock
from bot.send.batch import UNANSWERED
from bot.send.deliverer import Deliverer
from bot.telegram import make_bot
from bot.watch.changes import ChangesTaken
from bot.watch.health import Health
from models.connection.database import Database
from models.notice import NoticeState
from tests.support.post_office import PostOffice
from tests.support.town import Town, close_quickly

NEWER: dict[str, Any] = {
    "an origin without a name": {"forward_origin": {"type": "hidden_user", "date": 1}},
    "another date": {"date": {"year": 2027}},
    "another chat": {"chat": "private"},
    "another id": {"message_id": {"big": 1}},
    "no message": True,
}


@pytest.mark.parametrize("newer", list(NEWER))
async def test_a_notice_that_was_sent_counts_as_sent(office: PostOffice, newer: str) -> None:
    [person] = await office.people(1)
    await office.client.fault(method="sendMessage", result=NEWER[newer], times=100)
    await office.broadcast(1)
    for _ in range(2):
        await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent]
    assert len(await office.texts(person)) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("newer", ["an origin without a name", "another chat"])
async def test_a_window_is_shown_once_and_goes_on(town: Town, newer: str) -> None:
    person = await town.person("Пётр")
    for method in ("sendMessage", "editMessageText", "editMessageReplyMarkup"):
        await town.client.fault(method=method, result=NEWER[newer], times=100)
    await person.start()
    await person.press("need_mentor")
    assert len(await person.from_bot()) == 1
    assert "agree" in await person.buttons()


@pytest.fixture
async def answered(answer: Any) -> AsyncIterator[Bot]:
    """A bot whose Telegram always gives this answer."""

    async def respond(_request: web.Request) -> web.Response:
        return web.json_response(answer, status=answer.get("error_code", 200))

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", respond)
    async with TestServer(app) as server:
        bot = make_bot("1:a", TelegramAPIServer.from_base(str(server.make_url("")).rstrip("/")), None)
        yield bot
        await close_quickly(bot)


@pytest.mark.parametrize("answer", [{"ok": True, "result": {"done": 1}}, {"ok": True}])
async def test_an_unreadable_answer_to_a_call_without_a_result_counts_as_done(answered: Bot, answer: object) -> None:
    assert await answered.set_my_commands([BotCommand(command="start", description="x")])
    assert await answered.answer_callback_query("1")
    assert isinstance(await answered.edit_message_text("x", chat_id=7, message_id=5), Message)


FILE = {"file_id": "a", "file_unique_id": "b", "file_path": "c", "file_size": "large"}


@pytest.mark.parametrize("answer", [{"ok": True, "result": FILE}])
async def test_a_file_is_found_though_its_size_cannot_be_read(answered: Bot, answer: object) -> None:
    assert (await answered.get_file("a")).file_path == "c"


WEBHOOK = {"url": "u", "has_custom_certificate": False, "pending_update_count": 2, "allowed_updates": [{"new": 1}]}


@pytest.mark.parametrize("answer", [{"ok": True, "result": WEBHOOK | {"last_error_date": {"year": 2027}, "new": {}}}])
async def test_the_state_of_a_webhook_is_read_without_what_is_newer(answered: Bot, answer: object) -> None:
    info = await answered.get_webhook_info()
    assert (info.url, info.pending_update_count, info.last_error_date) == ("u", 2, None)


GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
)
CHAT = {"id": 7, "type": "private", "accent_color_id": 1, "max_reaction_count": 1, "accepted_gift_types": GIFTS}
PINNED = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "x"}


@pytest.mark.parametrize(
    "answer",
    [
        {"ok": True, "result": CHAT | newer}
        for newer in (
            {"pinned_message": PINNED | {"entities": [{"type": "brand_new", "offset": 0, "length": 1}]}},
            {"pinned_message": PINNED | {"entities": [{"type": "bold", "offset": {"at": 0}}]}},
            {"available_reactions": [{"type": "brand_new"}]},
            {"brand_new": {"x": 1}, "bio": {"text": "x"}},
        )
    ],
)
async def test_a_chat_with_an_unknown_entity_or_field_is_read(answered: Bot, answer: object) -> None:
    assert (await answered.get_chat(7)).id == 7


@pytest.mark.parametrize("answer", [{"ok": True, "result": {"id": "seven"}}])
async def test_a_telegram_whose_answer_cannot_be_read_is_there(answered: Bot, database: Database) -> None:
    deliverer = Deliverer(bot=answered, database=database, clock=MovableClock(), views={})
    assert (await Health(answered, database, deliverer, ChangesTaken(database)).state()).telegram


async def test_after_an_outage_sending_goes_on_though_the_answer_cannot_be_read(office: PostOffice) -> None:
    [person] = await office.people(1)
    deliverer = office.deliverer()
    await office.remind(UNANSWERED)
    await office.client.fault(method="sendMessage", error_code=502, times=UNANSWERED)
    await office.client.fault(method="getMe", result={"id": "seven"}, times=100)
    await deliverer.deliver_due()
    office.clock.set_offset(70)
    await deliverer.deliver_due()
    assert len(await office.texts(person)) == UNANSWERED


ALBUM = [{"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}}, {"message_id": "new"}]


@pytest.mark.parametrize("answer", [{"ok": True, "result": ALBUM}])
async def test_the_readable_messages_of_an_album_are_read(answered: Bot, answer: object) -> None:
    assert [message.message_id for message in await answered.send_media_group(7, [])] == [5]


@pytest.mark.parametrize("answer", [{"ok": False, "error_code": 400, "description": "no", "parameters": "new"}])
async def test_a_refusal_stays_a_refusal(answered: Bot, answer: object) -> None:
    with pytest.raises(TelegramBadRequest, match="no"):
        await answered.send_message(7, "x")


@pytest.mark.parametrize("answer", [{"error": "of a proxy"}])
async def test_json_that_is_not_telegrams_counts_as_an_outage(answered: Bot, answer: object) -> None:
    with pytest.raises(TelegramNetworkError, match="not Telegram's"):
        await answered.send_message(7, "x")


@pytest.mark.parametrize("answer", [{"ok": True, "result": {"id": "seven"}}])
async def test_an_answer_without_required_fields_is_an_error(answered: Bot, answer: object) -> None:
    with pytest.raises(ClientDecodeError):
        await answered.get_me()
