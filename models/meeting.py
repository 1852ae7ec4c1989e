"""Meetings (встречи), and the claimed time that prevents double bookings."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar_version import InCalendar
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of
from models.profile import Form

CELL = timedelta(minutes=15)


class MeetingState(StrEnum):
    planned = "planned"
    held = "held"
    not_held = "not_held"
    cancelled = "cancelled"


class HelpKind(StrEnum):
    """The three kinds of help that mentors give: консультативная, рефлексивная, экспертная."""

    consultation = "consultation"
    reflection = "reflection"
    expert_review = "expert_review"


class ChangeReason(StrEnum):
    """Why a meeting is moved or cancelled, given by one tap. The other side reads it, so health is not among the
    reasons.
    """

    work = "work"
    travel = "travel"
    other = "other"


class MeetingNotice(NoticeKind):
    booked = "meeting_booked"
    series = "meeting_series"
    moved = "meeting_moved"
    cancelled = "meeting_cancelled"
    warned = "meeting_warned"
    comes = "meeting_comes"
    place = "meeting_place"
    calendar = "meeting_calendar"
    day_before = "meeting_day_before"
    hour_before = "meeting_hour_before"
    feedback = "meeting_feedback"
    untold = "meeting_untold"


class Meeting(InCalendar, Base):
    """`place`: the video link of a remote meeting, the address of one in person; `room_made`: the link was made for
    this meeting, because its mentor shows none. `series_id`: the first meeting of the series that it was booked in.
    """

    __tablename__ = "meetings"
    shown_in_calendar = ("starts_at", "ends_at", "form", "place", "agenda", "state")
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep),
        RowsOf("mentorship_id.mentor_id", OnErase.keep),
        RowsOf("cancelled_by_id", OnErase.keep),
        told=Told(120, "starts_at state form place help agenda change_reason"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    form: Mapped[Form]
    place: Mapped[str] = mapped_column(String(300), default="", info=words_of("mentorship_id.mentor_id"))
    room_made: Mapped[bool] = mapped_column(default=False, server_default=false())
    help: Mapped[HelpKind | None]
    agenda: Mapped[str] = mapped_column(Text, default="", info=words_of("mentorship_id.mentee_id"))
    state: Mapped[MeetingState]
    booked_at: Mapped[datetime]
    cancelled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    change_reason: Mapped[ChangeReason | None] = mapped_column(
        info=words_of("mentorship_id.mentee_id", "mentorship_id.mentor_id")
    )
    moves_by_mentee: Mapped[int] = mapped_column(default=0)
    mentee_confirmed: Mapped[bool] = mapped_column(default=False)
    mentor_confirmed: Mapped[bool] = mapped_column(default=False)
    # the mentee has warned the mentor that they will not make it
    mentee_warned: Mapped[bool] = mapped_column(default=False)
    # who has taken the calendar file, and so gets it anew after a change
    mentee_has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    mentor_has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    series_id: Mapped[int | None] = mapped_column(index=True)
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    __table_args__ = (
        Index("meetings_by_time", "starts_at"),
        Index("meetings_counted", "state", "form", "starts_at", "mentorship_id"),  # figures read nothing but the index
    )

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at


class ClaimedTime(Base):
    """A quarter of an hour of somebody's time; `cell` counts quarters of an hour since 1970-01-01 UTC. What it is
    claimed for is named by one of the columns with a foreign key.

    The primary key prevents double bookings: of two concurrent claims the second fails.
    """

    __tablename__ = "claimed_times"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    cell: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    internship_day_id: Mapped[int | None] = mapped_column(
        ForeignKey("internship_days.id", ondelete="CASCADE"), index=True
    )
    internship_host_id: Mapped[int | None] = mapped_column(
        ForeignKey("internship_hosts.id", ondelete="CASCADE"), index=True
    )
    group_meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("group_meetings.id", ondelete="CASCADE"), index=True
    )


class Feedback(Base):
    """What one side said after a meeting. Only the mentee gives a `rating`: a mentor never rates a colleague."""

    __tablename__ = "feedback"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep),
        told=Told(130, "given_at took_place rating words"),
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    took_place: Mapped[bool]
    rating: Mapped[int | None]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    given_at: Mapped[datetime]
    meeting: Mapped[Meeting] = relationship()
