"""What receiving stores: the state of each conversation, which updates had their effect, and which failed."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId
from models.privacy import BY_PROGRAM, NOBODYS, FoundBy, OnErase, RowsOf, personal_data, words_of


class Conversation(Base):
    """The state of one chat's dialogs, read when an update begins and written when it ends."""

    __tablename__ = "conversations"
    __privacy__ = personal_data(RowsOf("chat_id", OnErase.remove, found_by=FoundBy.account))
    chat_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    language: Mapped[str | None] = mapped_column(String(2), info=BY_PROGRAM)
    state: Mapped[str] = mapped_column(Text, default="{}", info=words_of("chat_id", typed=False, told=False))
    changed_at: Mapped[datetime]


class HandledUpdate(Base):
    __tablename__ = "handled_updates"
    __privacy__ = NOBODYS
    bot_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    handled_at: Mapped[datetime] = mapped_column(index=True)


class FailedUpdate(Base):
    """An update that our own code failed on; parked (`incident` set) after three tries."""

    __tablename__ = "failed_updates"
    __privacy__ = NOBODYS
    bot_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    tries: Mapped[int]
    error: Mapped[str] = mapped_column(String(200), info=BY_PROGRAM)
    incident: Mapped[str | None] = mapped_column(String(16), info=BY_PROGRAM)
    failed_at: Mapped[datetime]
