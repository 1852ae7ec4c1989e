"""The programme of an event of several days: sections that participants choose, and talks that they propose."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.event import Event
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data, words_of


class TalkState(StrEnum):
    """`withdrawn`: by its author, or by a coordinator after it was approved."""

    waiting = "waiting"
    approved = "approved"
    declined = "declined"
    withdrawn = "withdrawn"


class TalkNotice(NoticeKind):
    arrived = "talk_arrived"
    approved = "talk_approved"
    declined = "talk_declined"
    withdrawn = "talk_withdrawn"
    given_up = "talk_given_up"
    placed = "talk_placed"
    unplaced = "talk_unplaced"


class EventSection(Base):
    """`day`: of the event, the first is 1. `minute`: when it begins, since midnight by the clock of the event's zone.
    `capacity`: None for any number of people.
    """

    __tablename__ = "event_sections"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    day: Mapped[int]
    minute: Mapped[int]
    title: Mapped[str] = mapped_column(String(120), info=OF_ASSOCIATION)
    capacity: Mapped[int | None]


class SectionChoice(Base):
    """Somebody who comes to the event will be in this section."""

    __tablename__ = "section_choices"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove), told=Told(185, "chosen_at"))
    section_id: Mapped[int] = mapped_column(ForeignKey("event_sections.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    chosen_at: Mapped[datetime]


class EventTalk(Base):
    """A talk that somebody proposes (заявка на выступление). `section_id`: where it stands in the programme once it is
    approved. `reply`: why it was declined or withdrawn; empty when its author has withdrawn it. `key` identifies one
    sending, so that a repeated press proposes once.
    """

    __tablename__ = "event_talks"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("decided_by_id", "key")),
        RowsOf("decided_by_id", OnErase.keep, only=("reply", "decided_at")),
        told=Told(186, "proposed_at title words state reply"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    section_id: Mapped[int | None] = mapped_column(ForeignKey("event_sections.id", ondelete="SET NULL"), index=True)
    title: Mapped[str] = mapped_column(String(120), info=words_of("person_id"))
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    proposed_at: Mapped[datetime]
    state: Mapped[TalkState] = mapped_column(index=True)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    decided_at: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text, default="", info=words_of("decided_by_id"))
    key: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    event: Mapped[Event] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("person_id", "key"),)
