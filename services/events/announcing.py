"""A coordinator announces a club meeting or a lecture, and sees how many people the announcement has reached."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, case, func, select

from models.connection.database import insert_new
from models.event import Event, EventKind, EventNotice, EventRhythm, EventState
from models.notice import Notice, NoticeState
from models.person import Role
from services.audit import record
from services.broadcasts.channel_posts import also_in_channel
from services.events.audience import audience_of
from services.events.kinds import DEFAULT_MINUTES
from services.events.notices import remind_organiser
from services.events.rhythm import event_series_starts
from services.guards import require_coordinator
from services.links import check_place, is_link
from services.notices import tell_all
from services.refusals import Refusal
from services.unit_of_work import Act

AUDIENCES = (Role.mentee, Role.mentor, Role.coordinator)
TITLE_LIMIT, WHERE_LIMIT, WORDS_LIMIT = 200, 300, 800
FIRST_MINUTE, LAST_MINUTE, STEP = 8 * 60, 20 * 60, 30


class EventInPast(Refusal):
    key = "refusal-event-in-past"


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event before it is announced. Either `place` or `link` is empty. `minutes`: of an event of one day.
    `capacity`: None for any number of people. `city_id`: only people of that city are invited. `in_channel`: the
    association's channel shows it, too. `rhythm`, `times`: of a series, of how many events; `starts_at` is that of the
    first.
    """

    kind: EventKind
    title: str
    starts_at: datetime
    place: str
    link: str
    words: str
    audience: tuple[Role, ...]
    minutes: int = DEFAULT_MINUTES
    days: int = 1
    capacity: int | None = None
    city_id: int | None = None
    in_channel: bool = False
    rhythm: EventRhythm | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Delivery:
    """How many people's notices of one announcement are in each state. `over_limit`: not sent, because they had got
    enough unasked messages that week. `held`: those of the waiting who get it later, the last of them at `held_until`.
    """

    delivered: int = 0
    blocked: int = 0
    failed: int = 0
    waiting: int = 0
    over_limit: int = 0
    held: int = 0
    held_until: datetime | None = None

    @property
    def total(self) -> int:
        return self.delivered + self.blocked + self.failed + self.waiting + self.over_limit


def place_or_link(words: str) -> tuple[str, str]:
    """Split one message about where the event is: («», link) for an https address, (place, «») for anything else."""
    return ("", words) if is_link(words) else (words, "")


def start_times(act: Act, day: date) -> dict[int, datetime]:
    """When an event may begin on that day: minutes since midnight in the acting person's time zone → the moment.

    Past times, and times that do not exist or exist twice on a clock change, are not offered.
    """
    zone = ZoneInfo(act.me.timezone)
    found = {}
    for minute in range(FIRST_MINUTE, LAST_MINUTE + 1, STEP):
        wall = datetime.combine(day, time(minute // 60, minute % 60), zone)
        if wall.utcoffset() == wall.replace(fold=1).utcoffset() and wall > act.now:
            found[minute] = wall
    return found


async def announce(act: Act, draft: EventDraft, key: str) -> Event:
    """Store the event, or all events of the series, and tell the audience once. Returns the first one. Calling it again
    with the same `key` returns the existing event. Raises NotAllowed, BadLink, EventInPast.
    """
    me = require_coordinator(act)
    check_place(draft.place)
    if draft.starts_at <= act.now:
        raise EventInPast
    row = {
        "kind": draft.kind,
        "state": EventState.announced,
        "title": draft.title,
        "words": draft.words,
        "starts_at": draft.starts_at,
        "timezone": me.timezone,
        "place": draft.place,
        "link": draft.link,
        "minutes": draft.minutes,
        "days": draft.days,
        "capacity": draft.capacity,
        "audience": [role.value for role in draft.audience],
        "city_id": draft.city_id,
        "announced_by_id": me.id,
        "announced_at": act.now,
        "key": key,
        "series_key": key if draft.rhythm else "",
    }
    is_new = await insert_new(act.session, Event, [row])
    event = (await act.session.scalars(select(Event).where(Event.announced_by_id == me.id, Event.key == key))).one()
    if is_new:
        people = await audience_of(act, draft.audience, draft.city_id)
        await tell_all(act, people, EventNotice.announced, {"event_id": event.id})
        if draft.in_channel:
            await also_in_channel(act, event_id=event.id)
        await remind_organiser(act, event)
        record(act, "event.announced", event.id)
        await _announce_following(act, draft, row, me.timezone)
    return event


async def _announce_following(act: Act, draft: EventDraft, row: dict[str, Any], zone: str) -> None:
    """Store the other events of a series; the announcement of the first one names them."""
    if draft.rhythm is None:
        return
    starts = event_series_starts(draft.starts_at, zone, draft.rhythm, draft.times)[1:]
    rows = [row | {"starts_at": moment, "key": f"{row['key']}:{number}"} for number, moment in enumerate(starts, 2)]
    await insert_new(act.session, Event, rows)
    series = Event.announced_by_id == row["announced_by_id"], Event.series_key == row["series_key"]
    for event in await act.session.scalars(select(Event).where(*series, Event.starts_at > draft.starts_at)):
        await remind_organiser(act, event)


_ENDS = {
    NoticeState.sent: "delivered",
    NoticeState.blocked: "blocked",
    NoticeState.over_limit: "over_limit",
}
_WAITING = (NoticeState.pending, NoticeState.claimed, NoticeState.sending)


async def delivery_of(act: Act, event_id: int) -> Delivery:
    """How far the announcement has been delivered. Raises NotAllowed."""
    require_coordinator(act)
    later = and_(Notice.state == NoticeState.pending, Notice.due_at > act.now)
    held = func.sum(case((later, 1), else_=0))
    until = func.max(case((later, Notice.due_at)), type_=Notice.due_at.type)
    query = (
        select(Notice.state, func.count(), held, until)
        .where(Notice.event_id == event_id, Notice.kind == EventNotice.announced)
        .group_by(Notice.state)
    )
    sums = {"delivered": 0, "blocked": 0, "failed": 0, "waiting": 0, "over_limit": 0, "held": 0}
    last: datetime | None = None
    for state, count, later_ones, moment in await act.session.execute(query):
        sums["waiting" if state in _WAITING else _ENDS.get(state, "failed")] += count
        sums["held"] += int(later_ones or 0)
        last = moment or last  # only those that are pending have one
    return Delivery(**sums, held_until=last)
