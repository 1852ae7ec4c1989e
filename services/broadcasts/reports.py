"""What became of a broadcast, person by person."""

from dataclasses import dataclass

from sqlalchemy import func, select

from models.broadcast import Broadcast
from models.notice import Notice, NoticeState
from models.person import Person
from services.audit import record_rows
from services.broadcasts.broadcasts import broadcast_to_read
from services.guards import require_coordinator
from services.places.search import Portion
from services.unit_of_work import Act

REPORT_AT_MOST = 20_000  # people: making a longer file would take longer than an update may take


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the message to one person ended."""

    person: Person
    state: NoticeState


async def report_of(act: Act, broadcast_id: int) -> tuple[Broadcast, list[Outcome]]:
    """Everybody to whom it was sent, by name; the export is noted in the audit trail. Raises NotAllowed, NotFound."""
    broadcast = await broadcast_to_read(act, broadcast_id)
    outcomes = await outcomes_of(act, broadcast_id, tuple(NoticeState), Portion(at_most=REPORT_AT_MOST))
    record_rows(act, "broadcast.exported", len(outcomes))
    return broadcast, outcomes


async def outcomes_of(act: Act, broadcast_id: int, states: tuple[NoticeState, ...], part: Portion) -> list[Outcome]:
    """Raises NotAllowed."""
    require_coordinator(act)
    query = (
        select(Person, Notice.state)
        .join(Notice, Notice.person_id == Person.id)
        .where(Notice.broadcast_id == broadcast_id, Notice.state.in_(states))
        .order_by(Person.in_order, Person.id)
    )
    rows = await act.session.execute(query.offset(part.first).limit(part.at_most))
    return [Outcome(person, state) for person, state in rows]


async def count_outcomes(act: Act, broadcast_id: int, states: tuple[NoticeState, ...]) -> int:
    """Raises NotAllowed."""
    require_coordinator(act)
    query = select(func.count()).where(Notice.broadcast_id == broadcast_id, Notice.state.in_(states))
    return await act.session.scalar(query) or 0
