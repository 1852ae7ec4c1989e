"""The individual internship «Рядом с директором»: whole days in the mentor's school, the intern's diary and report, the
mentor's review.
"""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar_version import InCalendar
from models.meeting import ChangeReason
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data, words_of

_INTERN = "internship_id.mentorship_id.mentee_id"
_MENTOR = "internship_id.mentorship_id.mentor_id"


class InternshipState(StrEnum):
    """`running` until the intern's report; `reviewed` when the mentor's review is there, or when a coordinator has
    ended the internship without one, because the mentor is erased.
    """

    running = "running"
    reported = "reported"
    reviewed = "reviewed"


class InternshipDayState(StrEnum):
    """`proposed`: the mentor has set it, the intern has not confirmed it."""

    proposed = "proposed"
    agreed = "agreed"
    cancelled = "cancelled"


class InternshipNotice(NoticeKind):
    proposed = "internship_proposed"
    agreed = "internship_agreed"
    moved = "internship_moved"
    cancelled = "internship_cancelled"
    changed = "internship_changed"
    ended = "internship_ended"
    unanswered = "internship_unanswered"
    day_before = "internship_day_before"
    morning = "internship_morning"
    diary = "internship_diary"
    report_due = "internship_report_due"
    reported = "internship_reported"
    review_due = "internship_review_due"
    reviewed = "internship_reviewed"
    untold = "internship_untold"
    calendar = "internship_calendar"
    wished = "internship_wished"
    wish_unanswered = "internship_wish_unanswered"


class Internship(Base):
    """One for each mentorship of the programme. `report` is the intern's, `review` (отзыв) the mentor's. `wished`: days
    that the intern has proposed and the mentor has not answered; they wait until `wish_ends_at`, when the last begins.
    """

    __tablename__ = "internships"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep),
        RowsOf("mentorship_id.mentor_id", OnErase.keep),
        told=Told(136, "began_at state reported_at report reviewed_at review"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), unique=True)
    state: Mapped[InternshipState]
    began_at: Mapped[datetime]
    report: Mapped[str] = mapped_column(Text, default="", info=words_of("mentorship_id.mentee_id"))
    reported_at: Mapped[datetime | None]
    review: Mapped[str] = mapped_column(Text, default="", info=words_of("mentorship_id.mentor_id"))
    reviewed_at: Mapped[datetime | None]
    wished: Mapped[str] = mapped_column(String(60), default="", server_default="", info=BY_PROGRAM)
    wished_at: Mapped[datetime | None]
    wish_ends_at: Mapped[datetime | None]
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    days: Mapped[list["InternshipDay"]] = relationship(
        back_populates="internship", lazy="selectin", order_by="InternshipDay.starts_at"
    )

    @property
    def wished_days(self) -> list[date]:
        """In order."""
        return [date.fromisoformat(day) for day in self.wished.split(",") if day]


class InternshipHost(Base):
    """A mentor's time as the host of a day, which holds the mentor's claim. The days of several interns share one host
    when the mentor has said that `several` may come.
    """

    __tablename__ = "internship_hosts"
    __privacy__ = personal_data(RowsOf("mentor_id", OnErase.remove))
    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    several: Mapped[bool]


class InternshipDay(InCalendar, Base):
    """A whole day in the mentor's school. `was_starts_at`, `was_ends_at`: before the last move. `answer_by`: until when
    the intern's confirmation is awaited. `intern_has_file`, `mentor_has_file`: who has taken the calendar
    file, and so gets it anew after a change.
    """

    __tablename__ = "internship_days"
    shown_in_calendar = ("starts_at", "ends_at", "place", "programme", "state")
    __privacy__ = personal_data(
        RowsOf(_INTERN, OnErase.keep),
        RowsOf(_MENTOR, OnErase.keep),
        RowsOf("cancelled_by_id", OnErase.keep),
        told=Told(137, "starts_at ends_at state place programme change_reason"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    internship_id: Mapped[int] = mapped_column(ForeignKey("internships.id", ondelete="CASCADE"), index=True)
    host_id: Mapped[int | None] = mapped_column(ForeignKey("internship_hosts.id", ondelete="SET NULL"), index=True)
    state: Mapped[InternshipDayState]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    was_starts_at: Mapped[datetime | None]
    was_ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(String(300), default="", info=words_of(_MENTOR))
    programme: Mapped[str] = mapped_column(Text, default="", info=words_of(_MENTOR))
    proposed_at: Mapped[datetime]
    answer_by: Mapped[datetime]
    cancelled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    change_reason: Mapped[ChangeReason | None] = mapped_column(info=words_of(_INTERN, _MENTOR))
    intern_has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    mentor_has_file: Mapped[bool] = mapped_column(default=False, server_default=false())
    internship: Mapped[Internship] = relationship(back_populates="days", lazy="joined")
    host: Mapped[InternshipHost | None] = relationship(lazy="joined")
    entry: Mapped["DiaryEntry | None"] = relationship(lazy="selectin")


class DiaryEntry(Base):
    """What the intern wrote about one day; read by the mentor and the coordinators."""

    __tablename__ = "diary_entries"
    __privacy__ = personal_data(
        RowsOf(f"day_id.{_INTERN}", OnErase.remove),
        told=Told(138, "written_at words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    day_id: Mapped[int] = mapped_column(ForeignKey("internship_days.id", ondelete="CASCADE"), unique=True)
    words: Mapped[str] = mapped_column(Text, default="", info=words_of(f"day_id.{_INTERN}"))
    written_at: Mapped[datetime]
    photos: Mapped[list["DiaryPhoto"]] = relationship(
        lazy="selectin", order_by="DiaryPhoto.id", cascade="all, delete-orphan"
    )


class DiaryPhoto(Base):
    """A photo that stays with Telegram; only its id is stored."""

    __tablename__ = "diary_photos"
    __privacy__ = personal_data(RowsOf(f"entry_id.day_id.{_INTERN}", OnErase.remove), told=Told(139))
    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("diary_entries.id", ondelete="CASCADE"), index=True)
    file_id: Mapped[str] = mapped_column(
        String(300), info=words_of(f"entry_id.day_id.{_INTERN}", typed=False, told=False)
    )


DAY_MOVES: dict[InternshipDayState, tuple[InternshipDayState, ...]] = {
    InternshipDayState.proposed: (
        InternshipDayState.proposed,  # moved before it was confirmed
        InternshipDayState.agreed,
        InternshipDayState.cancelled,
    ),
    InternshipDayState.agreed: (InternshipDayState.proposed, InternshipDayState.cancelled),
    InternshipDayState.cancelled: (),
}
INTERNSHIP_MOVES: dict[InternshipState, tuple[InternshipState, ...]] = {
    InternshipState.running: (InternshipState.reported,),
    InternshipState.reported: (InternshipState.reviewed,),
    InternshipState.reviewed: (),
}
