"""Which Telegram the people of a database came by: the real one, or a local one whose people are invented."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import NOBODYS


class Origin(StrEnum):
    local = "local"
    real = "real"


class DatabaseOrigin(Base):
    """One row, written by the first start; its id is always 1."""

    __tablename__ = "database_origin"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    origin: Mapped[Origin]
    noted_at: Mapped[datetime]
