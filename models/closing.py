"""How a mentorship was closed: by whom, why, and in which words."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class EndReason(StrEnum):
    """Why a mentorship ends; none of them blames anybody."""

    goals_reached = "goals_reached"
    term_over = "term_over"
    new_post = "new_post"
    no_time = "no_time"
    moved_away = "moved_away"
    other_topics = "other_topics"
    other_form = "other_form"
    on_my_own = "on_my_own"


class MentorshipClosing(Base):
    """Each closing is a row of its own, so that a mentorship that was opened again keeps its history. `person_id` is
    who closed it; `words` are for coordinators only.
    """

    __tablename__ = "mentorship_closings"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.keep, hidden=("reopened_by_id",)),
        RowsOf("mentorship_id.mentee_id", OnErase.keep, only=("closed_at", "reason", "reopened_at")),
        RowsOf("mentorship_id.mentor_id", OnErase.keep, only=("closed_at", "reason", "reopened_at")),
        RowsOf("reopened_by_id", OnErase.unlink, only=("reopened_at",)),
        told=Told(116, "closed_at reason words reopened_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    closed_at: Mapped[datetime]
    reason: Mapped[EndReason]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    reopened_at: Mapped[datetime | None]
    reopened_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    mentorship: Mapped[Mentorship] = relationship()
