"""Refreshes one open window: opening read, rendering, closing write. As with an update, nothing else is done with the
person meanwhile.

A refresh changes nothing and has no id, so it is never retried: the person's next press shows the present state anyway.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram_dialog.api.entities import DialogUpdate
from structlog.contextvars import bound_contextvars

from bot.logs import key_of
from bot.receive.conversation import current_conversation
from bot.receive.intake import HANDLING_DEADLINE, speech_for
from bot.receive.ledger import Ledger, Opening
from bot.receive.outage import OUTAGES
from handlers.shared.window_refresh import refresh_update
from models.connection.database import Database
from services.unit_of_work import Clock, Uow

log = structlog.get_logger()


class WindowRefresher:
    """`alone`: while its context is open, nothing else is done with the person."""

    def __init__(
        self,
        *,
        bot: Bot,
        dispatcher: Dispatcher,
        database: Database,
        clock: Clock,
        alone: Callable[[int], AbstractAsyncContextManager[None]],
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._database = database
        self._clock = clock
        self._alone = alone
        self._ledger = Ledger(database, bot.id)

    async def is_open(self, chat_id: int) -> bool:
        """Whether the person may be shown a window and has one. Raises nothing."""
        try:
            return _is_open(await self._ledger.open(refresh_update(self._bot, chat_id).update_id, chat_id))
        except OUTAGES as error:
            log.warning("a window was not refreshed", person=key_of(chat_id), error=type(error).__name__)
            return False

    async def refresh(self, chat_id: int) -> None:
        """Raises nothing; a failure is only logged."""
        with bound_contextvars(update="refresh", person=key_of(chat_id)):
            try:
                async with asyncio.timeout(HANDLING_DEADLINE), self._alone(chat_id):
                    await self._refresh(chat_id)
            except TelegramForbiddenError:
                return  # blocked since the notice; the next notice marks them as unreachable
            except OUTAGES as error:
                log.warning("a window was not refreshed", error=type(error).__name__)
            except Exception:  # our own bug: the next press meets it too, and is counted
                log.exception("a window was not refreshed")

    async def _refresh(self, chat_id: int) -> None:
        update = refresh_update(self._bot, chat_id)
        opening = await self._ledger.open(update.update_id, chat_id)
        if not _is_open(opening):
            return
        token = current_conversation.set(opening.conversation)
        try:
            await self._show(update, opening)
        finally:
            current_conversation.reset(token)
        await self._ledger.close(update.update_id, chat_id, opening.conversation, self._clock.now(), marked=True)

    async def _show(self, update: DialogUpdate, opening: Opening) -> None:
        chat = update.event.chat
        await self._dispatcher.feed_update(
            self._bot,
            update,
            event_from_user=update.event.from_user,
            event_chat=chat,
            uow=Uow(self._database, self._clock, chat.id),
            speech=speech_for(opening, None),
            conversation=opening.conversation,
        )


def _is_open(opening: Opening) -> bool:
    return opening.reachable and not opening.has_to_agree and not opening.conversation.is_empty
