"""Broadcasts outside the conversation: begins those that are due, shows their authors how far they have come by editing
one message, keeps the counts of those that have ended, and deletes the messages of those that are taken back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from sqlalchemy import and_, or_, select

from bot.ordered_work import OrderedWork
from bot.receive.outage import OUTAGES
from bot.send.pacer import Right
from bot.telegram import pacer_of
from handlers.broadcasts.broadcast.progress import Watched, progress_letter, watch
from handlers.shared.notices import Letter
from handlers.shared.speech import Html, Speech
from models.broadcast import Broadcast, BroadcastState, SentMessage
from models.notice import Notice
from models.person import Person
from services.broadcasts.broadcasts import broadcast_counts
from services.broadcasts.pace import bulk_rate
from services.broadcasts.sending import begin, conclude_broadcast, due_broadcasts, note_shown, progress_key
from services.broadcasts.taking_back import ToDelete, conclude_taking_back, next_to_delete, note_deleted
from services.unit_of_work import Act, Uow

SHOWN_EVERY = timedelta(seconds=3)
LOOK_AGAIN, LOOK_SELDOM = 1.0, 10.0  # seconds: while a broadcast is under way, and otherwise
DELETED_AT_ONCE = 20  # recipients whose messages are deleted before that is noted
_UNDER_WAY = (BroadcastState.running, BroadcastState.paused, BroadcastState.taking_back)

_IS_SHOWN = or_(
    Broadcast.state.in_(_UNDER_WAY),
    and_(Broadcast.finished_at.is_not(None), Broadcast.shown_at.is_(None)),
)
_IS_STOPPED = and_(Broadcast.state == BroadcastState.stopped, Broadcast.finished_at.is_(None))
_ANY_TO_RUN = (
    select(Broadcast.id).where(or_(Broadcast.state == BroadcastState.scheduled, _IS_SHOWN, _IS_STOPPED)).limit(1)
)
_ANY_TO_TAKE_BACK = select(Broadcast.id).where(Broadcast.state == BroadcastState.taking_back).limit(1)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ProgressMessage:
    """The message that shows an author the progress, and how to speak to the author."""

    chat_id: int
    message_id: int
    speech: Speech


class BroadcastRunner(OrderedWork):
    look_again = LOOK_SELDOM

    def __init__(self, *, bot: Bot, **how: Any) -> None:
        super().__init__(**how)
        self._bot = bot
        self._uow = Uow(self._database, self._clock, None)
        self._shown: dict[int, tuple[datetime, Letter]] = {}
        self._left_out: set[int] = set()
        self.on_ended: Callable[[int], None] = lambda _chat_id: None  # when an author was shown how it ended

    async def _do_next(self) -> bool:
        """Looks first without a session: it looks after most updates, and mostly there is no broadcast."""
        if not await self._database.rows(_ANY_TO_RUN):
            self.look_again = LOOK_SELDOM
            return False
        async with self._uow.read() as act:
            due = await due_broadcasts(act)
        for broadcast_id in due:
            await self._begin(broadcast_id)
        if due:
            await self._on_told()
        await self._conclude()
        await self._show_all()
        return False

    async def _begin(self, broadcast_id: int) -> None:
        """One that cannot begin by a fault of ours is left out until the next start, so that it stops no other."""
        if broadcast_id in self._left_out:
            return
        try:
            async with self._uow.write() as act:
                await begin(act, broadcast_id)
        except OUTAGES:
            raise
        except Exception:
            log.exception("a broadcast cannot begin", broadcast=broadcast_id)
            self._left_out.add(broadcast_id)

    async def _conclude(self) -> None:
        """Keeps the counts of those of which nothing is left to send or to delete."""
        async with self._uow.read() as act:
            open_ones = list(await act.session.scalars(select(Broadcast).where(Broadcast.state.in_(_UNDER_WAY))))
            open_ones += await act.session.scalars(select(Broadcast).where(_IS_STOPPED))
            counts = await broadcast_counts(act, open_ones)
        self.look_again = LOOK_AGAIN if open_ones else LOOK_SELDOM
        for one in open_ones:
            if one.state is BroadcastState.taking_back:
                async with self._uow.write() as act:
                    await conclude_taking_back(act, one.id)
            elif not counts[one.id].waiting:
                async with self._uow.write() as act:
                    await conclude_broadcast(act, one.id)

    async def _show_all(self) -> None:
        async with self._uow.read() as act:
            shown = list(await act.session.scalars(select(Broadcast).where(_IS_SHOWN)))
            left = {one: counts.waiting for one, counts in (await broadcast_counts(act, shown)).items()}
            a_second = bulk_rate(self._peers.count)
            seen = []
            for one in shown:
                others = tuple(count for other, count in left.items() if other != one.id)
                seen.append((await watch(act, one, a_second, others), await _place_of(act, one.id)))
        for one_seen, place in seen:
            await self._show(one_seen, place)

    async def _show(self, seen: Watched, place: ProgressMessage | None) -> None:
        """Edits the message: at most once in three seconds while the broadcast is under way, and once when it ends."""
        letter, now = Letter(Html()), self._clock.now()
        is_open, number = seen.broadcast.state in _UNDER_WAY, seen.broadcast.id
        before = self._shown.get(number)
        if is_open and before is not None and now - before[0] < SHOWN_EVERY:
            return
        if place is not None:
            letter = progress_letter(place.speech, seen)
            if before is None or before[1] != letter:
                await self._try_to_edit(place, letter)
        self._shown[number] = (now, letter)
        if not is_open:
            del self._shown[number]
            if place is not None:
                self.on_ended(place.chat_id)
            async with self._uow.write() as act:
                await note_shown(act, number)

    async def _try_to_edit(self, place: ProgressMessage, letter: Letter) -> None:
        try:
            await self._bot.edit_message_text(
                letter.text, chat_id=place.chat_id, message_id=place.message_id, reply_markup=letter.keyboard
            )
        except OUTAGES:
            raise
        except TelegramAPIError as error:  # the same text, a message that is gone, a closed chat
            log.info("the progress of a broadcast was not shown", error=type(error).__name__)


async def _place_of(act: Act, broadcast_id: int) -> ProgressMessage | None:
    query = (
        select(Person, SentMessage.message_id)
        .join(Notice, Notice.person_id == Person.id)
        .join(SentMessage, SentMessage.notice_id == Notice.id)
        .where(Notice.dedupe == progress_key(broadcast_id))
    )
    row = (await act.session.execute(query)).first()
    if row is None or row[0].telegram_id is None:
        return None
    author: Person = row[0]
    return ProgressMessage(author.telegram_id or 0, row[1], Speech(author.language, author.timezone))


class TakingBack(OrderedWork):
    """Deletes the messages of broadcasts that are taken back, within the pace. What a crash interrupts is deleted
    again, which changes nothing.
    """

    look_again = LOOK_SELDOM

    def __init__(self, *, bot: Bot, right: Right, **how: Any) -> None:
        super().__init__(**how)
        self._bot = bot
        self._pacer = pacer_of(bot)
        self._right = right
        self._uow = Uow(self._database, self._clock, None)

    async def _do_next(self) -> bool:
        if not await self._database.rows(_ANY_TO_TAKE_BACK):
            return False
        async with self._uow.read() as act:
            some = await next_to_delete(act, DELETED_AT_ONCE)
        removed: list[ToDelete] = []
        kept: list[ToDelete] = []
        for one in some:
            gone = one.chat_id is not None and await self._delete(one.chat_id, one.messages)
            (removed if gone else kept).append(one)
        if some:
            async with self._uow.write() as act:
                await note_deleted(act, removed, kept)
        return bool(some)

    async def _delete(self, chat_id: int, messages: Sequence[int]) -> bool:
        """Whether the messages are gone from the chat."""
        while True:
            await self._pacer.place(chat_id, self._right)
            try:
                return all([await self._bot.delete_message(chat_id, number) for number in messages])
            except TelegramRetryAfter:  # the next place is given when that time has passed
                continue
            except TelegramBadRequest as error:
                return "not found" in error.message.lower()
            except TelegramForbiddenError:
                return False
