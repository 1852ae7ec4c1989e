"""Texts of agreements that coordinators have uploaded."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.mentorship import Programme
from models.privacy import OF_ASSOCIATION, OnErase, RowsOf, personal_data


class AgreementTemplate(Base):
    """A template of one programme; the highest version is in use. Without any, the program's own text is used."""

    __tablename__ = "agreement_templates"
    __privacy__ = personal_data(RowsOf("uploaded_by_id", OnErase.unlink, hidden=("text", "file_name")))
    programme: Mapped[Programme] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text, info=OF_ASSOCIATION)
    file_name: Mapped[str] = mapped_column(String(200), info=OF_ASSOCIATION)
    uploaded_at: Mapped[datetime]
    uploaded_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
