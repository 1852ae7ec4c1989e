"""What took place in the association in the last seven days: meetings of pairs, group meetings, internship days.
Meetings whose outcome nobody has reported yet count, too.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, literal, select, union_all
from sqlalchemy.orm import joinedload, raiseload

from models.group_meeting import GroupMeeting, GroupPlace, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Meeting, MeetingState
from services.unit_of_work import Act

WEEK = timedelta(days=7)
Met = Meeting | GroupMeeting | InternshipDay
_TOOK_PLACE: tuple[tuple[type[Met], Any], ...] = (
    (Meeting, Meeting.state.in_((MeetingState.planned, MeetingState.held))),
    (GroupMeeting, GroupMeeting.state.in_((GroupState.planned, GroupState.held))),
    (InternshipDay, InternshipDay.state == InternshipDayState.agreed),
)
_READ: dict[type[Met], Select[Any]] = {
    Meeting: select(Meeting).options(joinedload(Meeting.mentorship)),
    GroupMeeting: select(GroupMeeting).options(joinedload(GroupMeeting.seats).raiseload(GroupPlace.group)),
    InternshipDay: select(InternshipDay).options(
        joinedload(InternshipDay.internship).raiseload(Internship.days),
        raiseload(InternshipDay.host),
        raiseload(InternshipDay.entry),
    ),
}


def met_this_week(act: Act) -> Select[Any]:
    """The kind (a number) and the id of each, the latest first."""
    parts = [
        select(literal(number).label("kind"), table.id.label("id"), table.starts_at.label("starts_at")).where(
            table.starts_at > act.now - WEEK, table.starts_at <= act.now, took_place
        )
        for number, (table, took_place) in enumerate(_TOOK_PLACE)
    ]
    every = union_all(*parts).subquery()
    return select(every.c.kind, every.c.id).order_by(every.c.starts_at.desc(), every.c.kind, every.c.id)


async def read_met(act: Act, rows: Sequence[Any]) -> list[Met]:
    """The objects for rows of `met_this_week`, in the same order, with one statement for each kind."""
    wanted = defaultdict(list)
    for kind, thing_id in rows:
        wanted[kind].append(thing_id)
    found: dict[tuple[int, int], Met] = {}
    for kind, ids in wanted.items():
        table = _TOOK_PLACE[kind][0]
        things = await act.session.scalars(_READ[table].where(table.id.in_(ids)))
        found |= {(kind, thing.id): thing for thing in things.unique()}
    return [found[kind, thing_id] for kind, thing_id in rows]
