"""Broadcasts of the demo: one that went out, one that was stopped halfway, one that waits for its day, and a draft."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from bot.demo.event_words import BroadcastWords
from bot.demo.past import Past, chance_of
from models.broadcast import Broadcast, BroadcastNotice, BroadcastState
from models.notice import Notice, NoticeState
from models.person import Person, RoleGrant
from services.broadcasts.segments import Segment
from services.broadcasts.sending import URGENCY

TOOK = timedelta(minutes=6)
BLOCKED = 0.03  # of those to whom it was sent
_ENDED = (BroadcastState.done, BroadcastState.stopped)


async def write_broadcasts(past: Past, coordinator: Person) -> None:
    for words in past.words.story.broadcasts:
        at = past.now + timedelta(days=words.days)
        segment = Segment(roles=tuple(words.audience)).stored()
        one = Broadcast(author_id=coordinator.id, words=words.words, segment=segment, purpose=words.purpose)
        one.created_at, one.state, one.answerable = min(at, past.now), words.state, words.answerable
        one.starts_at = None if words.state is BroadcastState.draft else at
        past.session.add(one)
        await past.session.flush()
        if words.state in _ENDED:
            await _deliver(past, one, words)


async def _deliver(past: Past, one: Broadcast, words: BroadcastWords) -> None:
    """To everybody of its audience, or to the first half of them if it was stopped."""
    chance = chance_of(f"broadcast:{one.id}")
    query = (
        select(Person.id).join(RoleGrant, RoleGrant.person_id == Person.id).where(RoleGrant.role.in_(words.audience))
    )
    people = list(await past.session.scalars(query.distinct().order_by(Person.id)))
    sent = len(people) if words.state is BroadcastState.done else len(people) // 2
    states = [
        NoticeState.written_off if n >= sent else NoticeState.blocked if chance.random() < BLOCKED else NoticeState.sent
        for n in range(len(people))
    ]
    began = past.now + timedelta(days=words.days)
    row: dict[str, Any] = {"kind": BroadcastNotice.message, "urgency": URGENCY[words.purpose], "due_at": began}
    row |= {"ids": {"broadcast_id": one.id}, "broadcast_id": one.id, "attempts": 1, "finished_at": began + TOOK}
    rows = [row | {"person_id": who, "state": state} for who, state in zip(people, states, strict=True)]
    await past.session.execute(insert(Notice), rows)
    one.started_at, one.finished_at, one.shown_at = began, began + TOOK, began + TOOK
    one.delivered, one.blocked = states.count(NoticeState.sent), states.count(NoticeState.blocked)
    one.skipped = states.count(NoticeState.written_off)
