"""Sends due notices, a batch at a time: claim → re-check and write in the reader's language → send → mark."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile

from bot.logs import spoken
from bot.send.batch import AFTER_OUTAGE, Batch
from bot.send.outbox import Claimed, EndedNotice, Outbox
from bot.send.pacer import NotOurs, in_bulk
from bot.send.writing import Writer, Written
from bot.several.peers import NOBODY, Peers
from bot.telegram import Unreachable
from bot.watch.metrics import LATENESS
from handlers.shared.notices import Letter, NoticeView
from handlers.shared.posts import send_post
from models.connection.database import Database
from models.notice import NoticeKind, NoticeState, Urgency
from services.unit_of_work import Clock

BATCH = 200
SLOWEST = 6  # after a server error it is tried again after 1 s, 2 s, 4 s … 64 s, then every 64 s

log = structlog.get_logger()


def _knows_no_chat(error: TelegramAPIError) -> bool:
    """Whether the person has never written to this bot, as after a change of the bot."""
    return isinstance(error, TelegramBadRequest) and "chat not found" in error.message.lower()


class Deliverer:
    """`peers` says whether this process is the one that sends. `on_personal` is called with the chat to which a notice
    about somebody else's act was just sent.
    """

    def __init__(
        self,
        *,
        bot: Bot,
        database: Database,
        clock: Clock,
        views: dict[NoticeKind, NoticeView],
        peers: Peers = NOBODY,
        on_personal: Callable[[int], None] = lambda _chat: None,
    ) -> None:
        self._bot = bot
        self.peers = peers
        self._on_personal = on_personal
        self._term: int | None = None
        self._seen = clock.now()
        self.clock = clock
        self._views = views
        self.writer = Writer(database, clock, views)
        self._one_at_a_time = asyncio.Lock()
        self.stopping = False
        self._telegram_was_away = False
        self._went_round_at: float | None = None
        once_only = frozenset(kind for kind, view in views.items() if not view.repeat)
        self.outbox = Outbox(database, frozenset(views), once_only)

    async def deliver_due(self) -> int:
        """Send all that is due now; returns how many notices ended. Stops early when Telegram is away and sends nothing
        until it answers again. Returns at once when another process sends.
        """
        count, more = 0, False
        async with self._one_at_a_time:
            self.go_round()
            while self.held():
                await self._take_over()
                batch = await self._claim(surely=more)
                if not batch:
                    return count
                count, more = count + len(batch), len(batch) == BATCH
                if not await Batch(self, batch).done():
                    self._telegram_was_away = True
                    break
        return count

    async def _claim(self, *, surely: bool) -> list[Claimed]:
        """Claims what is due. Unless `surely` says that something is, it looks first: most ticks find nothing and need
        not write.
        """
        due = self.clock.now() if surely else await self.outbox.next_due()
        if due is None or due > self.clock.now() or not await self._telegram_is_there():
            return []
        return await self.outbox.claim(self.clock.now(), BATCH)

    async def _telegram_is_there(self) -> bool:
        """After an outage, calls a method without effect first, because a broadcast that gets no answer is not sent
        again.
        """
        if self._telegram_was_away:
            try:
                await self._bot.get_me()
            except TelegramAPIError:
                return False
            except ClientDecodeError:  # it answers, in a shape that is newer than this version
                pass
            self._telegram_was_away = False
        return True

    async def next_due(self) -> datetime | None:
        """When the next notice is due that somebody will see, UTC; people without a chat are passed over. Waits for a
        sending in progress, because what it has claimed is not to come any more.
        """
        async with self._one_at_a_time:
            return await self.outbox.next_seen()

    @property
    def count(self) -> int:
        return self.peers.count

    def held(self) -> bool:
        """Whether this process may send another notice."""
        return not self.stopping and self.peers.held()

    def go_round(self) -> None:
        self._went_round_at = asyncio.get_running_loop().time()

    @property
    def age(self) -> float:
        """Seconds since the sender last went round; it grows while the sender hangs."""
        now = asyncio.get_running_loop().time()
        return now - (now if self._went_round_at is None else self._went_round_at)

    async def _take_over(self) -> None:
        """Takes back all leases once after taking over from another process, and after the clock was set back, since
        the leases then reach too far.
        """
        now, term = self.clock.now(), self.peers.term
        if term != self._term or now < self._seen:
            await self.outbox.release_all(now)
        self._term, self._seen = term, now

    async def _send_letter(self, chat_id: int, letter: Letter) -> tuple[int, ...]:
        """Returns the numbers of the messages."""
        if letter.post is not None:
            sent = await send_post(self._bot, chat_id, letter.post, letter.keyboard)
        elif letter.file is None:
            sent = [await self._bot.send_message(chat_id, letter.text, reply_markup=letter.keyboard)]
        else:
            file = BufferedInputFile(letter.file.content, letter.file.name)
            sent = [await self._bot.send_document(chat_id, file, caption=letter.text, reply_markup=letter.keyboard)]
        return tuple(message.message_id for message in sent)

    async def send(self, written: Written) -> EndedNotice:
        in_bulk.set(self)  # this task's own context
        notice, letter = written.notice, written.letter
        again = partial(EndedNotice, notice, NoticeState.claimed)
        try:
            sent = await self._send_letter(written.chat_id, letter)
        except NotOurs:
            return again(AFTER_OUTAGE)
        except TelegramForbiddenError:
            return EndedNotice(notice, NoticeState.blocked, returns=written.returns, waiter=written.waiter)
        except (Unreachable, TelegramUnauthorizedError, TelegramNotFound):
            return again(AFTER_OUTAGE, unanswered=True)
        except TelegramNetworkError:
            if self._views[notice.kind].repeat:
                return again(AFTER_OUTAGE, unanswered=True)
            return EndedNotice(notice, NoticeState.ambiguous, unanswered=True)
        except TelegramServerError:  # tried again until its kind's rule says that it is too late
            return again(timedelta(seconds=2 ** min(notice.attempts, SLOWEST)), unanswered=True)
        except TelegramAPIError as error:
            if _knows_no_chat(error):
                return EndedNotice(notice, NoticeState.blocked, returns=written.returns, waiter=written.waiter)
            log.error("telegram refuses a notice", notice=notice.id, kind=notice.kind, error=spoken(error))
            return EndedNotice(notice, NoticeState.failed)
        LATENESS.observe((self.clock.now() - written.since).total_seconds())
        if notice.urgency is Urgency.personal:
            self._on_personal(written.chat_id)
        kept = sent if self._views[notice.kind].kept else ()
        return EndedNotice(notice, NoticeState.sent, messages=kept)
