"""Tells people who act while the database is away, in plain words, once an outage. The language is that of their
Telegram app, since their own setting cannot be read. The update stays with Telegram and is handled when the database is
back.
"""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.types import Update

from bot.receive.ledger import ConversationMoved
from bot.several.turns import Overtaken
from handlers.shared.speech import Speech, language_of
from models.connection.outages import DatabaseAway

# what makes an update stay with Telegram until a later try
OUTAGES = (
    TelegramNetworkError,
    TelegramServerError,
    TelegramRetryAfter,
    OSError,
    DatabaseAway,
    Overtaken,
    ConversationMoved,
)

log = structlog.get_logger()


class Outage:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._told: set[int] = set()

    async def tell(self, update: Update, chat_id: int, language_code: str | None) -> None:
        """A press is answered with an alert, so that the window stays the lowest message; a message with a message."""
        if chat_id in self._told or update.my_chat_member is not None:
            return
        self._told.add(chat_id)
        words = Speech(language_of(language_code), "UTC").label("outage-text")
        try:
            if update.callback_query is not None:
                await self._bot.answer_callback_query(update.callback_query.id, words, show_alert=True)
            else:
                await self._bot.send_message(chat_id, words)
        except TelegramAPIError as error:
            log.warning("nobody was told of the outage", error=type(error).__name__)

    def is_over(self, chat_id: int) -> None:
        self._told.discard(chat_id)
