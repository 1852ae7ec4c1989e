"""A mentor's private note after a meeting: only that mentor sees it, coordinators never do."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.meeting import Meeting
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class Reflection(Base):
    __tablename__ = "reflections"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove), told=Told(141, "written_at words"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    written_at: Mapped[datetime]
    meeting: Mapped[Meeting] = relationship(lazy="joined")
