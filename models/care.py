"""Care for pairs that stall: what may stall, what the bot says about it, and the weeks in which it says nothing."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.person import Person
from models.privacy import NOBODYS, OnErase, RowsOf, Told, personal_data, words_of


class Stall(StrEnum):
    """What is not moving. `stuck`: a stage without a report since it was returned, or one without a date. `unreviewed`:
    a report that its mentor has not answered. `silence`: nothing is heard of a pair.
    """

    first_meeting = "first_meeting"
    no_meeting = "no_meeting"
    overdue = "overdue"
    stuck = "stuck"
    unreviewed = "unreviewed"
    pulse = "pulse"
    low_pulse = "low_pulse"
    silence = "silence"
    closed = "closed"
    agreement = "agreement"
    request = "request"
    application = "application"


class CareNotice(NoticeKind):
    nudge = "care_nudge"
    pulse = "care_pulse"
    going_on = "care_going_on"
    reminded = "care_reminded"
    digest = "care_digest"


class PulseAnswer(StrEnum):
    """How a mentorship goes, as the mentee says."""

    good = "good"
    hard = "hard"
    help = "help"


LOW = (PulseAnswer.hard, PulseAnswer.help)


class PairPulse(Base):
    """A mentee's answer to how the mentorship goes, which only coordinators read; `number` counts the times it was
    asked, from 1. A low answer waits until a coordinator has dealt with it.
    """

    __tablename__ = "pulses"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("settled_by_id",)),
        RowsOf("settled_by_id", OnErase.unlink, only=("settled_at",)),
        told=Told(119, "answered_at answer words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    answer: Mapped[PulseAnswer]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    answered_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("mentorship_id", "number"),)


class GoingOn(Base):
    """The question to both sides of a silent pair whether they go on. Without an answer, or any other sign of life, the
    mentorship is closed at `close_at`. A coordinator who opens it again writes an answered one.
    """

    __tablename__ = "going_on"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep, only=("asked_at", "answered_at", "closed_at")),
        RowsOf("mentorship_id.mentor_id", OnErase.keep, only=("asked_at", "answered_at", "closed_at")),
        RowsOf("answered_by_id", OnErase.unlink, only=("answered_at",)),
        told=Told(124, "asked_at answered_at closed_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id", ondelete="CASCADE"), index=True)
    asked_at: Mapped[datetime]
    close_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    closed_at: Mapped[datetime | None]
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")


class QuietWeek(Base):
    """A week, from Monday on, in which nobody is nudged and no mailing is sent; each reader's own calendar counts."""

    __tablename__ = "quiet_weeks"
    __privacy__ = NOBODYS
    monday: Mapped[date] = mapped_column(primary_key=True)


class DigestPart(StrEnum):
    """What a coordinator may leave out of the morning digest."""

    pairs = "pairs"
    stages = "stages"
    agreements = "agreements"
    requests = "requests"
    applications = "applications"


class Deed(StrEnum):
    """What a coordinator did about a line."""

    written = "written"
    reminded = "reminded"
    snoozed = "snoozed"
    seen = "seen"


class CareDeed(Base):
    """What was done about a line, which then rests until `until`. `attempt` counts what was done about it before: of
    two coordinators who act at once the database refuses the second.
    """

    __tablename__ = "care_deeds"
    __privacy__ = personal_data(RowsOf("coordinator_id", OnErase.unlink, only=("deed", "at")), told=Told(252))
    id: Mapped[int] = mapped_column(primary_key=True)
    stall: Mapped[Stall]
    subject_id: Mapped[int]
    attempt: Mapped[int]
    deed: Mapped[Deed]
    at: Mapped[datetime]
    until: Mapped[datetime]
    coordinator_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    coordinator: Mapped[Person | None] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("stall", "subject_id", "attempt"),)


class DigestMute(Base):
    """A part of the digest that a coordinator does not want."""

    __tablename__ = "digest_mutes"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[DigestPart] = mapped_column(primary_key=True)
