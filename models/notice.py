"""Notices: everything that the bot says without being asked is a row here first."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data


class KindTwice(Exception):
    """Two areas declare the same kind of notice, so the one would be written as the other."""


class NoticeKind(StrEnum):
    """What a notice says. Each area declares its own kinds beside its tables, as a subclass. In all of them, `untold`
    goes to a person who waits for somebody whom a notice could not reach.
    """

    def __init_subclass__(cls) -> None:
        """Raises KindTwice."""
        for other in NoticeKind.__subclasses__():
            if other is not cls and (both := {*other} & {*cls}):
                raise KindTwice(f"{min(both)} is a kind of notice in {other.__module__} and in {cls.__module__}")


class NoticeState(StrEnum):
    """`over_limit`: never sent, because the person had been written to unasked often enough that week."""

    pending = "pending"
    claimed = "claimed"
    sending = "sending"
    sent = "sent"
    written_off = "written_off"
    blocked = "blocked"
    failed = "failed"
    ambiguous = "ambiguous"
    over_limit = "over_limit"


WAITING = text("state = 'pending'")
OF_EVENT = text("event_id IS NOT NULL")
OF_BROADCAST = text("broadcast_id IS NOT NULL")
LEASED = text("state IN ('claimed', 'sending')")


class Urgency(StrEnum):
    """Who goes first when many notices are due: news of another person's act, then reminders, then announcements, then
    the messages of broadcasts that coordinators write: mailings and service messages.
    """

    personal = "a_personal"
    reminder = "b_reminder"
    broadcast = "c_broadcast"
    mailing = "d_mailing"
    service = "e_service"


OF_BROADCASTS = (Urgency.mailing, Urgency.service)  # they can be paused, and share the pace among themselves


class Notice(Base):
    __tablename__ = "notices"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove),
        told=Told(240),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[NoticeKind]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    urgency: Mapped[Urgency]
    due_at: Mapped[datetime]
    ids: Mapped[dict[str, Any]] = mapped_column(JSON, info=BY_PROGRAM)
    event_id: Mapped[int | None]  # the event that a broadcast announces, so that its delivery can be counted
    broadcast_id: Mapped[int | None]  # the broadcast whose recipient this is
    dedupe: Mapped[str | None] = mapped_column(String(120), unique=True, info=BY_PROGRAM)
    state: Mapped[NoticeState] = mapped_column(default=NoticeState.pending)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    __table_args__ = (
        Index("notices_due", "urgency", "due_at", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("notices_of_event", "event_id", sqlite_where=OF_EVENT, postgresql_where=OF_EVENT),
        Index(
            "notices_of_broadcast",
            "broadcast_id",
            "state",
            "due_at",
            sqlite_where=OF_BROADCAST,
            postgresql_where=OF_BROADCAST,
        ),
        Index("notices_leased", "lease_until", sqlite_where=LEASED, postgresql_where=LEASED),
    )
