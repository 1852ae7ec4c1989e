"""People who come are checked in by a picture with a code that changes, or by a coordinator with a list.

A code is made from the event's key and the present quarter of an hour; the one before is still taken, so that somebody
who has just pointed a camera at the picture is not sent away. A code that is wrong, old or of another event has no
effect and says nothing about the event.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select

from models.attendance import Attendance
from models.connection.database import insert_new
from models.event import REGISTERED, Answer, Event, EventState, Registration
from models.person import Person
from services.alphabet import by_name
from services.entry.codes import new_code
from services.events.events import leads
from services.events.notices import remind_who_come
from services.events.registering import answer_event
from services.events.seats import has_free_seat
from services.guards import require_coordinator
from services.locks import locked
from services.refusals import NotFound, Refusal
from services.unit_of_work import Act

LINK_MARK = "e_"  # a link is t.me/<bot>?start=e_<event>_<code>
OPENS_BEFORE = timedelta(hours=1)  # the start of each day
SLOT = timedelta(minutes=15)
LIST_CLOSES = timedelta(days=30)  # after the event
_CODE_LENGTH = 20  # hexadecimal digits


class CheckInWrong(Refusal):
    """The code is wrong or too old, or the event is not open for checking in."""

    key = "refusal-check-in"


class CheckInNotInvited(Refusal):
    """The code is right, but the event is not for the person."""

    key = "refusal-check-in-not-invited"


class CheckInClosed(Refusal):
    """It is too early, or too late, to mark who came."""

    key = "refusal-check-in-closed"


class CheckedIn(StrEnum):
    """What a scan has led to. `not_registered`: the person may register on the spot. `full`: no place is left. `leads`:
    the person leads the event or speaks at it, and need not be checked in.
    """

    came = "came"
    before = "before"
    not_registered = "not_registered"
    full = "full"
    leads = "leads"


@dataclass(frozen=True, slots=True)
class Scan:
    event: Event
    outcome: CheckedIn
    since: datetime


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody who said that they would come, or came; `came` on the day asked about."""

    person: Person
    came: bool


async def check_in_code(act: Act, event_id: int) -> tuple[Event, str, datetime]:
    """The event, its present code, and until when the code is taken. Raises NotAllowed, NotFound, CheckInClosed."""
    require_coordinator(act)
    event = await locked(act, Event, event_id)
    if event is None:
        raise NotFound
    if _day_of(event, act.now) is None:
        raise CheckInClosed
    if not event.check_in_key:
        event.check_in_key = secrets.token_hex(16)
    slot = _slot(act.now)
    until = datetime.fromtimestamp((slot + 2) * SLOT.total_seconds(), act.now.tzinfo)
    return event, _code(event, slot), until


async def check_in(act: Act, words: str, *, register: bool = False) -> Scan:
    """The acting person comes, by the link's `words` after its mark. `register`: also if they are not registered.

    Raises NotAllowed (a visitor), CheckInNotInvited, CheckInWrong, and what answering raises.
    """
    me = act.me
    event = await _event_of_code(act, words)
    mine = await act.session.get(Registration, (event.id, me.id))
    if mine is None or mine.answer not in REGISTERED or mine.answer is Answer.waiting:
        if await leads(act, event.id):
            return Scan(event, CheckedIn.leads, act.now)
        if not event.is_for(me) and not (mine is not None and mine.as_guest):
            raise CheckInNotInvited
        if not await has_free_seat(act, event):
            return Scan(event, CheckedIn.full, act.now)
        if not register:
            return Scan(event, CheckedIn.not_registered, act.now)
        await _register(act, event, mine)
    elif mine.answer is Answer.offered:
        mine.answer, mine.offer_until = Answer.coming, None
        await remind_who_come(act, event, [me.id])
    return await _came(act, event)


async def _event_of_code(act: Act, words: str) -> Event:
    event_id, _, code = words.partition("_")
    if not event_id.isdecimal() or len(event_id) > 9:
        raise CheckInWrong
    event = await locked(act, Event, int(event_id))
    if event is None or not event.check_in_key or _day_of(event, act.now) is None:
        raise CheckInWrong
    slot = _slot(act.now)
    if not any(hmac.compare_digest(code.encode(), _code(event, one).encode()) for one in (slot, slot - 1)):
        raise CheckInWrong
    return event


async def _register(act: Act, event: Event, mine: Registration | None) -> None:
    if event.starts_at > act.now and mine is None:
        await answer_event(act, event.id, Answer.coming)
        return
    if mine is None:
        mine = Registration(event_id=event.id, person_id=act.me.id, answered_at=act.now, confirmed=True)
        act.session.add(mine)
    mine.answer, mine.answered_at, mine.offer_until = Answer.coming, act.now, None
    mine.way_in_key = mine.way_in_key or new_code()
    await act.session.flush()
    await remind_who_come(act, event, [act.me.id])


async def _came(act: Act, event: Event) -> Scan:
    day = _day_of(event, act.now)
    assert day is not None
    row = {"event_id": event.id, "person_id": act.me.id, "day": day, "came_at": act.now, "scanned": True}
    if await insert_new(act.session, Attendance, [row]):
        return Scan(event, CheckedIn.came, act.now)
    earlier = await act.session.get_one(Attendance, (event.id, act.me.id, day))
    return Scan(event, CheckedIn.before, earlier.came_at)


async def expected_people(act: Act, event_id: int, day: int) -> list[Expected]:
    """By name. Raises NotAllowed."""
    require_coordinator(act)
    coming = select(Registration.person_id).where(
        Registration.event_id == event_id, Registration.answer == Answer.coming
    )
    came = select(Attendance.person_id).where(Attendance.event_id == event_id, Attendance.day == day)
    there = set(await act.session.scalars(came))
    people = await act.session.scalars(select(Person).where(Person.id.in_(coming.union(came))))
    return sorted((Expected(one, one.id in there) for one in people), key=lambda one: by_name(one.person))


async def mark_came(act: Act, event_id: int, person_id: int, day: int, *, came: bool = True) -> None:
    """A coordinator says that somebody came, or takes that back. Saying what stands already changes nothing: two
    coordinators at the door, and the person's own scan, may say the same.

    Raises NotAllowed, NotFound (nobody who is expected), CheckInClosed.
    """
    require_coordinator(act)
    event = await locked(act, Event, event_id)
    if event is None or person_id not in [one.person.id for one in await expected_people(act, event_id, day)]:
        raise NotFound
    if day not in days_to_mark(event, act.now):
        raise CheckInClosed
    if came:
        row = {"event_id": event_id, "person_id": person_id, "day": day, "came_at": act.now, "scanned": False}
        await insert_new(act.session, Attendance, [row])
        return
    theirs = Attendance.event_id == event_id, Attendance.person_id == person_id, Attendance.day == day
    await act.session.execute(delete(Attendance).where(*theirs))


async def attendance_of(act: Act, event_id: int) -> int:
    """How many people came."""
    came = select(func.count(func.distinct(Attendance.person_id))).where(Attendance.event_id == event_id)
    return await act.session.scalar(came) or 0


def days_to_mark(event: Event, now: datetime) -> list[int]:
    """Days of the event that have come, while their attendance may still be marked."""
    if event.state is not EventState.announced or now > event.ends_at + LIST_CLOSES:
        return []
    return [day for day in range(1, event.days + 1) if _begins(event, day) - OPENS_BEFORE <= now]


def _day_of(event: Event, now: datetime) -> int | None:
    """The day of the event for which people are checked in now."""
    if event.state is not EventState.announced:
        return None
    for day in range(1, event.days + 1):
        begins = _begins(event, day)
        if begins - OPENS_BEFORE <= now <= begins + event.day_length:
            return day
    return None


def _begins(event: Event, day: int) -> datetime:
    local = event.starts_at.astimezone(ZoneInfo(event.timezone)) + timedelta(days=day - 1)
    return local.astimezone(event.starts_at.tzinfo)


def _slot(now: datetime) -> int:
    return int(now.timestamp() // SLOT.total_seconds())


def _code(event: Event, slot: int) -> str:
    said = f"{event.id}:{slot}".encode()
    return hmac.new(event.check_in_key.encode(), said, sha256).hexdigest()[:_CODE_LENGTH]
