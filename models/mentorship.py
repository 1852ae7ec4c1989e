"""A request (запрос) to a mentor, and the mentorship (сопровождение) that begins when it is accepted."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class RequestState(StrEnum):
    sent = "sent"
    accepted = "accepted"
    declined = "declined"
    withdrawn = "withdrawn"


class DeclineReason(StrEnum):
    """Fixed reasons of «Сейчас не могу»; the mentee never sees which one was given."""

    no_time = "no_time"
    other_topics = "other_topics"
    conflict = "conflict"


class MentorshipState(StrEnum):
    active = "active"
    closed = "closed"


class RequestNotice(NoticeKind):
    arrived = "request_arrived"
    accepted = "request_accepted"
    declined = "request_declined"
    withdrawn = "request_withdrawn"
    untold = "request_untold"


class MentorshipNotice(NoticeKind):
    closed = "mentorship_closed"


class Programme(StrEnum):
    """What a mentor accompanies a mentee in."""

    internship = "internship"
    novice = "novice"
    project = "project"


class MentoringRequest(Base):
    __tablename__ = "mentoring_requests"
    __privacy__ = personal_data(
        RowsOf("mentee_id", OnErase.keep, hidden=("reason",)),
        RowsOf("mentor_id", OnErase.keep),
        told=Told(100, "sent_at programme state words decided_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[RequestState]
    programme: Mapped[Programme] = mapped_column(server_default=Programme.internship.value)
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("mentee_id"))
    reason: Mapped[DeclineReason | None]
    sent_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    mentee: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentee_id])
    mentor: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentor_id])
    __table_args__ = (
        # one open request for each programme: of two concurrent ones the database refuses the second
        Index(
            "one_open_request",
            "mentee_id",
            "programme",
            unique=True,
            sqlite_where=text("state = 'sent'"),
            postgresql_where=text("state = 'sent'"),
        ),
    )


class Mentorship(Base):
    __tablename__ = "mentorships"
    __privacy__ = personal_data(
        RowsOf("mentee_id", OnErase.keep),
        RowsOf("mentor_id", OnErase.keep),
        told=Told(110, "began_at state programme ended_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    request_id: Mapped[int | None] = mapped_column(ForeignKey("mentoring_requests.id"), unique=True)
    state: Mapped[MentorshipState]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    programme: Mapped[Programme] = mapped_column(server_default=Programme.internship.value)
    mentee: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentee_id])
    mentor: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentor_id])

    def other_side(self, person_id: int) -> Person:
        return self.mentor if person_id == self.mentee_id else self.mentee

    __table_args__ = (
        # one mentor for each programme: of two concurrent acceptances the database refuses the second
        Index(
            "one_active_mentorship",
            "mentee_id",
            "programme",
            unique=True,
            sqlite_where=text("state = 'active'"),
            postgresql_where=text("state = 'active'"),
        ),
    )
