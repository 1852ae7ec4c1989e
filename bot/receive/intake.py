"""One update, from the opening read to the closing write.

The update's id commits with its effect, so it acts once; a known id never reaches a dialog: the person's present
window is shown again. Only an error of our own code counts as a try; after three the update is parked with an
incident id that the person is told. When the database or Telegram fails, the update stays with Telegram.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import Chat, Update
from aiogram_dialog.utils import CB_SEP
from sqlalchemy import update as sql_update
from sqlalchemy.ext.asyncio import AsyncSession
from structlog.contextvars import bound_contextvars

from bot.logs import key_of
from bot.receive.closing import Closing
from bot.receive.conversation import current_conversation
from bot.receive.decoding import StandIn
from bot.receive.ledger import TRIES, AlreadyHandled, Ledger, Opening
from bot.receive.outage import OUTAGES, Outage
from bot.receive.outside import Outside
from bot.receive.person_locks import PersonLocks
from bot.receive.sender import place_of, sender_of
from bot.several.peers import NOBODY, Peers
from bot.several.turns import LineLost
from bot.watch.metrics import HANDLING, UPDATES
from handlers.shared.speech import Speech, language_of
from models.connection.database import Database
from models.connection.outages import DatabaseAway, DatabaseBusy, TransactionLost
from models.person import Person
from services.people.reaching import come_back
from services.unit_of_work import Clock, Uow

HANDLING_DEADLINE = 10.0
AT_ONCE = 64
LOST_AT_MOST = 5  # tries of one update that PostgreSQL may undo before the update is left with Telegram
DEFAULT_ZONE = "Europe/Moscow"

log = structlog.get_logger()


class Intake:
    def __init__(
        self,
        *,
        bot: Bot,
        dispatcher: Dispatcher,
        database: Database,
        clock: Clock,
        on_told: Callable[[], Awaitable[None]],
        peers: Peers = NOBODY,
    ) -> None:
        self._peers = peers
        self._persons = PersonLocks()
        self._outage = Outage(bot)
        self._room = asyncio.Semaphore(AT_ONCE)
        self._on_told = on_told
        self.on_acted: Callable[[int], None] = lambda _chat_id: None  # after a press on a notice changed something
        self._bot = bot
        self.dispatcher = dispatcher
        self._database = database
        self._clock = clock
        self._ledger = Ledger(database, bot.id)
        self._closing = Closing(self._ledger, clock)
        self._outside = Outside(bot=bot, database=database, clock=clock, ledger=self._ledger, on_told=on_told)

    async def handle(self, update: Update) -> None:
        """Handle once. Raises one of OUTAGES when the update must be tried again later; swallows everything else."""
        sender = sender_of(update)
        if sender is None:
            await self._take_from_outside(update)
            return
        chat, language_code = sender
        with bound_contextvars(update=update.event_type, person=key_of(chat.id)):
            try:
                async with self.alone(chat.id):
                    with HANDLING.time():
                        await self._settle(update, chat, language_code)
            except DatabaseBusy:
                raise
            except (DatabaseAway, LineLost):
                await self._outage.tell(update, chat.id, language_code)
                raise
            self._outage.is_over(chat.id)

    async def _take_from_outside(self, update: Update) -> None:
        """From a group or channel. A fault of our own is only logged: nobody there waits for an answer."""
        chat = place_of(update)
        if chat is None:
            return
        with bound_contextvars(update=update.event_type):
            try:
                async with self.alone(chat.id), asyncio.timeout(HANDLING_DEADLINE):
                    await self._outside.take(update, chat)
            except OUTAGES:
                raise
            except AlreadyHandled:
                pass
            except Exception:
                log.exception("an update from a group or channel failed")
                _count(update, "failed")
            else:
                _count(update, "handled")

    @asynccontextmanager
    async def alone(self, chat_id: int) -> AsyncIterator[None]:
        """Nothing else is done with this person meanwhile, neither here nor by another process. Raises Overtaken."""
        async with self._persons.alone(chat_id), self._peers.alone(chat_id), self._room:
            yield

    async def _settle(self, update: Update, chat: Chat, language_code: str | None) -> None:
        """Try until the update is settled. When PostgreSQL undoes a transaction so that others can go on, that is
        neither our fault nor an outage: try again at once, LOST_AT_MOST times in all, then leave the update with
        Telegram.
        """
        for lost in range(1, LOST_AT_MOST + 1):
            try:
                while not await self._try(update, chat, language_code):
                    pass
            except TransactionLost:
                _count(update, "transaction lost")
                if lost == LOST_AT_MOST:
                    raise
            else:
                return

    async def _try(self, update: Update, chat: Chat, language_code: str | None) -> bool:
        """One try. Returns whether it settled the update."""
        deadline = asyncio.timeout(HANDLING_DEADLINE)
        try:
            async with deadline:
                await self._handle(update, chat, language_code)
        except TelegramForbiddenError:
            await self._lost(update, chat)
        except AlreadyHandled:
            pass
        except TransactionLost:
            raise
        except OUTAGES as error:
            if not deadline.expired():
                _count(update, "left with Telegram")
                raise
            return await self._failed(update, chat, language_code, error)
        except Exception as error:  # our own code
            return await self._failed(update, chat, language_code, error)
        _count(update, "handled")
        return True

    async def _handle(self, update: Update, chat: Chat, language_code: str | None) -> None:
        if await self._closing.resume(update.update_id, chat.id):
            return
        opening = await self._ledger.open(update.update_id, chat.id)
        conversation = opening.conversation

        async def mark(session: AsyncSession, now: datetime) -> None:
            if not opening.known:
                await self._ledger.mark(session, update.update_id, now)

        uow = Uow(self._database, self._clock, chat.id, mark)
        token = current_conversation.set(conversation)
        try:
            # such an update says itself whether they can be reached
            if not opening.reachable and update.my_chat_member is None:
                await self._reached(chat)
            await self.dispatcher.feed_update(
                self._bot,
                update,
                uow=uow,
                speech=speech_for(opening, language_code),
                conversation=conversation,
                known=opening.known,
                has_to_agree=opening.has_to_agree,
                untaken=update.why if isinstance(update, StandIn) else None,
            )
        except (asyncio.CancelledError, *OUTAGES):
            if uow.changed:
                await self._closing.keep(update.update_id, chat.id, conversation)
            raise
        finally:
            current_conversation.reset(token)
            if uow.told:
                await self._on_told()
        await self._closing.close(update.update_id, chat.id, conversation, opening.known or uow.changed)
        if uow.changed and _is_press_on_notice(update):
            self.on_acted(chat.id)

    async def _reached(self, chat: Chat) -> None:
        """The person writes again, so they can be written to. This is not the update's effect and does not record its
        id.
        """
        uow = Uow(self._database, self._clock, chat.id)
        async with uow.write() as act:
            await come_back(act)
        if uow.told:
            await self._on_told()

    async def _lost(self, update: Update, chat: Chat) -> None:
        """The person blocked the bot before the answer: what was done stays done, and nothing more is sent."""
        async with self._database.write() as session:
            await session.execute(sql_update(Person).where(Person.telegram_id == chat.id).values(reachable=False))
        conversation = (await self._ledger.open(update.update_id, chat.id)).conversation
        with suppress(AlreadyHandled):
            await self._closing.close(update.update_id, chat.id, conversation, False)

    async def _failed(self, update: Update, chat: Chat, language_code: str | None, error: BaseException) -> bool:
        """Count the try; after three, tell the person and park the update. Returns whether the update is settled."""
        now = self._clock.now()
        tries = await self._ledger.count_failure(update.update_id, type(error).__name__, now)
        if tries < TRIES:
            _count(update, "failed")
            log.error("update failed", tries=tries, exc_info=error)
            return False
        incident = secrets.token_hex(4)
        _count(update, "parked")
        log.error("update parked", incident=incident, exc_info=error)
        opening = await self._ledger.open(update.update_id, chat.id)
        try:
            text = speech_for(opening, language_code).say("incident-text", incident=incident)
            await self._bot.send_message(chat.id, text)
            if update.callback_query is not None:
                await self._bot.answer_callback_query(update.callback_query.id)  # its button stops waiting
        except (TelegramForbiddenError, TelegramBadRequest):
            pass  # they blocked the bot, or the chat is gone: nobody is there to be told
        await self._ledger.park(update.update_id, incident, now)
        return True


def _count(update: Update, end: str) -> None:
    UPDATES.labels(update.event_type, end).inc()


def speech_for(opening: Opening, language_code: str | None) -> Speech:
    locale = opening.language or opening.conversation.language or language_of(language_code)
    return Speech(locale, opening.timezone or DEFAULT_ZONE)


def _is_press_on_notice(update: Update) -> bool:
    """Buttons of windows name their dialog, and a press on them shows the window anew by itself."""
    press = update.callback_query
    return press is not None and CB_SEP not in (press.data or "")
