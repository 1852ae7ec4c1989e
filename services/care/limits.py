"""How often the bot may write to a person unasked. Whatever is not about the person's own act, meeting, request or
project is unasked: announcements and mailings (`Urgency.broadcast`). Service messages, such as a moved meeting, are
never counted and never held back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from models.notice import Notice, NoticeState, Urgency
from services.unit_of_work import Act

UNASKED_A_WEEK = 3  # to one person, in any seven days running, so in every calendar week of any time zone as well
WEEK = timedelta(days=7)
# states of notices that were sent or may still be; one that was written off or did not arrive has disturbed nobody
_COUNTED = (
    NoticeState.pending,
    NoticeState.claimed,
    NoticeState.sending,
    NoticeState.sent,
    NoticeState.ambiguous,
)
_MOMENT = func.coalesce(Notice.finished_at, Notice.due_at)


def is_unasked() -> ColumnElement[bool]:
    """Whether a notice counts among the unasked ones."""
    return Notice.urgency == Urgency.broadcast


async def when_unasked(act: Act, people: Collection[int]) -> dict[int, datetime]:
    """For each of these people the earliest moment, UTC, at which one more unasked message may go to them: `act.now` if
    now. A notice written with that `due_at` keeps the limit; quiet hours hold it back later, when it is sent. The
    number of statements does not depend on the number of people, of whom a caller passes at most a thousand at once.
    """
    unasked = await _unasked_to(act, people)
    return {one: earliest(act.now, unasked[one]) for one in people}


async def _unasked_to(act: Act, people: Collection[int]) -> dict[int, list[datetime]]:
    """When each was or will be written to unasked, from a week ago on."""
    those = Notice.person_id.in_(people), is_unasked(), Notice.state.in_(_COUNTED), act.now - WEEK < _MOMENT
    found: defaultdict[int, list[datetime]] = defaultdict(list)
    for person_id, moment in await act.session.execute(select(Notice.person_id, _MOMENT).where(*those)):
        found[person_id].append(moment)
    return found


def earliest(now: datetime, moments: Iterable[datetime]) -> datetime:
    """The first moment from `now` on that makes no seven days with more than UNASKED_A_WEEK of these moments."""
    taken, at = sorted(moments), now
    while not _fits(at, taken):
        at = min(moment + WEEK for moment in taken if moment + WEEK > at)
    return at


def _fits(at: datetime, taken: list[datetime]) -> bool:
    every = sorted([*taken, at])
    weeks = (every[first : first + UNASKED_A_WEEK + 1] for first in range(len(every) - UNASKED_A_WEEK))
    return not any(at in week and week[-1] - week[0] < WEEK for week in weeks)
