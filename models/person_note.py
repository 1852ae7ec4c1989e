"""A coordinator's note about a person, which windows show only to coordinators."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class PersonNote(Base):
    __tablename__ = "person_notes"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("written_by_id",)),
        RowsOf("written_by_id", OnErase.remove, only=("words", "written_at")),
        told=Told(235, "written_at words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("written_by_id"))
    written_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    written_at: Mapped[datetime]
    written_by: Mapped[Person] = relationship(lazy="joined", foreign_keys=[written_by_id])
