"""The closing write of an update: its conversation and its id. If it fails, the conversation is remembered, and the
update's next try writes it instead of doing the work again.
"""

import asyncio
from contextlib import suppress

import structlog

from bot.receive.conversation import OpenConversation
from bot.receive.ledger import ConversationMoved, Ledger
from bot.receive.outage import OUTAGES
from models.connection.outages import DatabaseAway
from services.unit_of_work import Clock

KEPT_IN = 2.0  # seconds past the deadline

log = structlog.get_logger()


class Closing:
    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        # by update: conversations whose window was shown but not written
        self._unclosed: dict[int, tuple[OpenConversation, bool]] = {}
        # by update: the effect is committed, the window neither shown nor written
        self._unkept: dict[int, OpenConversation] = {}

    async def resume(self, update_id: int, chat_id: int) -> bool:
        """Write what an earlier try of the update left unwritten. Returns whether its window had been shown, so that
        nothing is left to do.
        """
        if update_id in self._unclosed:
            await self.close(update_id, chat_id, *self._unclosed[update_id])
            return True
        if update_id in self._unkept:
            await self._keep_now(update_id, chat_id)
        return False

    async def close(self, update_id: int, chat_id: int, conversation: OpenConversation, marked: bool) -> None:
        """Write the conversation and the update's id. When the database goes away or the deadline passes here, the next
        try of the update does only this and shows nothing again.
        """
        self._unclosed.pop(update_id, None)
        try:
            await self._ledger.close(update_id, chat_id, conversation, self._clock.now(), marked=marked)
        except (DatabaseAway, asyncio.CancelledError):
            self._unclosed[update_id] = conversation, marked
            raise

    async def keep(self, update_id: int, chat_id: int, conversation: OpenConversation) -> None:
        """The effect is committed but its window was not shown. Write the conversation, so that the next try shows
        where the person stands now.
        """
        self._unkept[update_id] = conversation
        try:
            async with asyncio.timeout(KEPT_IN):
                await self._keep_now(update_id, chat_id)
        except OUTAGES as error:
            log.warning("the window after an effect waits to be kept", error=type(error).__name__)

    async def _keep_now(self, update_id: int, chat_id: int) -> None:
        """Does nothing when it was written and only the database's answer was lost, or when the row is newer."""
        conversation = self._unkept[update_id]
        with suppress(ConversationMoved):
            await self._ledger.close(update_id, chat_id, conversation, self._clock.now(), marked=True)
        del self._unkept[update_id]
