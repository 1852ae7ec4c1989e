"""Club meetings, lectures and who comes to them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.newer_values import read_as
from models.notice import NoticeKind
from models.person import Person, Role
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data


class EventKind(StrEnum):
    club = "club"
    lecture = "lecture"


class Answer(StrEnum):
    coming = "coming"
    declined = "declined"


class EventNotice(NoticeKind):
    announced = "event_announced"
    day_before = "event_day_before"


class Event(Base):
    """`audience`: values of roles. `key` identifies one announcing, so that a repeated press announces once."""

    __tablename__ = "events"
    __privacy__ = personal_data(
        RowsOf("announced_by_id", OnErase.keep),
        told=Told(190, "starts_at title words place link"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EventKind]
    title: Mapped[str] = mapped_column(String(200), info=OF_ASSOCIATION)
    words: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    timezone: Mapped[str] = mapped_column(String(64), info=BY_PROGRAM)
    place: Mapped[str] = mapped_column(String(300), default="", info=OF_ASSOCIATION)
    link: Mapped[str] = mapped_column(String(300), default="", info=OF_ASSOCIATION)
    audience: Mapped[list[str]] = mapped_column(JSON, info=BY_PROGRAM)
    announced_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    announced_at: Mapped[datetime]
    key: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
    __table_args__ = (UniqueConstraint("announced_by_id", "key"),)

    def is_for(self, person: Person) -> bool:
        return person.holds(*with_owner(self.audience))


def with_owner(audience: Sequence[str]) -> list[Role]:
    """The roles that an audience means: owners are coordinators too."""
    roles = [read_as(Role, role) for role in audience]
    return [*roles, Role.owner] if Role.coordinator in roles else roles


class EventLeader(Base):
    """A mentor who leads an event; several may lead one."""

    __tablename__ = "event_leaders"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)


class Registration(Base):
    __tablename__ = "registrations"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep),
        told=Told(180, "answered_at answer"),
    )
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    answer: Mapped[Answer]
    answered_at: Mapped[datetime]
    person: Mapped[Person] = relationship(lazy="joined")
