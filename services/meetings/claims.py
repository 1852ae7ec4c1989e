"""Claimed time: makes a double booking impossible, for mentor and mentee alike.

A claim is a set of rows in `claimed_times`, whose primary key rejects every overlap, even when bookings race. Nothing
is checked beforehand. New cells are claimed first, in one sorted statement, and old ones released afterwards: a
transaction that waits for a cell holds only lower cells, so racers cannot deadlock. A transaction therefore claims
once; whoever needs several times claims all of them together.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from models.connection.database import insert_new
from models.meeting import CELL, ClaimedTime, Meeting
from services.meetings.rules import BUFFER
from services.refusals import Refusal
from services.unit_of_work import Act

Cell = tuple[int, int]
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)


class SlotTaken(Refusal):
    """Somebody was faster, or one of the people is busy at that time."""

    key = "refusal-time-taken"


@dataclass(frozen=True, slots=True)
class Holder:
    """What holds claimed time: the column of `claimed_times` that names it, and its id."""

    column: InstrumentedAttribute[Any]
    id: int

    @property
    def rows(self) -> ColumnElement[bool]:
        return self.column == self.id


def held_by(meeting: Meeting) -> Holder:
    return Holder(ClaimedTime.meeting_id, meeting.id)


def cell_of(moment: datetime) -> int:
    """The number of the quarter of an hour that contains the moment, counted from 1970-01-01 UTC."""
    return (moment - _FIRST) // CELL


def moment_of(cell: int) -> datetime:
    """When that quarter of an hour begins, UTC: the inverse of `cell_of`."""
    return _FIRST + cell * CELL


def cells_of(starts_at: datetime, ends_at: datetime, *, host_id: int, guest_ids: Iterable[int]) -> list[Cell]:
    """The sorted (person, cell) pairs of a time that people spend together: everybody for its length, the host (the
    mentor) also for the buffer after it.
    """
    first, end, end_of_host = cell_of(starts_at), cell_of(ends_at), cell_of(ends_at + BUFFER)
    guests = {(guest, cell) for guest in guest_ids for cell in range(first, end)}
    return sorted(guests.union((host_id, cell) for cell in range(first, end_of_host)))


def cells_of_meeting(meeting: Meeting) -> list[Cell]:
    pair = meeting.mentorship
    return cells_of(meeting.starts_at, meeting.ends_at, host_id=pair.mentor_id, guest_ids=[pair.mentee_id])


def blocked_starts(mentors: Iterable[int], mentees: Iterable[int], length: timedelta) -> set[int]:
    """Cells in which no meeting of that length can begin, because it would need one of these claimed cells: the
    inverse of `cells_of`.
    """
    lengths = length // CELL, (length + BUFFER) // CELL
    ahead = {cell - back for cell in mentors for back in range(lengths[1])}
    return ahead.union(cell - back for cell in mentees for back in range(lengths[0]))


async def unclaimed(
    act: Act, starts: Iterable[datetime], length: timedelta, *, host_id: int, guest_id: int
) -> list[datetime]:
    """Those of the start times that are ahead, and in which neither of the two has claimed time for a meeting."""
    cells = {
        start: cells_of(start, start + length, host_id=host_id, guest_ids=[guest_id])
        for start in starts
        if start > act.now
    }
    numbers = {cell for wanted in cells.values() for _, cell in wanted}
    query = select(ClaimedTime.person_id, ClaimedTime.cell).where(
        ClaimedTime.person_id.in_((host_id, guest_id)), ClaimedTime.cell.in_(numbers)
    )
    taken = {(person_id, cell) for person_id, cell in await act.session.execute(query)}
    return [start for start, wanted in cells.items() if taken.isdisjoint(wanted)]


async def claim_first(act: Act, wanted: Mapping[Holder, Collection[Cell]]) -> None:
    """Claim cells for holders that hold none yet, all of them in one sorted statement. The holders are of one kind, and
    their rows must exist. Raises SlotTaken.
    """
    rows = [
        {"person_id": person_id, "cell": cell, holder.column.key: holder.id}
        for person_id, cell, holder in sorted(
            ((*cell, holder) for holder, cells in wanted.items() for cell in cells), key=lambda one: one[:2]
        )
    ]
    if await insert_new(act.session, ClaimedTime, rows) < len(rows):
        raise SlotTaken


async def claim(act: Act, holder: Holder, wanted: Collection[Cell]) -> None:
    """Claim the sorted cells for the holder, and release those that it held and no longer needs. The holder's row must
    exist. Raises SlotTaken.
    """
    await claim_all(act, {holder: wanted})


async def claim_all(act: Act, wanted: Mapping[Holder, Collection[Cell]]) -> None:
    """The same for several holders in one sorted statement. Raises SlotTaken."""
    held = await _held(act, wanted)
    nobody = dict.fromkeys(holder.column.key for holder in wanted)
    rows = [
        {"person_id": person_id, "cell": cell, **nobody, holder.column.key: holder.id}
        for holder, cells in wanted.items()
        for person_id, cell in cells
        if (person_id, cell) not in held[holder]
    ]
    rows.sort(key=lambda row: (row["person_id"], row["cell"]))
    if await insert_new(act.session, ClaimedTime, rows) < len(rows):
        raise SlotTaken
    gone = sorted(cell for holder, cells in wanted.items() for cell in held[holder].difference(cells))
    if gone:
        key = tuple_(ClaimedTime.person_id, ClaimedTime.cell)
        await act.session.execute(delete(ClaimedTime).where(key.in_(gone)))


async def release(act: Act, holder: Holder) -> None:
    """Release the time of everybody whose time it holds."""
    await act.session.execute(delete(ClaimedTime).where(holder.rows))


async def _held(act: Act, holders: Iterable[Holder]) -> dict[Holder, set[Cell]]:
    held: dict[Holder, set[Cell]] = {holder: set() for holder in holders}
    by_name = {(holder.column.key, holder.id): holder for holder in held}
    columns = list({holder.column.key: holder.column for holder in held}.values())
    query = select(ClaimedTime.person_id, ClaimedTime.cell, *columns).where(or_(*(one.rows for one in held)))
    for person_id, cell, *ids in await act.session.execute(query):
        for column, holder_id in zip(columns, ids, strict=True):
            if holder_id is not None:
                held[by_name[column.key, holder_id]].add((person_id, cell))
    return held
