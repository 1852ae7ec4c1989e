"""A broadcast (рассылка): one message of the association to many people, once each.

Its recipients are rows of `notices` with its `broadcast_id`, written when it begins.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data


class BroadcastState(StrEnum):
    """`paused`: nothing is sent until somebody resumes it. `taking_back`: its messages are being deleted."""

    draft = "draft"
    scheduled = "scheduled"
    running = "running"
    paused = "paused"
    stopped = "stopped"
    done = "done"
    taking_back = "taking_back"
    taken_back = "taken_back"


class BroadcastPurpose(StrEnum):
    """A mailing goes only to people who have agreed to mailings. A service message goes to everybody chosen."""

    mailing = "mailing"
    service = "service"


class BroadcastNotice(NoticeKind):
    message = "broadcast_message"
    progress = "broadcast_progress"


class Broadcast(Base):
    """`entities`: the text's formatting, as Telegram gave it. `media`: kinds and file ids, several for the `album` with
    that id. `segment`: who it is for, see services/broadcasts/segments.py. `starts_at`: when it begins or was meant to.
    `answerable`: whether its messages have a button for writing back. `in_channel`: whether it is posted in the
    association's channel, too. The counts are kept when it ends: what is erased later must not change a report.
    `shown_at`: when the author was shown how it ended.
    """

    __tablename__ = "broadcasts"
    __privacy__ = personal_data(
        RowsOf("author_id", OnErase.keep),
        told=Told(197, "created_at starts_at words"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    purpose: Mapped[BroadcastPurpose] = mapped_column(default=BroadcastPurpose.mailing)
    words: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)
    entities: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list, info=BY_PROGRAM)
    media: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list, info=BY_PROGRAM)
    album: Mapped[str] = mapped_column(String(64), default="", info=BY_PROGRAM)
    segment: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, info=BY_PROGRAM)
    answerable: Mapped[bool] = mapped_column(default=False)
    in_channel: Mapped[bool] = mapped_column(default=False, server_default=false())
    state: Mapped[BroadcastState] = mapped_column(default=BroadcastState.draft)
    created_at: Mapped[datetime]
    starts_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    shown_at: Mapped[datetime | None]
    delivered: Mapped[int] = mapped_column(default=0)
    blocked: Mapped[int] = mapped_column(default=0)
    failed: Mapped[int] = mapped_column(default=0)
    ambiguous: Mapped[int] = mapped_column(default=0)
    skipped: Mapped[int] = mapped_column(default=0)
    over_limit: Mapped[int] = mapped_column(default=0, server_default="0")
    removed: Mapped[int] = mapped_column(default=0)
    author: Mapped[Person] = relationship(lazy="joined", foreign_keys=[author_id])
    __table_args__ = (Index("broadcasts_by_state", "state", "starts_at"),)


TO_TAKE_BACK = text("ended_at IS NULL")


class SentMessage(Base):
    """A message that the bot has sent and may have to delete or edit later: its number in the reader's chat.
    `removed`: whether it was deleted when its broadcast was taken back; `ended_at`: when that was tried.
    """

    __tablename__ = "sent_messages"
    __privacy__ = personal_data(RowsOf("notice_id.person_id", OnErase.remove))
    notice_id: Mapped[int] = mapped_column(ForeignKey("notices.id", ondelete="CASCADE"), primary_key=True)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    broadcast_id: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    removed: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (
        Index(
            "messages_to_take_back",
            "broadcast_id",
            "notice_id",
            sqlite_where=TO_TAKE_BACK,
            postgresql_where=TO_TAKE_BACK,
        ),
    )
