"""Long polling that acknowledges after the commit: a sliding watermark.

The next offset is the lowest update not yet committed, so a crash loses nothing: Telegram keeps the rest. While
something is uncommitted the server answers at once, and gives a single update when the same offset is asked again
within half a second; so the next request waits until the lowest has moved or half a second has passed.
"""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Update

from bot.receive.decoding import decode, update_id_of
from bot.receive.flood import turn_away
from bot.receive.intake import Intake
from bot.receive.lanes import Lanes
from bot.receive.outage import OUTAGES

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
LONG_POLL = 25
SAME_OFFSET_PAUSE = 0.5
HURRY_AT = 90  # of the hundred updates that Telegram shows past the lowest
RETRY_FIRST, RETRY_MOST = 0.5, 5.0
LAST_WORD = 1  # second, for acknowledging what was handled at the very end

log = structlog.get_logger()


class GetRawUpdates(TelegramMethod[list[Any]]):
    """aiogram's `GetUpdates` without decoding the answer, where one unreadable update would fail the whole batch."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int = 0
    allowed_updates: list[str] | None = None


class Poller:
    """`fetched` is called after each request for updates that Telegram has answered."""

    def __init__(self, bot: Bot, intake: Intake, fetched: Callable[[], None] = lambda: None) -> None:
        self._fetched = fetched
        self._answered = False
        self._bot = bot
        self._intake = intake
        self._lanes = Lanes(self._until_handled, partial(turn_away, bot))
        self._taken: dict[int, bool] = {}  # by id, in order of arrival: whether it is committed
        self._after_last: int | None = None
        self._asked: int | None = None
        self._moved = asyncio.Event()

    async def run(self) -> None:
        """Poll until cancelled; then let running updates end."""
        try:
            while True:
                try:
                    await self._poll_once()
                except Exception:  # any error: if polling stopped, nobody would be answered
                    log.exception("asking for updates failed")
                    await asyncio.sleep(RETRY_MOST)
        finally:
            await self._stop()

    async def _poll_once(self) -> None:
        started = asyncio.get_running_loop().time()
        self._moved.clear()
        self._pass_committed()
        waiting = bool(self._taken)
        self._asked = self._offset()
        patience = LONG_POLL if self._answered and not waiting else 0  # no long poll at first and after a failure
        self._answered = False
        try:
            asking = GetRawUpdates(offset=self._asked, timeout=patience, allowed_updates=ALLOWED_UPDATES)
            updates = await self._bot(asking, request_timeout=LONG_POLL + 10)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            return
        except TelegramConflictError:
            log.error("another program polls with the same token")
            await asyncio.sleep(RETRY_MOST)
            return
        except TelegramAPIError as error:
            log.warning("telegram does not give updates", error=type(error).__name__)
            await asyncio.sleep(RETRY_FIRST)
            return
        self._answered = True
        self._fetched()
        for raw in updates:
            self._take(raw)
        if waiting or self._taken:
            left = SAME_OFFSET_PAUSE - (asyncio.get_running_loop().time() - started)
            await self._lowest_moves(left)

    async def _lowest_moves(self, at_most: float) -> None:
        try:
            async with asyncio.timeout(max(at_most, 0)):
                await self._moved.wait()
        except TimeoutError:
            return

    def _offset(self) -> int | None:
        return next(iter(self._taken), self._after_last)

    def _pass_committed(self) -> None:
        """Move the watermark past what is committed. Only between requests: an answer on its way may still contain
        updates that were committed meanwhile.
        """
        while self._taken and self._taken[next(iter(self._taken))]:
            del self._taken[next(iter(self._taken))]
        if len(self._taken) < HURRY_AT:
            self._lanes.flood.hurry.clear()

    def _take(self, raw: Any) -> None:
        number = update_id_of(raw)
        if number is None:
            log.error("telegram gives something without an update's id")
            return
        if number in self._taken:
            return
        self._after_last = number + 1
        self._taken[number] = False
        if len(self._taken) >= HURRY_AT:
            self._lanes.flood.hurry.set()
        self._lanes.submit(decode(raw, self._bot)).add_done_callback(lambda done: self._ended(number, done))

    def _ended(self, update_id: int, done: asyncio.Future[None]) -> None:
        if done.cancelled():  # it stays with Telegram
            return
        self._taken[update_id] = True
        if update_id == next(iter(self._taken)):
            self._moved.set()

    async def _until_handled(self, update: Update) -> None:
        """Retry until the update is handled. While the database or Telegram is away, or a failure of our code cannot
        even be counted, the person's lane waits: their order is kept, and the update stays with Telegram.
        """
        pause, told = RETRY_FIRST, False
        while True:
            try:
                await self._intake.handle(update)
            except OUTAGES as error:
                log.warning("update waits for an outage to end", error=type(error).__name__)
            except Exception:  # any error: returning here would acknowledge an update that was not handled
                if not told:
                    log.exception("update waits, for its failure could not be counted")
                told = True
            else:
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, RETRY_MOST)

    async def _stop(self) -> None:
        """Let running updates end and acknowledge them; the rest stays with Telegram."""
        await self._lanes.drain()
        self._pass_committed()
        if self._offset() != self._asked:
            try:
                await self._bot(GetRawUpdates(offset=self._offset(), limit=1), request_timeout=LAST_WORD)
            except TelegramAPIError:
                return  # Telegram sends them again, and their ids are known
