"""Events of the association, who leads them, and how they were changed after announcing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.newer_values import read_as
from models.notice import NoticeKind
from models.person import Person, Role
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data

DAY_LENGTH = timedelta(hours=8)  # of each day of an event of several days


class EventKind(StrEnum):
    """`case_review`: a club meeting at which one case of a mentor is talked through."""

    club = "club"
    case_review = "case_review"
    lecture = "lecture"
    master_class = "master_class"
    session = "session"
    conference = "conference"
    away_session = "away_session"
    training = "training"


class EventState(StrEnum):
    announced = "announced"
    cancelled = "cancelled"


class EventRhythm(StrEnum):
    """How often the events of a series take place. `month`: on the same weekday of the month by count, such as every
    first Thursday.
    """

    week = "week"
    fortnight = "fortnight"
    month = "month"


class Answer(StrEnum):
    """`waiting`: in line for a place. `offered`: a freed place is held for the person until a time."""

    coming = "coming"
    declined = "declined"
    waiting = "waiting"
    offered = "offered"


TAKES_A_SEAT = (Answer.coming, Answer.offered)
REGISTERED = (*TAKES_A_SEAT, Answer.waiting)


class EventNotice(NoticeKind):
    announced = "event_announced"
    day_before = "event_day_before"
    hour_before = "event_hour_before"
    changed = "event_changed"
    cancelled = "event_cancelled"
    offered = "event_offered"
    lapsed = "event_lapsed"
    waited = "event_waited"
    organiser = "event_organiser"
    leading = "event_leading"
    leader = "event_leader"
    calendar = "event_calendar"
    host_gone = "event_host_gone"
    led_no_more = "event_led_no_more"


class Event(Base):
    """`audience`: values of roles; with `city_id` only people of that city. `key` identifies one announcing, so that a
    repeated press announces once. `minutes`: the length of an event of one day. `days`: how many days it takes.
    `capacity`: None when anybody who is invited can come. `sequence` grows with each change. `due_at`: when the next
    step of its waitlist is due. `check_in_key`: what the codes of the check-in picture are made from. `series_key`: the
    same for all events that were announced together as a series, empty for others. `guest_key`: what the link for
    guests ends with, empty until a coordinator has made the link.
    """

    __tablename__ = "events"
    __privacy__ = personal_data(
        RowsOf("announced_by_id", OnErase.keep),
        told=Told(190, "starts_at title words place link"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EventKind]
    state: Mapped[EventState] = mapped_column(default=EventState.announced, server_default=EventState.announced.value)
    title: Mapped[str] = mapped_column(String(200), info=OF_ASSOCIATION)
    words: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int] = mapped_column(default=90, server_default="90")
    days: Mapped[int] = mapped_column(default=1, server_default="1")
    timezone: Mapped[str] = mapped_column(String(64), info=BY_PROGRAM)
    place: Mapped[str] = mapped_column(String(300), default="", info=OF_ASSOCIATION)
    link: Mapped[str] = mapped_column(String(300), default="", info=OF_ASSOCIATION)
    capacity: Mapped[int | None]
    audience: Mapped[list[str]] = mapped_column(JSON, info=BY_PROGRAM)
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id"), index=True)
    announced_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    announced_at: Mapped[datetime]
    key: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")
    cancel_reason: Mapped[str] = mapped_column(Text, default="", server_default="", info=OF_ASSOCIATION)
    due_at: Mapped[datetime | None]
    check_in_key: Mapped[str] = mapped_column(String(40), default="", server_default="", info=BY_PROGRAM)
    guest_key: Mapped[str] = mapped_column(String(40), default="", server_default="", info=BY_PROGRAM)
    series_key: Mapped[str] = mapped_column(String(40), default="", server_default="", index=True, info=BY_PROGRAM)
    __table_args__ = (UniqueConstraint("announced_by_id", "key"), Index("events_due", "state", "due_at"))

    @property
    def ends_at(self) -> datetime:
        """Of the last day, by the clock of the event's zone."""
        if self.days == 1:
            return self.starts_at + timedelta(minutes=self.minutes)
        local = self.starts_at.astimezone(ZoneInfo(self.timezone)) + timedelta(days=self.days - 1)
        return local.astimezone(self.starts_at.tzinfo) + DAY_LENGTH

    @property
    def day_length(self) -> timedelta:
        """Of one of its days."""
        return DAY_LENGTH if self.days > 1 else timedelta(minutes=self.minutes)

    def is_for(self, person: Person) -> bool:
        return self.is_for_people_of(self.city_id, person)

    def is_for_people_of(self, city_id: int | None, person: Person) -> bool:
        """Whether the event would be for the person if it were for that city."""
        here = city_id is None or person.city_id == city_id
        return here and person.holds(*with_owner(self.audience))


def with_owner(audience: Sequence[str]) -> list[Role]:
    """The roles that an audience means: owners are coordinators too."""
    roles = [read_as(Role, role) for role in audience]
    return [*roles, Role.owner] if Role.coordinator in roles else roles


class EventLeader(Base):
    """A mentor who leads an event; several may lead one. What an erased mentor has led stays, under nobody's name, so
    that it is still counted.
    """

    __tablename__ = "event_leaders"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.keep))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)


class EventChange(Base):
    """How the event was before one change of a coordinator's. The last of them makes it what it is now."""

    __tablename__ = "event_changes"
    __privacy__ = personal_data(RowsOf("changed_by_id", OnErase.keep))
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    changed_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    changed_at: Mapped[datetime]
    title: Mapped[str] = mapped_column(String(200), info=OF_ASSOCIATION)
    words: Mapped[str] = mapped_column(Text, info=OF_ASSOCIATION)
    starts_at: Mapped[datetime]
    minutes: Mapped[int]
    days: Mapped[int]
    place: Mapped[str] = mapped_column(String(300), info=OF_ASSOCIATION)
    link: Mapped[str] = mapped_column(String(300), info=OF_ASSOCIATION)
    capacity: Mapped[int | None]
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id"), index=True)


class Registration(Base):
    """`answered_at`: when the person answered or began to wait, which is the order of the waitlist. `offer_until`:
    until when an offered place is held. `confirmed`: False after the event was moved, until the person says anew that
    they are coming. `has_file`: they have taken the calendar file, and get it anew when it changes; `sequence` grows
    with their own changes of it. `as_guest`: the event is for them, too, because they came by the link for
    guests, or answered before it was moved to another city.
    `way_in_key`: what their own address of a remote event ends with, given when they first come or wait.
    """

    __tablename__ = "registrations"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep),
        told=Told(180, "answered_at answer"),
    )
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    answer: Mapped[Answer]
    answered_at: Mapped[datetime]
    offer_until: Mapped[datetime | None]
    confirmed: Mapped[bool] = mapped_column(default=True, server_default=true())
    as_guest: Mapped[bool] = mapped_column(default=False, server_default=false())
    has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")
    way_in_key: Mapped[str | None] = mapped_column(String(40), unique=True, index=True, info=BY_PROGRAM)
    person: Mapped[Person] = relationship(lazy="joined")
