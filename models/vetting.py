"""What coordinators find out about an application: the four criteria, and a note that only they see."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Criterion(StrEnum):
    """What is asked of a mentor."""

    leader = "leader"
    ready = "ready"
    learner = "learner"
    reflective = "reflective"


class CriterionMark(Base):
    """Somebody found the criterion met; no row: nobody has yet. `attempt`: of which application of the person's."""

    __tablename__ = "criterion_marks"
    mentor_id: Mapped[int] = mapped_column(
        ForeignKey("mentor_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    attempt: Mapped[int] = mapped_column(primary_key=True)
    criterion: Mapped[Criterion] = mapped_column(primary_key=True)
    marked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    marked_at: Mapped[datetime]


class VettingNote(Base):
    """One an application; whoever writes last, writes it anew."""

    __tablename__ = "vetting_notes"
    mentor_id: Mapped[int] = mapped_column(
        ForeignKey("mentor_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    attempt: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)
    written_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    written_at: Mapped[datetime]
