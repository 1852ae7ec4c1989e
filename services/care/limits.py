"""How often the bot may write to a person unasked. A message that is not about the person's own act, meeting, request
or project is unasked: announcements (`Urgency.broadcast`) and mailings (`Urgency.mailing`). Reminders about pairs that
stall (NUDGES) are unasked too, although they are about the person's own pair. Service messages, such as a moved
meeting, are never counted and never held back. In a quiet week of the association nothing unasked goes out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select

from models.care import CareNotice, QuietWeek
from models.notice import Notice, NoticeKind, NoticeState, Urgency
from models.person import Person
from services.unit_of_work import Act

UNASKED_A_WEEK = 3  # to one person, in any seven days running, so in every calendar week of any time zone as well
WEEK = timedelta(days=7)
PUT_OFF_AT_MOST = timedelta(days=1)  # a message that the limit would delay for longer is not sent to that person
NUDGES: tuple[NoticeKind, ...] = (CareNotice.nudge, CareNotice.pulse)
MORNING = time(10)  # after a quiet week, on the reader's clock
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
    return or_(Notice.urgency.in_([Urgency.broadcast, Urgency.mailing]), Notice.kind.in_(NUDGES))


async def when_unasked(act: Act, people: Collection[int]) -> dict[int, datetime]:
    """For each of these people the earliest moment, UTC, at which one more unasked message may go to them: `act.now` if
    now. A notice written with that `due_at` keeps the limit; quiet hours hold it back later, when it is sent. The
    number of statements does not depend on the number of people, of whom a caller passes at most a thousand at once.
    """
    unasked = await _unasked_to(act, people)
    quiet = await _quiet_weeks(act)
    zones = await _zones(act, people) if quiet else {}
    return {one: earliest(act.now, unasked[one], quiet, zones.get(one, "UTC")) for one in people}


@dataclass(frozen=True, slots=True)
class Turn:
    """When an unasked message may go to somebody, UTC. `too_late`: the limit would put it off for too long, so it is
    not sent at all; a quiet week does not count.
    """

    at: datetime
    too_late: bool


async def turns_of(act: Act, people: Collection[int]) -> dict[int, Turn]:
    """For each of these people, a thousand at most. The number of statements does not depend on their number."""
    unasked = await _unasked_to(act, people)
    quiet = await _quiet_weeks(act)
    zones = await _zones(act, people) if quiet else {}
    found = {}
    for one in people:
        zone = zones.get(one, "UTC")
        at = earliest(act.now, unasked[one], quiet, zone)
        found[one] = Turn(at, at - earliest(act.now, (), quiet, zone) > PUT_OFF_AT_MOST)
    return found


async def out_of_quiet_week(act: Act, moment: datetime) -> datetime:
    """The moment itself, or the end of the quiet week that contains it. Days are counted in UTC."""
    return earliest(moment, (), await _quiet_weeks(act))


async def in_quiet_week(act: Act, people: Collection[int]) -> set[int]:
    """Which of these people, a thousand at most, have a quiet week now."""
    quiet = await _quiet_weeks(act) if people else frozenset()
    zones = await _zones(act, people) if quiet else {}
    return {one for one, zone in zones.items() if _monday(act.now, zone) in quiet}


async def _quiet_weeks(act: Act) -> frozenset[date]:
    """The Mondays of the quiet weeks from about now on."""
    return frozenset(
        await act.session.scalars(select(QuietWeek.monday).where(QuietWeek.monday > act.now.date() - 2 * WEEK))
    )


async def _zones(act: Act, people: Collection[int]) -> dict[int, str]:
    rows = await act.session.execute(select(Person.id, Person.timezone).where(Person.id.in_(people)))
    return {row.id: row.timezone for row in rows}


async def who_had_enough(act: Act, whose: ColumnElement[bool]) -> list[int]:
    """Of the people whose notices meet the condition, ids of those who cannot get another unasked message now."""
    counted = is_unasked(), Notice.state.in_(_COUNTED), act.now - WEEK < _MOMENT
    query = select(Notice.person_id).where(*counted, whose).group_by(Notice.person_id)
    return list(await act.session.scalars(query.having(func.count() >= UNASKED_A_WEEK).order_by(Notice.person_id)))


async def _unasked_to(act: Act, people: Collection[int]) -> dict[int, list[datetime]]:
    """The moments, from a week ago on, at which each person got or will get an unasked message."""
    those = Notice.person_id.in_(people), is_unasked(), Notice.state.in_(_COUNTED), act.now - WEEK < _MOMENT
    found: defaultdict[int, list[datetime]] = defaultdict(list)
    for person_id, moment in await act.session.execute(select(Notice.person_id, _MOMENT).where(*those)):
        found[person_id].append(moment)
    return found


def earliest(now: datetime, moments: Iterable[datetime], quiet: Collection[date] = (), zone: str = "UTC") -> datetime:
    """The first moment from `now` on that is in no quiet week of that time zone (`quiet`: Mondays) and with which no
    seven days hold more than UNASKED_A_WEEK of these moments.
    """
    taken, at = sorted(moments), now
    while True:
        if not _fits(at, taken):
            at = min(moment + WEEK for moment in taken if moment + WEEK > at)
        elif (monday := _monday(at, zone)) in quiet:
            at = datetime.combine(monday + WEEK, MORNING, ZoneInfo(zone)).astimezone(now.tzinfo)
        else:
            return at


def _monday(at: datetime, zone: str) -> date:
    day = at.astimezone(ZoneInfo(zone)).date()
    return day - timedelta(days=day.weekday())


def _fits(at: datetime, taken: list[datetime]) -> bool:
    every = sorted([*taken, at])
    weeks = (every[first : first + UNASKED_A_WEEK + 1] for first in range(len(every) - UNASKED_A_WEEK))
    return not any(at in week and week[-1] - week[0] < WEEK for week in weeks)
