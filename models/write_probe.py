"""Rows that are written and deleted at once, to see whether the database takes changes."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import BY_PROGRAM, NOBODYS


class WriteProbe(Base):
    """`padding` is larger than a page, so that writing it needs room."""

    __tablename__ = "write_probes"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    padding: Mapped[str] = mapped_column(Text, info=BY_PROGRAM)
