"""Updates as Telegram sends them, and a bot whose calls are answered without a network."""

from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

SECOND = 1_790_000_000  # the date of every message here


def person(telegram_id: int) -> dict[str, Any]:
    return {"id": telegram_id, "is_bot": False, "first_name": "P", "language_code": "ru"}


def message(update_id: int, telegram_id: int, text: str) -> dict[str, Any]:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    body = {
        "message_id": update_id,
        "date": SECOND,
        "chat": {"id": telegram_id, "type": "private", "first_name": "P"},
        "from": person(telegram_id),
        "text": text,
    }
    return {"update_id": update_id, "message": body | ({"entities": [entity]} if text.startswith("/") else {})}


def press(update_id: int, telegram_id: int, message_id: int, data: str) -> dict[str, Any]:
    """The message comes with its buttons, as Telegram sends it."""
    rows = [[{"text": "Буду", "callback_data": data}], [{"text": "Перенести", "callback_data": "mt_move:1"}]]
    shown = {
        "message_id": message_id,
        "date": SECOND,
        "chat": {"id": telegram_id, "type": "private", "first_name": "P"},
        "from": {"id": 1000000001, "is_bot": True, "first_name": "B"},
        "text": "Напоминаем о встрече завтра в 15:00",
        "reply_markup": {"inline_keyboard": rows},
    }
    query = {
        "id": str(update_id),
        "from": person(telegram_id),
        "chat_instance": "1",
        "message": shown,
        "data": data,
    }
    return {"update_id": update_id, "callback_query": query}


class CannedSession(BaseSession):
    """Answers every call at once, with true or a message."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - the library's signature
    ) -> TelegramType:
        answer: Any = True
        if not type(method).__name__.startswith("Answer"):
            answer = self.check_response(bot, method, 200, _SENT % getattr(method, "chat_id", 1)).result
        return answer  # type: ignore[no-any-return]

    async def close(self) -> None:
        return

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


_SENT = (
    '{"ok":true,"result":{"message_id":1,"date":1790000000,"text":"x",'
    '"chat":{"id":%d,"type":"private","first_name":"P"}}}'
)


def canned_bot() -> Bot:
    return Bot("1:canned", session=CannedSession(), default=DefaultBotProperties(parse_mode="HTML"))
