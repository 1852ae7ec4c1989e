"""What coordinators find out about an application: the four criteria, and a note that windows show only to them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class Criterion(StrEnum):
    """What is asked of a mentor."""

    leader = "leader"
    ready = "ready"
    learner = "learner"
    reflective = "reflective"


class CriterionMark(Base):
    """A coordinator found the criterion met; without a row nobody has yet. `attempt`: the number of the application."""

    __tablename__ = "criterion_marks"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove, hidden=("marked_by_id",)),
        RowsOf("marked_by_id", OnErase.keep, only=("criterion", "marked_at")),
        told=Told(220, "marked_at criterion"),
    )
    mentor_id: Mapped[int] = mapped_column(
        ForeignKey("mentor_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    attempt: Mapped[int] = mapped_column(primary_key=True)
    criterion: Mapped[Criterion] = mapped_column(primary_key=True)
    marked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    marked_at: Mapped[datetime]


class VettingNote(Base):
    """One note per application; a later note replaces it."""

    __tablename__ = "vetting_notes"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove, hidden=("written_by_id",)),
        RowsOf("written_by_id", OnErase.remove, only=("words", "written_at")),
        told=Told(230, "written_at words"),
    )
    mentor_id: Mapped[int] = mapped_column(
        ForeignKey("mentor_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    attempt: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("written_by_id"))
    written_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    written_at: Mapped[datetime]
