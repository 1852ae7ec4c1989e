"""A cohort (набор): pairs proposed for all waiting mentees at once. Coordinators edit the draft and publish it; then
each pair is a mentorship that either side may refuse for two days. And who must not be paired (не вместе).
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship, Programme
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OnErase, RowsOf, Told, personal_data


class CohortState(StrEnum):
    """`computing`: the best pairs are being looked for."""

    computing = "computing"
    draft = "draft"
    published = "published"
    dropped = "dropped"


class SeatState(StrEnum):
    """What became of a mentee's seat: `proposed` in the draft, with a mentor or without; `taken_out` of it by a
    coordinator; after publishing `offered` to both sides, `missed` when the mentor's place or the mentee's programme
    had been taken meanwhile, `unpaired` when there was no mentor; `refused` by one of the two.
    """

    proposed = "proposed"
    taken_out = "taken_out"
    offered = "offered"
    missed = "missed"
    unpaired = "unpaired"
    refused = "refused"


class CohortNotice(NoticeKind):
    computed = "cohort_computed"
    for_mentee = "cohort_for_mentee"
    for_mentor = "cohort_for_mentor"
    refused = "cohort_refused"
    refusal = "cohort_refusal"
    stands = "cohort_stands"
    untold = "cohort_untold"


class Cohort(Base):
    """`opened`: 1 until it is published or dropped, so that the database refuses a second open one. `taken_up`: how
    many processes have begun to compute it. `failed`: the last attempt found no answer.
    """

    __tablename__ = "cohorts"
    __privacy__ = personal_data(
        RowsOf("ordered_by_id", OnErase.keep),
        RowsOf("published_by_id", OnErase.keep, only=("published_at",)),
        told=Told(125, "began_at published_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[CohortState]
    opened: Mapped[int | None] = mapped_column(unique=True)
    ordered_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    began_at: Mapped[datetime]
    computed_at: Mapped[datetime | None]
    taken_up: Mapped[int] = mapped_column(default=0)
    failed: Mapped[bool] = mapped_column(default=False)
    published_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    published_at: Mapped[datetime | None]


class CohortSeat(Base):
    """One mentee of a cohort. `mentor_id`: None while nobody suits. `locked`: recomputing keeps the pair. `reasons`:
    why the two suit each other, each as [kind, count, of]; kept, so that both are told what the coordinators read.
    `wished`: which of the mentee's choices the mentor is, 0 for none. `mentorship_id`: what publishing made.
    """

    __tablename__ = "cohort_seats"
    __privacy__ = personal_data(
        RowsOf("mentee_id", OnErase.remove, only=("programme", "state")),
        RowsOf("mentor_id", OnErase.unlink, only=("programme", "state")),
        RowsOf("refused_by_id", OnErase.unlink, only=("refused_at",)),
        told=Told(126, "programme state"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohorts.id", ondelete="CASCADE"))
    mentee_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    programme: Mapped[Programme]
    state: Mapped[SeatState]
    locked: Mapped[bool] = mapped_column(default=False)
    reasons: Mapped[list[list[str | int]]] = mapped_column(JSON, default=list, info=BY_PROGRAM)
    wished: Mapped[int] = mapped_column(default=0)
    mentorship_id: Mapped[int | None] = mapped_column(ForeignKey("mentorships.id", ondelete="SET NULL"), index=True)
    refused_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    refused_at: Mapped[datetime | None]
    mentee: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentee_id])
    mentor: Mapped[Person | None] = relationship(lazy="joined", foreign_keys=[mentor_id])
    mentorship: Mapped[Mentorship | None] = relationship(lazy="raise")
    cohort: Mapped[Cohort] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("cohort_id", "mentee_id"),)


class KeptApart(Base):
    """A mentee and a mentor who must not be paired. Only coordinators see it, and it says no reason."""

    __tablename__ = "kept_apart"
    __privacy__ = personal_data(
        RowsOf("mentee_id", OnErase.remove, only=()),
        RowsOf("mentor_id", OnErase.remove, only=()),
        RowsOf("by_id", OnErase.unlink),
    )
    mentee_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    at: Mapped[datetime]
    mentor: Mapped[Person] = relationship(lazy="joined", foreign_keys=[mentor_id])
