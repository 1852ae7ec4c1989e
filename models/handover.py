"""A hand-over (передача): a mentor's mentee is asked whether another mentor may go on with them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data


class HandoverState(StrEnum):
    """`lapsed`: the mentee agreed, but the new mentor had no place any more."""

    asked = "asked"
    agreed = "agreed"
    declined = "declined"
    withdrawn = "withdrawn"
    lapsed = "lapsed"


class HandoverNotice(NoticeKind):
    asked = "handover_asked"
    answered = "handover_answered"
    passed = "handover_passed"
    received = "handover_received"
    silent = "handover_silent"
    untold = "handover_untold"
    away = "handover_away"


class Handover(Base):
    """`shares`: whether the mentee lets the new mentor read what was agreed before. `made_id`: the mentorship with the
    new mentor.
    """

    __tablename__ = "handovers"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep, hidden=("asked_by_id",)),
        RowsOf("mentorship_id.mentor_id", OnErase.keep, only=("state", "asked_at")),
        RowsOf("to_mentor_id", OnErase.keep, only=("state", "asked_at")),
        RowsOf("asked_by_id", OnErase.keep, only=("state", "asked_at")),
        told=Told(115, "asked_at state shares"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    to_mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[HandoverState]
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    shares: Mapped[bool] = mapped_column(default=False)
    made_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id"), index=True)
    mentorship: Mapped[Mentorship] = relationship(lazy="joined", foreign_keys=[mentorship_id])
    to_mentor: Mapped[Person] = relationship(lazy="joined", foreign_keys=[to_mentor_id])
    __table_args__ = (
        # one open question about a mentorship: of two concurrent ones the database refuses the second
        Index(
            "one_open_handover",
            "mentorship_id",
            unique=True,
            sqlite_where=text("state = 'asked'"),
            postgresql_where=text("state = 'asked'"),
        ),
    )
