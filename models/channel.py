"""Where the bot speaks besides private chats: the association's channel with what is posted there, and groups."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.broadcast import Broadcast
from models.event import Event
from models.notice import NoticeKind
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION


class ChannelState(StrEnum):
    """`found`: the bot was made its administrator. `ours`: a coordinator has confirmed that it is the association's."""

    found = "found"
    ours = "ours"
    refused = "refused"


class PostState(StrEnum):
    """`unknown`: whether it appeared is not known, and it is not posted again by itself. `late`: it was of no use any
    more. `removed`: deleted again. `kept`: it was to be deleted, and Telegram no longer does that.
    """

    pending = "pending"
    sending = "sending"
    posted = "posted"
    unknown = "unknown"
    failed = "failed"
    late = "late"
    removed = "removed"
    kept = "kept"


class ChannelNotice(NoticeKind):
    found = "channel_found"
    lost = "channel_lost"
    unposted = "channel_unposted"


class Channel(Base):
    """`may_post`: whether the bot has the right to post there now; `lost_at`: since when not."""

    __tablename__ = "channels"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    title: Mapped[str] = mapped_column(String(255), info=OF_ASSOCIATION)
    state: Mapped[ChannelState] = mapped_column(default=ChannelState.found)
    may_post: Mapped[bool]
    seen_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    lost_at: Mapped[datetime | None]


class ChannelPost(Base):
    """An event or a broadcast in the channel. `messages`: the numbers of its messages there. `shown`: the `sequence` of
    the event that the post shows; when the event has another one, the post is edited.
    """

    __tablename__ = "channel_posts"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id", ondelete="CASCADE"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), unique=True)
    broadcast_id: Mapped[int | None] = mapped_column(ForeignKey("broadcasts.id", ondelete="CASCADE"), unique=True)
    state: Mapped[PostState] = mapped_column(default=PostState.pending, index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    posted_at: Mapped[datetime | None]
    messages: Mapped[list[int]] = mapped_column(JSON, default=list, info=BY_PROGRAM)
    shown: Mapped[int] = mapped_column(default=0)
    channel: Mapped[Channel] = relationship(lazy="joined")
    event: Mapped[Event | None] = relationship(lazy="joined")
    broadcast: Mapped[Broadcast | None] = relationship(lazy="joined")


class GreetedGroup(Base):
    """A group in which the bot has said once that it talks in private."""

    __tablename__ = "greeted_groups"
    __privacy__ = NOBODYS
    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    greeted_at: Mapped[datetime]
