"""Claimed time: makes a double booking impossible, for mentor and mentee alike.

A claim is a set of rows in `claimed_times`, whose primary key rejects every overlap, even when bookings race. Nothing
is checked beforehand. New cells are claimed first, in one sorted statement, and old ones released afterwards: a
transaction that waits for a cell holds only lower cells, so racers cannot deadlock.
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
    """Somebody was faster, or one of the two is busy at that time."""

    key = "refusal-time-taken"


def cell_of(moment: datetime) -> int:
    """The number of the quarter of an hour that contains the moment, counted from 1970-01-01 UTC."""
    return (moment - _FIRST) // CELL


def cells_of(mentorship: Mentorship, starts_at: datetime) -> list[Cell]:
    """The sorted (person, cell) pairs of a meeting at that time: both people for its length, the mentor also for the
    buffer.
    """
    first, end = cell_of(starts_at), cell_of(starts_at + MEETING_LENGTH)
    end_of_mentor = cell_of(starts_at + MEETING_LENGTH + BUFFER)
    mentees = [(mentorship.mentee_id, cell) for cell in range(first, end)]
    return sorted(mentees + [(mentorship.mentor_id, cell) for cell in range(first, end_of_mentor)])


def blocked_starts(mentors: Iterable[int], mentees: Iterable[int]) -> set[int]:
    """Cells in which no meeting can begin, because it would need one of these claimed cells: the inverse of
    `cells_of`.
    """
    lengths = MEETING_LENGTH // CELL, (MEETING_LENGTH + BUFFER) // CELL
    ahead = {cell - back for cell in mentors for back in range(lengths[1])}
    return ahead.union(cell - back for cell in mentees for back in range(lengths[0]))


async def claim(act: Act, meeting: Meeting) -> None:
    """Claim the cells that the meeting's time needs, and release those it no longer needs. The meeting's row must
    exist. Raises SlotTaken.
    """
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
    """Release the time of both sides."""
    await act.session.execute(delete(ClaimedTime).where(ClaimedTime.meeting_id == meeting.id))


async def _held(act: Act, meeting: Meeting) -> set[Cell]:
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(ClaimedTime.meeting_id == meeting.id)
    return {(person_id, cell) for person_id, cell in await act.session.execute(query)}
