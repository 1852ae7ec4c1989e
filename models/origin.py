"""Which Telegram the people of a database came from: the real one, or a local one with invented people."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import NOBODYS


class Origin(StrEnum):
    local = "local"
    real = "real"


class DatabaseOrigin(Base):
    """One row with the id 1, written by the first start."""

    __tablename__ = "database_origin"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    origin: Mapped[Origin]
    noted_at: Mapped[datetime]
