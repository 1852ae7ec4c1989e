"""Taking a broadcast back (отозвать): its messages are deleted from the readers' chats, within 48 hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, update

from models.broadcast import TO_TAKE_BACK, Broadcast, BroadcastState, SentMessage
from models.notice import Notice
from models.person import Person
from services.audit import record
from services.broadcasts.broadcasts import BroadcastMoved, broadcast_to_change, may_be_taken_back
from services.locks import locked
from services.unit_of_work import TOLD, Act


@dataclass(frozen=True, slots=True)
class ToDelete:
    """One recipient's messages: several when it was an album. `chat_id`: None when the record has no account any more,
    so that the bot does not know the chat.
    """

    notice_id: int
    chat_id: int | None
    messages: tuple[int, ...]


async def take_back_broadcast(act: Act, broadcast_id: int) -> Broadcast:
    """Begin deleting its messages. Raises NotAllowed, NotFound, BroadcastMoved (also when it is too late)."""
    broadcast = await broadcast_to_change(act, broadcast_id, BroadcastState.done, BroadcastState.stopped)
    if not may_be_taken_back(broadcast, act.now):
        raise BroadcastMoved
    broadcast.state = BroadcastState.taking_back
    record(act, "broadcast.taken_back", broadcast.id)
    act.session.info[TOLD] = True
    return broadcast


async def next_to_delete(act: Act, at_most: int) -> list[ToDelete]:
    """Messages of broadcasts that are being taken back, of at most that many recipients."""
    taken = select(Broadcast.id).where(Broadcast.state == BroadcastState.taking_back)
    left = SentMessage.broadcast_id.in_(taken), TO_TAKE_BACK
    first = select(SentMessage.notice_id).where(*left).distinct().order_by(SentMessage.notice_id).limit(at_most)
    query = (
        select(SentMessage.notice_id, Person.telegram_id, SentMessage.message_id)
        .join(Notice, Notice.id == SentMessage.notice_id)
        .join(Person, Person.id == Notice.person_id)
        .where(SentMessage.notice_id.in_(first), TO_TAKE_BACK)
        .order_by(SentMessage.notice_id, SentMessage.message_id)
    )
    found: dict[tuple[int, int | None], list[int]] = {}
    for notice_id, chat_id, message_id in await act.session.execute(query):
        found.setdefault((notice_id, chat_id), []).append(message_id)
    return [ToDelete(notice_id, chat_id, tuple(messages)) for (notice_id, chat_id), messages in found.items()]


async def note_deleted(act: Act, removed: Sequence[ToDelete], kept: Sequence[ToDelete]) -> None:
    """`kept`: what Telegram does not delete any more."""
    for which, is_removed in ((removed, True), (kept, False)):
        ids = [one.notice_id for one in which]
        if ids:
            those = update(SentMessage).where(SentMessage.notice_id.in_(ids))
            await act.session.execute(those.values(ended_at=act.now, removed=is_removed))


async def removed_of(act: Act, broadcast_id: int) -> tuple[int, int]:
    """How many recipients' messages are deleted, and for how many deleting was or will be tried."""
    recipients = func.count(SentMessage.notice_id.distinct())
    mine = select(recipients).where(SentMessage.broadcast_id == broadcast_id)
    removed = await act.session.scalar(mine.where(SentMessage.removed)) or 0
    return removed, await act.session.scalar(mine) or 0


async def conclude_taking_back(act: Act, broadcast_id: int) -> bool:
    """Returns whether it has ended now."""
    broadcast = await locked(act, Broadcast, broadcast_id)
    if broadcast is None or broadcast.state is not BroadcastState.taking_back:
        return False
    left = select(SentMessage.notice_id).where(SentMessage.broadcast_id == broadcast_id, TO_TAKE_BACK).limit(1)
    if await act.session.scalar(left) is not None:
        return False
    broadcast.state, broadcast.shown_at = BroadcastState.taken_back, None
    broadcast.removed, _ = await removed_of(act, broadcast_id)
    return True
