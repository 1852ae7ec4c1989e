"""Posts in the association's channel, edits what has changed and deletes what is taken back, within the pace."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.logs import spoken
from bot.ordered_work import OrderedWork
from bot.send.pacer import NotOurs, Right, in_bulk
from bot.telegram import Unreachable
from handlers.broadcasts.channel.post import PostLetter, post_letter
from handlers.shared.notices import keyboard_of
from handlers.shared.posts import send_post
from models.channel import ChannelPost, PostState
from services.broadcasts.channel_posts import (
    ANY_POST_DUE,
    PostDeed,
    begin_post,
    may_be_deleted,
    note_edited,
    note_no_right,
    note_posted,
    note_removed,
    note_unposted,
    post_due,
    put_off_post,
    settle_interrupted,
)
from services.unit_of_work import Uow

Answer = TypeVar("Answer")
_NOT_REACHED = (Unreachable, TelegramUnauthorizedError, TelegramNotFound, TelegramServerError, NotOurs)
_NO_RIGHT = ("need administrator rights", "not enough rights", "chat not found", "chat_write_forbidden")

log = structlog.get_logger()


class NotPosted(Exception):
    """Telegram was not reached; it is tried again after a while."""


def _lacks_right(error: TelegramAPIError) -> bool:
    refused = isinstance(error, TelegramBadRequest) and any(words in error.message.lower() for words in _NO_RIGHT)
    return isinstance(error, TelegramForbiddenError) or refused


class ChannelPosting(OrderedWork):
    look_again = 10.0

    def __init__(self, *, bot: Bot, right: Right, **how: Any) -> None:
        super().__init__(**how)
        self._bot = bot
        self._right = right
        self._uow = Uow(self._database, self._clock, None)
        self._sent: dict[
            int, tuple[list[int], int]
        ] = {}  # posts that are not noted yet: their messages, what they show

    async def _do_next(self) -> bool:
        await self._note_sent()
        if not await self._database.rows(ANY_POST_DUE):
            return False
        async with self._uow.write() as act:
            await settle_interrupted(act)
            due = await post_due(act)
            post = await begin_post(act, due[0]) if due and due[1] is PostDeed.publish else None
            if due and due[1] is not PostDeed.publish:
                post = await act.session.get(ChannelPost, due[0])
        if due is None:
            return False
        if post is not None:
            await self._do(post, due[1])
        return True

    async def _do(self, post: ChannelPost, deed: PostDeed) -> None:
        letter = post_letter(post, (await self._bot.me()).username or "")
        try:
            match deed:
                case PostDeed.publish:
                    await self._publish(post, letter)
                case PostDeed.edit:
                    await self._edit(post, letter)
                case PostDeed.delete:
                    await self._delete(post)
        except _NOT_REACHED as error:
            async with self._uow.write() as act:
                await put_off_post(act, post.id)
            await self._on_told()
            raise NotPosted(type(error).__name__) from None
        except TelegramNetworkError:
            if deed is not PostDeed.publish:
                raise
            async with self._uow.write() as act:
                await note_unposted(act, post.id, PostState.unknown)
        except TelegramAPIError as error:
            await self._refused(post, deed, error)

    async def _publish(self, post: ChannelPost, letter: PostLetter) -> None:
        chat_id, keyboard = post.channel.telegram_id, keyboard_of(letter.rows) if letter.rows else None
        if letter.post is not None:
            sent = await self._paced(send_post(self._bot, chat_id, letter.post, keyboard))
        else:
            sent = [await self._paced(self._bot.send_message(chat_id, letter.text, reply_markup=keyboard))]
        self._sent[post.id] = [message.message_id for message in sent], letter.shown
        await self._note_sent()

    async def _note_sent(self) -> None:
        """Keeps them until the database has taken them, so that an outage just then does not leave a doubt."""
        for post_id, (messages, shown) in list(self._sent.items()):
            async with self._uow.write() as act:
                await note_posted(act, post_id, messages, shown)
            del self._sent[post_id]

    async def _edit(self, post: ChannelPost, letter: PostLetter) -> None:
        keyboard = keyboard_of(letter.rows) if letter.rows else None
        chat_id, number = post.channel.telegram_id, post.messages[0]
        edited = self._bot.edit_message_text(letter.text, chat_id=chat_id, message_id=number, reply_markup=keyboard)
        try:
            await self._paced(edited)
        except TelegramBadRequest as error:
            if "not modified" not in error.message.lower():
                raise
        async with self._uow.write() as act:
            await note_edited(act, post.id, letter.shown)

    async def _delete(self, post: ChannelPost) -> None:
        removed = may_be_deleted(post, self._clock.now())
        for number in post.messages if removed else ():
            removed = await self._paced(self._gone(post.channel.telegram_id, number)) and removed
        async with self._uow.write() as act:
            await note_removed(act, post.id, removed=removed)

    async def _gone(self, chat_id: int, message_id: int) -> bool:
        """Whether the message is gone from the channel."""
        try:
            return await self._bot.delete_message(chat_id, message_id)
        except TelegramBadRequest as error:
            if _lacks_right(error):
                raise
            return "not found" in error.message.lower()

    async def _refused(self, post: ChannelPost, deed: PostDeed, error: TelegramAPIError) -> None:
        async with self._uow.write() as act:
            if _lacks_right(error):
                await note_no_right(act, post.id)
            elif deed is PostDeed.publish:
                await note_unposted(act, post.id, PostState.failed)
            elif deed is PostDeed.edit:
                await note_edited(act, post.id, post.event.sequence if post.event else 0, gone=True)
            else:
                await note_removed(act, post.id, removed=False)
        log.warning("telegram refuses a post in the channel", post=post.id, deed=deed.value, error=spoken(error))

    async def _paced(self, calling: Awaitable[Answer]) -> Answer:
        """In a task of its own, whose calls take their places in the bulk pace."""

        async def call() -> Answer:
            in_bulk.set(self._right)
            return await calling

        return await asyncio.create_task(call())
