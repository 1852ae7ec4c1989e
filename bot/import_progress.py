"""Shows a coordinator how far a long list has come."""

from aiogram import Bot

from handlers.shared.progress import WorkMessage
from handlers.shared.speech import Speech
from models.imported_list import ImportedList
from models.person import Person
from services.importing.orders import note_progress
from services.unit_of_work import Uow

LONG = 1000  # rows; for longer lists the coordinator sees the progress


class Progress:
    """Another process may go on with the list, and with the message."""

    def __init__(self, bot: Bot, person: Person, ordered: ImportedList, uow: Uow) -> None:
        self._message = WorkMessage(bot, person.telegram_id, ordered.progress_id) if person.telegram_id else None
        self._speech = Speech(person.language, person.timezone)
        self._list_id, self._uow = ordered.id, uow

    async def tell(self, key: str, rows: int) -> None:
        if rows < LONG or self._message is None:
            return
        known = self._message.message_id
        await self._message.show(self._speech.say(key, rows=rows))
        if known is None and self._message.message_id is not None:
            async with self._uow.write() as act:
                await note_progress(act, self._list_id, self._message.message_id)

    async def end(self) -> None:
        if self._message is not None:
            await self._message.end()
