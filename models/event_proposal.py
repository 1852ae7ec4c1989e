"""A mentor proposes a master class or a lecture; a coordinator approves it, asks about it, or declines it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.event import EventKind
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data, words_of


class EventProposalState(StrEnum):
    """`returned`: a coordinator has asked something, and the mentor answers."""

    waiting = "waiting"
    returned = "returned"
    approved = "approved"
    declined = "declined"
    withdrawn = "withdrawn"


OPEN_PROPOSAL = (EventProposalState.waiting, EventProposalState.returned)


class EventProposalNotice(NoticeKind):
    arrived = "event_proposal_arrived"
    returned = "event_proposal_returned"
    approved = "event_proposal_approved"
    declined = "event_proposal_declined"


class EventProposal(Base):
    """`place`: an address or a link. `since`: when it came into its state. `reply`: what the coordinator who decided
    last has asked, or why they declined; `answer`: the mentor's answer to the question. `event_id`: of the event that
    was announced. `key` identifies one sending, so that a repeated press proposes once.
    """

    __tablename__ = "event_proposals"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove, hidden=("decided_by_id", "key")),
        RowsOf("decided_by_id", OnErase.keep, only=("reply", "since")),
        told=Told(184, "proposed_at title words place state reply answer"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    kind: Mapped[EventKind]
    title: Mapped[str] = mapped_column(String(200), info=words_of("person_id"))
    words: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    starts_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(300), info=words_of("person_id"))
    proposed_at: Mapped[datetime]
    state: Mapped[EventProposalState] = mapped_column(index=True)
    since: Mapped[datetime]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    reply: Mapped[str] = mapped_column(Text, default="", info=words_of("decided_by_id"))
    answer: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"), index=True)
    key: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    __table_args__ = (UniqueConstraint("person_id", "key"),)
