"""The one place that everything sent passes. Telegram allows a bot about 30 messages a second overall and one a second
to a chat (its Bots FAQ), counted as they arrive there. Bulk sending keeps to its own pace and to what is known about
arrivals.

Answers to people go out at once and take their share of the overall pace before bulk does. After a 429 nothing new
starts until `retry_after` has passed, and answers go first after it. Times are the event loop's, which is monotonic.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Protocol

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import GetUpdates, Response, SendMediaGroup, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.send.answer_types import hold_answer_type
from bot.watch.metrics import MESSAGES, REFUSED
from services.notices import BROADCAST_A_SECOND

IN_A_SECOND = 30  # messages that Telegram takes
CHAT_PAUSE = 1.0  # seconds between bulk messages to one chat
PATIENCE = 5.0  # seconds that an answer waits out a 429 before its update is left with Telegram
CHATS_REMEMBERED = 5000
LOOK_AGAIN = 0.5  # seconds that a bulk message waits for its place before checking the right to send again
EDITING = "Edit"
SPEAKING = ("Send", "Copy", "Forward", EDITING)
LATE = 0.005  # seconds; a timer that fires no later than this does not delay the places after it
SHARED = BROADCAST_A_SECOND / 25  # factor by which bulk slows down while other processes answer people too


class NotOurs(Exception):
    """This process lost the right to send in bulk while the message waited for its turn; it was not sent."""


class Right(Protocol):
    """The right to send in bulk."""

    @property
    def count(self) -> int:
        """How many processes answer people."""

    def held(self) -> bool:
        """Whether this process holds the right now."""


@dataclass(slots=True)
class _Way:
    """When one message left, and when its answer came."""

    began: float
    ended: float | None = None


class _Lately:
    """The last thirty messages, to know when the next may leave. When a message arrived at Telegram is not known, only
    that it was before its answer, by at least the time of the way back. So a message that leaves a second after the
    answer to the thirtieth before it, less the shortest round trip ever seen, arrives at least a second after that one.
    An answer that takes more than a second is not waited for.
    """

    def __init__(self) -> None:
        self._ways: deque[_Way] = deque(maxlen=IN_A_SECOND)
        self._shortest: float | None = None

    @contextmanager
    def under_way(self, messages: int = 1) -> Iterator[None]:
        way = _Way(_now())
        self._ways.extend([way] * messages)
        try:
            yield
            took = _now() - way.began
            self._shortest = took if self._shortest is None else min(self._shortest, took)
        finally:
            way.ended = _now()

    def free_at(self, second: float) -> float:
        if len(self._ways) < IN_A_SECOND:
            return 0.0
        way = self._ways[0]
        latest = way.began + second
        return min(way.ended or latest, latest) + second - (self._shortest or 0.0)


in_bulk: ContextVar[Right | None] = ContextVar("in_bulk", default=None)


class Pacer(BaseRequestMiddleware):
    """`rate`: messages a second for bulk, None for no pace. For a bot that is allowed more than usual, the window of
    one second is shortened accordingly.
    """

    def __init__(self, rate: float | None) -> None:
        self._gap = 1 / rate if rate else 0.0
        self._second = self._gap * BROADCAST_A_SECOND
        self._lately = _Lately()
        self._next_place = 0.0
        self._silent_until = 0.0
        self._answers_waiting = 0
        self._chat_ready: dict[int, float] = {}
        self._bulk_turn = asyncio.Lock()

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        hold_answer_type(method)
        if not type(method).__name__.startswith(SPEAKING):
            return await self._beside(make_request, bot, method)
        right = in_bulk.get()
        while True:
            if right is not None:
                await self.place(getattr(method, "chat_id", None), right, _count(method))
            else:
                await self._silence_over(method)
            try:
                if type(method).__name__.startswith(EDITING):
                    return await make_request(bot, method)
                return await self._message(make_request, bot, method, right)
            except TelegramRetryAfter as error:
                self._be_silent(error)
                if right is None and error.retry_after > PATIENCE:
                    raise

    async def place(self, chat_id: object, right: Right, messages: int = 1) -> None:
        """Waits for a place in the bulk pace; an album takes one for each of its `messages`. Raises NotOurs if the
        right to send is lost meanwhile.
        """
        await self._bulk(chat_id, right, messages)
        if not right.held():
            raise NotOurs

    def _be_silent(self, error: TelegramRetryAfter) -> None:
        REFUSED.inc()
        self._silent_until = max(self._silent_until, _now() + error.retry_after)

    async def _beside(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Calls that send no message, such as the answer to a press, do not wait. A 429 to `getUpdates` silences
        nothing, since it has a limit of its own.
        """
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            if method.__api_method__ != GetUpdates.__api_method__:
                self._be_silent(error)
            raise

    async def _message(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
        right: Right | None,
    ) -> Response[TelegramType]:
        if right is None:
            self._next_place = max(self._next_place, _now()) + self._gap * _count(method)
        with self._lately.under_way(_count(method)):
            answer = await make_request(bot, method)
        MESSAGES.labels("answer" if right is None else "bulk").inc()
        return answer

    async def _silence_over(self, method: TelegramMethod[Any]) -> None:
        silence = self._silent_until - _now()
        if silence > PATIENCE:
            raise TelegramRetryAfter(method, "waiting out a 429", int(silence) + 1)
        self._answers_waiting += 1
        try:
            while (silence := self._silent_until - _now()) > 0:
                await asyncio.sleep(silence)
        finally:
            self._answers_waiting -= 1

    async def _bulk(self, chat_id: object, right: Right, messages: int) -> None:
        """Wait until the chat is ready, then for the global turn; a chat that is not ready delays no other. Raises
        NotOurs when the right is lost meanwhile.
        """
        if not self._gap:
            return
        chat = chat_id if isinstance(chat_id, int) else 0
        while True:
            while (pause := self._chat_ready.get(chat, 0.0) - _now()) > 0:
                await _rest(pause, right)
            async with self._bulk_turn:
                await self._global_place(right)
                if self._chat_ready.get(chat, 0.0) <= _now():
                    gap = self._gap * SHARED if right.count > 1 else self._gap
                    self._take_place(chat, gap * messages)
                    return

    async def _global_place(self, right: Right) -> None:
        while (pause := self._free_at() - _now()) > 0 or self._answers_waiting:
            await _rest(max(pause, 0.001), right)

    def _free_at(self) -> float:
        return max(self._next_place, self._silent_until, self._lately.free_at(self._second))

    def _take_place(self, chat: int, gap: float) -> None:
        now = _now()
        self._next_place = (self._next_place if now - self._next_place <= LATE else now) + gap
        self._chat_ready[chat] = now + CHAT_PAUSE
        if len(self._chat_ready) > CHATS_REMEMBERED:
            self._chat_ready = {chat: ready for chat, ready in self._chat_ready.items() if ready > now}


def _count(method: TelegramMethod[Any]) -> int:
    """How many messages a call sends."""
    return len(method.media) if isinstance(method, SendMediaGroup) else 1


async def _rest(seconds: float, right: Right) -> None:
    if not right.held():
        raise NotOurs
    await asyncio.sleep(min(seconds, LOOK_AGAIN))


def _now() -> float:
    return asyncio.get_running_loop().time()
