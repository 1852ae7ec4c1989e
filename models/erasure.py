"""The record that somebody was erased, without saying who, as Roskomnadzor's order 179 of 2022 requires."""

from datetime import datetime

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import BY_PROGRAM, NOBODYS


class Erasure(Base):
    """`key` is random and kept nowhere else; `counts`: how much was ended and removed."""

    __tablename__ = "erasures"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(32), unique=True, info=BY_PROGRAM)
    erased_at: Mapped[datetime]
    counts: Mapped[dict[str, int]] = mapped_column(JSON, info=BY_PROGRAM)
