"""After an event: those who came rate it and get a certificate. Ratings and words are for coordinators.

Where nobody was checked in at all, everybody who said that they would come counts as having come.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from models.attendance import Attendance, EventRating
from models.event import Answer, Event, EventState, Registration
from services.guards import require_coordinator
from services.meetings.rules import RATINGS
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Act

RATED_FOR = timedelta(days=30)
RATING_LIMIT = 1000  # code points


class NotThere(NotAllowed):
    """Only people who came rate an event or get a certificate."""

    key = "refusal-event-not-there"


@dataclass(frozen=True, slots=True)
class Came:
    """An event that is over, and for how long the person was there."""

    event: Event
    time: timedelta


@dataclass(frozen=True, slots=True)
class EventRatings:
    """How often each grade was given, and the words, without names."""

    counts: Counter[int]
    words: list[str]

    @property
    def average(self) -> float:
        total = sum(self.counts.values())
        return sum(grade * count for grade, count in self.counts.items()) / total if total else 0.0


async def i_came(act: Act, event_id: int) -> Came | None:
    """None when the event is not over or was cancelled, or the acting person was not there."""
    event = await act.session.get(Event, event_id)
    if event is None or event.state is not EventState.announced or act.now < event.ends_at:
        return None
    came = select(func.count()).select_from(Attendance).where(Attendance.event_id == event_id)
    mine = await act.session.scalar(came.where(Attendance.person_id == act.me.id)) or 0
    if mine:
        return Came(event, event.day_length * mine)
    registration = await act.session.get(Registration, (event_id, act.me.id))
    said = registration is not None and registration.answer is Answer.coming
    if said and not await act.session.scalar(came):
        return Came(event, event.day_length * event.days)
    return None


async def require_came(act: Act, event_id: int) -> Came:
    """Raises NotThere."""
    came = await i_came(act, event_id)
    if came is None:
        raise NotThere
    return came


async def rate_event(act: Act, event_id: int, rating: int, words: str | None = None) -> EventRating:
    """The last rating counts; `words` are kept unless given. Raises NotThere, NotAllowed (too late, no such grade)."""
    came = await require_came(act, event_id)
    if rating not in RATINGS or act.now > came.event.ends_at + RATED_FOR:
        raise NotAllowed
    mine = await act.session.get(EventRating, (event_id, act.me.id))
    if mine is None:
        mine = EventRating(event_id=event_id, person_id=act.me.id, words="", rated_at=act.now)
        act.session.add(mine)
    mine.rating, mine.rated_at = rating, act.now
    if words is not None:
        mine.words = words[:RATING_LIMIT]
    await act.session.flush()
    return mine


async def my_rating(act: Act, event_id: int) -> EventRating:
    """Raises NotFound."""
    mine = await act.session.get(EventRating, (event_id, act.me.id))
    if mine is None:
        raise NotFound
    return mine


async def ratings_of(act: Act, event_id: int) -> EventRatings:
    """Raises NotAllowed."""
    require_coordinator(act)
    query = select(EventRating).where(EventRating.event_id == event_id).order_by(EventRating.rated_at)
    found = list(await act.session.scalars(query))
    return EventRatings(Counter(one.rating for one in found), [one.words for one in found if one.words])


async def attended_since(act: Act, since: datetime) -> tuple[int, timedelta]:
    """How many events the acting person was checked in at since then, and for how long."""
    mine = Attendance.person_id == act.me.id, Event.starts_at >= since, Event.starts_at <= act.now
    query = (
        select(Event, func.count()).join(Attendance, Attendance.event_id == Event.id).where(*mine).group_by(Event.id)
    )
    rows = (await act.session.execute(query)).all()
    return len(rows), sum((event.day_length * days for event, days in rows), timedelta())
