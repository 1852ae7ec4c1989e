"""A question to the coordinators (обращение): the first coordinator to take it answers it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class InquiryState(StrEnum):
    """`taken`: a coordinator is writing the answer."""

    open = "open"
    taken = "taken"
    answered = "answered"


OPEN = text("state != 'answered'")


class InquiryNotice(NoticeKind):
    arrived = "inquiry_arrived"
    answered = "inquiry_answered"
    untold = "inquiry_untold"
    waits = "inquiry_waits"


class Inquiry(Base):
    __tablename__ = "inquiries"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("taken_by_id",)),
        RowsOf("taken_by_id", OnErase.keep, only=("taken_at", "answer", "answered_at")),
        told=Told(145, "asked_at words state answered_at answer"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    state: Mapped[InquiryState] = mapped_column(default=InquiryState.open)
    asked_at: Mapped[datetime]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    taken_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(Text, default="", info=words_of("taken_by_id"))
    answered_at: Mapped[datetime | None]
    broadcast_id: Mapped[int | None]  # the broadcast that it answers
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    taken_by: Mapped[Person | None] = relationship(lazy="joined", foreign_keys=[taken_by_id])
    __table_args__ = (Index("inquiries_open", "asked_at", sqlite_where=OPEN, postgresql_where=OPEN),)
