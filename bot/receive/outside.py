"""Updates from groups and channels. In a group the bot says once that it talks in private, and is silent then; of a
channel it notes whether it may post there. No window ever opens outside a private chat.
"""

from collections.abc import Awaitable, Callable

import structlog
from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    Chat,
    ChatMemberAdministrator,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
    User,
)
from sqlalchemy.ext.asyncio import AsyncSession

from bot.receive.ledger import Ledger
from handlers.shared.addresses import link_into_bot
from handlers.shared.speech import Speech, language_of
from models.connection.database import Database
from services.broadcasts.channels import ChannelRights, greet_once, note_rights
from services.unit_of_work import Clock, OnWrite, Uow

GONE = (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)
REMEMBERED = 5000  # groups that have been greeted; of others the database knows

log = structlog.get_logger()


class Outside:
    def __init__(
        self, *, bot: Bot, database: Database, clock: Clock, ledger: Ledger, on_told: Callable[[], Awaitable[None]]
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._ledger = ledger
        self._on_told = on_told
        self._greeted: set[int] = set()

    async def take(self, update: Update, chat: Chat) -> None:
        """Raises AlreadyHandled for an update that was taken before."""
        change = update.my_chat_member
        if chat.type == "channel":
            if change is not None:
                await self._note(update, change)
        elif change is not None:
            if change.new_chat_member.status not in GONE:
                await self._greet(update, chat.id, change.from_user)
        elif update.message is not None:
            await self._greet(update, chat.id, update.message.from_user, update.message.migrate_to_chat_id)

    def _uow(self, update: Update, telegram_id: int | None) -> Uow:
        return Uow(self._database, self._clock, telegram_id, self._marking(update.update_id))

    def _marking(self, update_id: int) -> OnWrite:
        async def mark(session: AsyncSession, now: object) -> None:
            await self._ledger.mark(session, update_id, self._clock.now())

        return mark

    async def _note(self, update: Update, change: ChatMemberUpdated) -> None:
        now = change.new_chat_member
        may_post = isinstance(now, ChatMemberAdministrator) and bool(now.can_post_messages)
        uow = self._uow(update, change.from_user.id)
        async with uow.write() as act:
            await note_rights(act, ChannelRights(change.chat.id, change.chat.title or "", may_post))
        if uow.told:
            await self._on_told()

    async def _greet(self, update: Update, group_id: int, who: User | None, becomes: int | None = None) -> None:
        """At most once, also when the process ends in between. A group that becomes a supergroup gets another id."""
        if group_id in self._greeted and becomes is None:
            return
        async with self._uow(update, None).write() as act:
            speaks = await greet_once(act, group_id) and becomes is None
            if becomes is not None:
                await greet_once(act, becomes)
        if len(self._greeted) >= REMEMBERED:
            self._greeted.clear()
        self._greeted.update({group_id} if becomes is None else {group_id, becomes})
        if speaks:
            await self._say_where(group_id, who)

    async def _say_where(self, group_id: int, who: User | None) -> None:
        speech = Speech(language_of(who.language_code if who is not None else None), "UTC")
        address = link_into_bot((await self._bot.me()).username or "")
        button = InlineKeyboardButton(text=speech.label("group-btn-private"), url=address)
        try:
            await self._bot.send_message(
                group_id, speech.say("group-text"), reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]])
            )
        except TelegramAPIError as error:
            log.warning("a group was not told where the bot talks", error=type(error).__name__)
