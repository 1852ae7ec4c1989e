"""The link by which somebody who came in a list ties their own Telegram account to their record."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person


class PersonalLink(Base):
    """One for each person at most, gone when it was used. Only the hash of its code is kept."""

    __tablename__ = "personal_links"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    person: Mapped[Person] = relationship(lazy="joined")
