"""What people consent to, and who processes their data: documents that an owner uploads."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.consent import ConsentKind
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION, OnErase, RowsOf, personal_data


class ConsentText(Base):
    """One version of a consent's text; the highest number is the one in use.

    Either an owner uploaded it: `text` when it is short enough for a window, otherwise only a file, of which Telegram's
    id is kept. Or it is the text that the program brings along (`built_in` is the number of that text), which is used
    until an owner uploads one.
    """

    __tablename__ = "consent_texts"
    __privacy__ = personal_data(RowsOf("uploaded_by_id", OnErase.unlink, hidden=("text", "file_id")))
    kind: Mapped[ConsentKind] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    file_id: Mapped[str] = mapped_column(String(200), default="", server_default="", info=BY_PROGRAM)
    file_name: Mapped[str] = mapped_column(String(200), default="", server_default="", info=OF_ASSOCIATION)
    pages: Mapped[int] = mapped_column(default=0, server_default="0")  # of the file
    built_in: Mapped[int | None]
    uploaded_at: Mapped[datetime]
    uploaded_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))


class Operator(Base):
    """Who processes the personal data, which the law requires to be named. There is one row, with the id 1."""

    __tablename__ = "operators"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300), info=OF_ASSOCIATION)
    address: Mapped[str] = mapped_column(String(300), info=OF_ASSOCIATION)
