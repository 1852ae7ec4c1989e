"""What follows a meeting: what both agreed, tasks for the mentee, answers that differ, and a call for a coordinator."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.meeting import Meeting
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of

_MENTEE, _MENTOR = "meeting_id.mentorship_id.mentee_id", "meeting_id.mentorship_id.mentor_id"


class AfterwardsNotice(NoticeKind):
    disputed = "meeting_disputed"
    settled = "meeting_settled"
    agreed = "meeting_agreed"
    task_set = "task_set"
    task_day_before = "task_day_before"
    task_day = "task_day"
    task_done = "task_done"
    answered = "help_answered"


class MeetingDispute(Base):
    """The two sides answered «Состоялась?» differently. `settled_at` is set when they agree again, and when a
    coordinator decides; then `settled_by_id` is that coordinator, and the answers are final.
    """

    __tablename__ = "meeting_disputes"
    __privacy__ = personal_data(
        RowsOf(_MENTEE, OnErase.keep, only=("since", "settled_at")),
        RowsOf(_MENTOR, OnErase.keep, only=("since", "settled_at")),
        RowsOf("settled_by_id", OnErase.unlink, only=("settled_at",)),
        told=Told(132, "since settled_at"),
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    meeting: Mapped[Meeting] = relationship(lazy="joined")


class MeetingSummary(Base):
    """What was agreed at a meeting, in the mentor's words. Both sides read it, and nobody else."""

    __tablename__ = "meeting_summaries"
    __privacy__ = personal_data(
        RowsOf(_MENTEE, OnErase.keep),
        RowsOf(_MENTOR, OnErase.keep),
        told=Told(133, "written_at words"),
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True)
    words: Mapped[str] = mapped_column(Text, info=words_of(_MENTOR))
    written_at: Mapped[datetime]


class MeetingTask(Base):
    """What the mentee is to do after a meeting, in the mentor's words; `due_on` is a day by the mentee's clock."""

    __tablename__ = "meeting_tasks"
    __privacy__ = personal_data(
        RowsOf(_MENTEE, OnErase.keep),
        RowsOf(_MENTOR, OnErase.keep),
        told=Told(134, "set_at words due_on done_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of(_MENTOR))
    due_on: Mapped[date]
    set_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    meeting: Mapped[Meeting] = relationship(lazy="joined")


class CoordinatorCall(Base):
    """One side of a mentorship asks by a tap that a coordinator get in touch; the other side is not told."""

    __tablename__ = "coordinator_calls"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("answered_by_id",)),
        RowsOf("answered_by_id", OnErase.unlink, only=("answered_at",)),
        told=Told(135, "since answered_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    since: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
