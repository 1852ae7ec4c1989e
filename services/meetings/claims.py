"""Claimed time: what makes a double booking impossible, for mentor and mentee alike.

A claim is rows of `claimed_times`, whose primary key refuses an overlap, whoever races. There is no check before it.
New cells are claimed first, in one sorted statement, and old ones released afterwards: whoever waits for another's
cell holds only lower ones, so racers never block each other in a circle.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select, tuple_
from sqlalchemy.exc import IntegrityError

from models.meeting import CELL, ClaimedTime, Meeting
from models.mentorship import Mentorship
from services.meetings.rules import BUFFER, MEETING_LENGTH
from services.refusals import Refusal
from services.unit_of_work import Act

Cell = tuple[int, int]
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)


class SlotTaken(Refusal):
    """Somebody was faster, or one of the two is busy then."""

    key = "refusal-time-taken"


def cell_of(moment: datetime) -> int:
    """The quarter of an hour that the moment lies in, counted from 1970-01-01 UTC."""
    return (moment - _FIRST) // CELL


def cells_of(mentorship: Mentorship, starts_at: datetime) -> list[Cell]:
    """(person, cell) that a meeting then takes, sorted: both sides while it lasts, the mentor for the buffer too."""
    first, end = cell_of(starts_at), cell_of(starts_at + MEETING_LENGTH)
    end_of_mentor = cell_of(starts_at + MEETING_LENGTH + BUFFER)
    mentees = [(mentorship.mentee_id, cell) for cell in range(first, end)]
    return sorted(mentees + [(mentorship.mentor_id, cell) for cell in range(first, end_of_mentor)])


def blocked_starts(mentors: Iterable[int], mentees: Iterable[int]) -> set[int]:
    """Cells in which no meeting can begin, since it would take one of these: `cells_of`, seen from the other end."""
    lengths = MEETING_LENGTH // CELL, (MEETING_LENGTH + BUFFER) // CELL
    ahead = {cell - back for cell in mentors for back in range(lengths[1])}
    return ahead.union(cell - back for cell in mentees for back in range(lengths[0]))


async def claim(act: Act, meeting: Meeting) -> None:
    """Make the meeting's claim what its time asks for. The meeting has its row already. Raises SlotTaken."""
    wanted = cells_of(meeting.mentorship, meeting.starts_at)
    held = await _held(act, meeting)
    rows = [
        {"person_id": person_id, "cell": cell, "meeting_id": meeting.id}
        for person_id, cell in wanted
        if (person_id, cell) not in held
    ]
    if rows:
        try:
            await act.session.execute(insert(ClaimedTime).values(rows))
        except IntegrityError:
            raise SlotTaken from None
    gone = held.difference(wanted)
    if gone:
        key = tuple_(ClaimedTime.person_id, ClaimedTime.cell)
        await act.session.execute(delete(ClaimedTime).where(key.in_(sorted(gone))))


async def release(act: Act, meeting: Meeting) -> None:
    """Free the time of both sides."""
    await act.session.execute(delete(ClaimedTime).where(ClaimedTime.meeting_id == meeting.id))


async def _held(act: Act, meeting: Meeting) -> set[Cell]:
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(ClaimedTime.meeting_id == meeting.id)
    return {(person_id, cell) for person_id, cell in await act.session.execute(query)}
