"""Broadcasts for tests, from the row on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import event, select

from models.broadcast import Broadcast, BroadcastPurpose, BroadcastState
from models.notice import Notice, NoticeState
from models.person import Role
from services.broadcasts.segments import Segment
from services.broadcasts.sending import begin, order
from services.unit_of_work import Act

TO_MENTEES = Segment(roles=(Role.mentee,))


def composed(author_id: int, at: datetime, **more: Any) -> Broadcast:
    """A draft to all mentees."""
    segment = more.pop("segment", TO_MENTEES).stored()
    said = {"words": "Клуб — в четверг", "purpose": BroadcastPurpose.mailing, "state": BroadcastState.draft}
    return Broadcast(author_id=author_id, segment=segment, created_at=at, **{**said, **more})


async def drafted(act: Act, **more: Any) -> int:
    one = composed(act.me.id, act.now, **more)
    act.session.add(one)
    await act.session.flush()
    return one.id


async def begun(act: Act, **more: Any) -> int:
    """Ordered and begun, as the bot does at once."""
    broadcast_id = await drafted(act, **more)
    await order(act, broadcast_id)
    await begin(act, broadcast_id)
    return broadcast_id


@contextmanager
def statements(act: Act) -> Iterator[list[str]]:
    """Collects the statements that the act sends meanwhile."""
    seen: list[str] = []
    engine = act.session.get_bind()

    def note(*args: Any) -> None:
        seen.append(args[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def recipients(act: Act, broadcast_id: int) -> dict[int, NoticeState]:
    """The state of everybody's notice."""
    query = select(Notice.person_id, Notice.state).where(Notice.broadcast_id == broadcast_id)
    found = (await act.session.execute(query)).all()
    assert len(dict(map(tuple, found))) == len(found), "somebody has two"
    return dict(map(tuple, found))
