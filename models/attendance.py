"""Who came to an event, what they say about it, and questions about it to whoever announced it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.event import Event
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data, words_of


class AttendanceNotice(NoticeKind):
    afterwards = "event_afterwards"
    asked = "event_asked"
    replied = "event_replied"
    materials = "event_materials"


class Attendance(Base):
    """Somebody came on a day of an event, the first of which is 1. `scanned`: by the picture, not by the list."""

    __tablename__ = "event_attendances"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.keep), told=Told(181, "came_at"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    day: Mapped[int] = mapped_column(primary_key=True)
    came_at: Mapped[datetime]
    scanned: Mapped[bool]


class EventRating(Base):
    """What somebody who came says about an event; coordinators read it."""

    __tablename__ = "event_ratings"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.keep), told=Told(182, "rated_at rating words"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    rating: Mapped[int]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    rated_at: Mapped[datetime]


class EventQuestion(Base):
    __tablename__ = "event_questions"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("replied_by_id",)),
        RowsOf("replied_by_id", OnErase.keep, only=("reply", "replied_at")),
        told=Told(183, "asked_at words replied_at reply"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    asked_at: Mapped[datetime]
    replied_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    reply: Mapped[str] = mapped_column(Text, default="", info=words_of("replied_by_id"))
    replied_at: Mapped[datetime | None]
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    event: Mapped[Event] = relationship(lazy="joined")


class EventMaterial(Base):
    """What those who came to an event are sent afterwards: words, or a file with or without words. `media`: the kind of
    the file, which Telegram keeps; empty when there are only words. `key` identifies one sending, so that a repeated
    press sends once.
    """

    __tablename__ = "event_materials"
    __privacy__ = personal_data(RowsOf("sent_by_id", OnErase.keep))
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    sent_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    sent_at: Mapped[datetime]
    words: Mapped[str] = mapped_column(Text, info=OF_ASSOCIATION)
    media: Mapped[str] = mapped_column(String(20), info=BY_PROGRAM)
    file_id: Mapped[str] = mapped_column(String(200), info=BY_PROGRAM)
    key: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
    __table_args__ = (UniqueConstraint("sent_by_id", "key"),)
