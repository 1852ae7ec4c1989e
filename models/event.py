"""Club meetings, lectures and who comes to them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person


class EventKind(StrEnum):
    club = "club"
    lecture = "lecture"


class Answer(StrEnum):
    coming = "coming"
    declined = "declined"


class Event(Base):
    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EventKind]
    title: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(Text, default="")
    starts_at: Mapped[datetime]
    timezone: Mapped[str] = mapped_column(String(64))
    place: Mapped[str] = mapped_column(String(300), default="")
    link: Mapped[str] = mapped_column(String(300), default="")
    audience: Mapped[list[str]] = mapped_column(JSON)
    announced_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    announced_at: Mapped[datetime]


class Registration(Base):
    __tablename__ = "registrations"
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    answer: Mapped[Answer]
    answered_at: Mapped[datetime]
    person: Mapped[Person] = relationship(lazy="joined")
