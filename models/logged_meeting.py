"""A meeting that was held without booking: one side logs it, and the other confirms it by a tap."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data
from models.profile import Form


class LogState(StrEnum):
    """`denied`: the other side says that there was no such meeting."""

    waiting = "waiting"
    confirmed = "confirmed"
    denied = "denied"
    withdrawn = "withdrawn"


class LoggedNotice(NoticeKind):
    asked = "logged_asked"
    answered = "logged_answered"


class LoggedMeeting(Base):
    """It becomes a held `Meeting` when it is confirmed, and claims no time, because that time has passed."""

    __tablename__ = "logged_meetings"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep),
        RowsOf("mentorship_id.mentor_id", OnErase.keep),
        RowsOf("logged_by_id", OnErase.keep),
        told=Told(123, "logged_at starts_at form state"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id", ondelete="CASCADE"), index=True)
    logged_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    form: Mapped[Form]
    logged_at: Mapped[datetime]
    state: Mapped[LogState]
    answered_at: Mapped[datetime | None]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id", ondelete="SET NULL"))
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")

    @property
    def asked_id(self) -> int:
        """Who is asked to confirm it: the side that did not log it."""
        return self.mentorship.other_side(self.logged_by_id).id
