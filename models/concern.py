"""A report of a problem (обращение о проблеме): confidential words to one trusted person. Nobody else reads it."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.notice import NoticeKind
from models.person import Person
from models.privacy import OnErase, RowsOf, Told, personal_data, words_of


class ConcernState(StrEnum):
    """`received`: it waits for the trusted person, or for one to be named; `taken`: they are looking into it."""

    received = "received"
    taken = "taken"
    answered = "answered"
    closed = "closed"


# by a state: where it may go from there; what the writer adds waits again
MOVES: Mapping[ConcernState, frozenset[ConcernState]] = {
    ConcernState.received: frozenset({ConcernState.taken, ConcernState.answered, ConcernState.closed}),
    ConcernState.taken: frozenset({ConcernState.received, ConcernState.answered, ConcernState.closed}),
    ConcernState.answered: frozenset({ConcernState.received, ConcernState.closed}),
    ConcernState.closed: frozenset({ConcernState.received}),
}
WAITS = (ConcernState.received, ConcernState.taken)  # for the trusted person


class ConcernNotice(NoticeKind):
    """`arrived`, `waits` and `settled` go to the trusted person; `news` and `unanswered` to the one who wrote."""

    arrived = "concern_arrived"
    waits = "concern_waits"
    settled = "concern_settled"
    news = "concern_news"
    unanswered = "concern_unanswered"


class TrustedNotice(NoticeKind):
    named = "trusted_named"
    removed = "trusted_removed"
    wanted = "trusted_wanted"


class TrustedPerson(Base):
    """Somebody whom the owner has named to read reports of problems. Who was named first is offered first."""

    __tablename__ = "trusted_people"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("named_by_id",)),
        RowsOf("named_by_id", OnErase.unlink, only=("named_at",)),
        told=Told(253, "named_at"),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    named_at: Mapped[datetime]
    named_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])


class Concern(Base):
    """`trusted`: the only other person who reads it; none when nobody could, or when they are no longer trusted: it
    goes to another only when the one who wrote says so. `may_name`: the trusted person may say to others who wrote.
    `waits_since`: the words that wait for an answer; `answer_by`: until when.
    """

    __tablename__ = "concerns"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("trusted_id",)),
        RowsOf("trusted_id", OnErase.unlink, only=("sent_at", "state")),
        told=Told(146, "sent_at state closed_at"),
        confidential=True,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    trusted_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    may_name: Mapped[bool]
    state: Mapped[ConcernState]
    sent_at: Mapped[datetime]
    state_since: Mapped[datetime]
    waits_since: Mapped[datetime | None]
    answer_by: Mapped[date | None]
    closed_at: Mapped[datetime | None] = mapped_column(index=True)
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    trusted: Mapped[Person | None] = relationship(lazy="joined", foreign_keys=[trusted_id])
    messages: Mapped[list["ConcernMessage"]] = relationship(lazy="selectin", order_by="ConcernMessage.id")


class ConcernMessage(Base):
    """`trusted_id`: who answered; none for words of the one who wrote the report. `is_answer` tells the two apart also
    when the one who answered has been erased.
    """

    __tablename__ = "concern_messages"
    __privacy__ = personal_data(
        RowsOf("concern_id.person_id", OnErase.remove, hidden=("trusted_id",)),
        RowsOf("trusted_id", OnErase.keep, only=("written_at", "words")),
        told=Told(147, "written_at words"),
        confidential=True,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    concern_id: Mapped[int] = mapped_column(ForeignKey("concerns.id", ondelete="CASCADE"), index=True)
    trusted_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    is_answer: Mapped[bool]
    words: Mapped[str] = mapped_column(Text, info=words_of("concern_id.person_id", "trusted_id"))
    written_at: Mapped[datetime]
