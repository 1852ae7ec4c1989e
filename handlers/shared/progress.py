"""How far long work has come: one message, changed at each step and deleted at the end."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram_dialog import DialogManager

from handlers.shared.middleware_data import bot_of, chat_id_of, speech_of
from handlers.shared.speech import Html

BAR = 12  # blocks
LONG_FROM = 5_000  # rows: writing more of them into a file takes a second or longer

log = structlog.get_logger()

TellStep = Callable[[str, int, int], Awaitable[None]]  # a text of `locales/`, how many steps are done, and of how many


def bar_of(done: int, total: int) -> str:
    full = BAR if not total else done * BAR // total
    return "▓" * full + "░" * (BAR - full)


class WorkMessage:
    """`message_id`: of the message if there is one already, because another process may go on with the work."""

    def __init__(self, bot: Bot, chat_id: int, message_id: int | None = None) -> None:
        self._bot = bot
        self._chat_id = chat_id
        self.message_id = message_id

    async def show(self, text: Html) -> None:
        try:
            if self.message_id is None:
                self.message_id = (await self._bot.send_message(self._chat_id, text)).message_id
            else:
                await self._bot.edit_message_text(text, chat_id=self._chat_id, message_id=self.message_id)
        # the person does not see it, and the work goes on
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.info("progress is not seen", error=type(error).__name__)

    async def end(self) -> None:
        if self.message_id is None:
            return
        try:
            await self._bot.delete_message(self._chat_id, self.message_id)
        except TelegramAPIError as error:  # the message stays in the chat; it says nothing wrong
            log.info("progress stays", error=type(error).__name__)


@asynccontextmanager
async def progress_shown(manager: DialogManager, *, is_long: bool) -> AsyncIterator[TellStep]:
    """To the acting person, of work that a press waits for; of short work nothing is shown."""
    message, speech = WorkMessage(bot_of(manager), chat_id_of(manager)), speech_of(manager)

    async def tell(key: str, done: int, total: int) -> None:
        if is_long:
            bar, percent = bar_of(done, total), done * 100 // total
            await message.show(speech.say("shared-progress", what=speech.label(key), bar=bar, percent=percent))

    try:
        yield tell
    finally:
        await message.end()


@asynccontextmanager
async def writing_shown(manager: DialogManager, rows: int) -> AsyncIterator[None]:
    """While a file of so many rows is written, which have been read already."""
    async with progress_shown(manager, is_long=rows >= LONG_FROM) as tell:
        await tell("shared-step-file", 1, 2)
        yield
