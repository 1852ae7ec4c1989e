"""The secret address at which a person's calendar program finds their meetings."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data


class CalendarAddress(Base):
    """At most one a person. `code_hash`: SHA-256 of the random code in the address, in hexadecimal; the code itself is
    not stored.
    """

    __tablename__ = "calendar_addresses"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("code_hash",)),
        told=Told(205, "made_at"),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True, info=BY_PROGRAM)
    made_at: Mapped[datetime]
