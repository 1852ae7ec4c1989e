"""A request (запрос) to a mentor, and the mentorship (сопровождение) that begins when it is accepted."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of
from models.profile import Form


class RequestState(StrEnum):
    """`planned`: a further choice, which its mentor does not know of. `lapsed`: the mentor can no longer answer."""

    planned = "planned"
    sent = "sent"
    accepted = "accepted"
    declined = "declined"
    withdrawn = "withdrawn"
    lapsed = "lapsed"


class Lapse(StrEnum):
    """Why a mentor can no longer answer a request: a pause, or the mentor has left."""

    paused = "paused"
    left = "left"


class DeclineReason(StrEnum):
    """Fixed reasons of «Сейчас не могу»; the mentee never sees which one was given."""

    no_time = "no_time"
    other_topics = "other_topics"
    conflict = "conflict"
    pause = "pause"


class MentorshipState(StrEnum):
    active = "active"
    closed = "closed"


class RequestNotice(NoticeKind):
    arrived = "request_arrived"
    accepted = "request_accepted"
    declined = "request_declined"
    withdrawn = "request_withdrawn"
    untold = "request_untold"
    reminder = "request_reminder"
    silent = "request_silent"
    full = "request_full"
    lapsed = "request_lapsed"
    questioned = "request_questioned"
    unreplied = "request_unreplied"
    replied = "request_replied"


class MentorshipNotice(NoticeKind):
    closed = "mentorship_closed"
    reopened = "mentorship_reopened"


class Programme(StrEnum):
    """What a mentor accompanies a mentee in."""

    internship = "internship"
    novice = "novice"
    project = "project"


KNOWN_TO_MENTORS = tuple(state.value for state in RequestState if state is not RequestState.planned)


class MentoringRequest(Base):
    """`rank` orders the mentee's choices in one programme; a mentor never learns it. `answer_by`: the last day on which
    the mentor's answer is awaited. A mentor may ask one question, which has one reply.
    """

    __tablename__ = "mentoring_requests"
    __privacy__ = personal_data(
        RowsOf("mentee_id", OnErase.keep, hidden=("reason",)),
        RowsOf("mentor_id", OnErase.keep, hidden=("rank",), having=("state", KNOWN_TO_MENTORS)),
        told=Told(100, "sent_at programme form state words question reply answer_by decided_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[RequestState]
    programme: Mapped[Programme] = mapped_column(server_default=Programme.internship.value)
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("mentee_id"))
    form: Mapped[Form | None]  # the form of meetings that the mentee prefers
    rank: Mapped[int] = mapped_column(default=1, server_default="1")
    reason: Mapped[DeclineReason | None]
    lapse: Mapped[Lapse | None]
    answer_by: Mapped[date | None]
    question: Mapped[str] = mapped_column(Text, default="", server_default="", info=words_of("mentor_id"))
    questioned_at: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text, default="", server_default="", info=words_of("mentee_id"))
    replied_at: Mapped[datetime | None]
    sent_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    mentee: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentee_id])
    mentor: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentor_id])

    @property
    def waits_for_reply(self) -> bool:
        """Whether the mentor has asked something and the mentee has not replied."""
        return self.questioned_at is not None and self.replied_at is None

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

    def is_of(self, person_id: int) -> bool:
        """Whether the person is one of the two."""
        return person_id in (self.mentee_id, self.mentor_id)

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
