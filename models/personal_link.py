"""The link by which a person from an imported list connects their Telegram account to their record."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import BY_PROGRAM, OnErase, RowsOf, personal_data


class PersonalLink(Base):
    """Deleted, with all other links of that person, when one is used. Only the hash of its code is stored. It keeps
    working when its maker leaves or is erased.
    """

    __tablename__ = "personal_links"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, only=("made_at",)),
        RowsOf("made_by_id", OnErase.unlink, only=("made_at",)),
    )
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True, info=BY_PROGRAM)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime]
