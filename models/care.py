"""Care for pairs that stall: what may stall, what the bot says about it, and the weeks in which it says nothing."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
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


class CareNotice(NoticeKind):
    nudge = "care_nudge"
    pulse = "care_pulse"
    going_on = "care_going_on"


class PulseAnswer(StrEnum):
    """How a mentorship goes, as the mentee says."""

    good = "good"
    hard = "hard"
    help = "help"


LOW = (PulseAnswer.hard, PulseAnswer.help)


class PairPulse(Base):
    """A mentee's answer to how the mentorship goes, which only coordinators read; `number` counts the times it was
    asked, from 0. A low answer waits until a coordinator has dealt with it.
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
