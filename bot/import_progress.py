"""Shows a coordinator how far a long list has come."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from handlers.shared.speech import Speech
from models.imported_list import ImportedList
from models.person import Person
from services.importing.orders import note_progress
from services.unit_of_work import Uow

LONG = 1000  # rows; for longer lists the coordinator sees the progress

log = structlog.get_logger()


class Progress:
    """One message that shows the progress of a long list and is deleted at the end. Another process may go
    on with it.
    """

    def __init__(self, bot: Bot, person: Person, ordered: ImportedList, uow: Uow) -> None:
        self._bot = bot
        self._chat_id = person.telegram_id
        self._speech = Speech(person.language, person.timezone)
        self._list_id, self._message_id = ordered.id, ordered.progress_id
        self._uow = uow

    async def tell(self, key: str, rows: int) -> None:
        if rows < LONG or self._chat_id is None:
            return
        text = self._speech.say(key, rows=rows)
        try:
            if self._message_id is None:
                self._message_id = (await self._bot.send_message(self._chat_id, text)).message_id
                async with self._uow.write() as act:
                    await note_progress(act, self._list_id, self._message_id)
            else:
                await self._bot.edit_message_text(text, chat_id=self._chat_id, message_id=self._message_id)
        # the coordinator does not see it, and the work goes on
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.info("progress is not seen", error=type(error).__name__)

    async def end(self) -> None:
        if self._message_id is not None and self._chat_id is not None:
            try:
                await self._bot.delete_message(self._chat_id, self._message_id)
            except TelegramAPIError as error:  # the message stays in the chat; it says nothing wrong
                log.info("progress stays", error=type(error).__name__)
