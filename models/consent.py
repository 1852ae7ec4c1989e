"""What people consented to."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data

IN_FORCE = text("ended_at IS NULL")


class ConsentKind(StrEnum):
    personal_data = "personal_data"
    contacts = "contacts"
    mailings = "mailings"


class ConsentNotice(NoticeKind):
    mailings_asked = "mailings_asked"


class Consent(Base):
    """One consent to one version of its text (`ConsentText`). The row stays when the consent is withdrawn or replaced
    by a newer one; `ended_at` says when that was.
    """

    __tablename__ = "consents"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove),
        told=Told(50, "kind version given_at ended_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    kind: Mapped[ConsentKind]
    version: Mapped[int]
    given_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        Index("consents_in_force", "person_id", "kind", unique=True, sqlite_where=IN_FORCE, postgresql_where=IN_FORCE),
    )
