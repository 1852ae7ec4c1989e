"""The defence (защита) of a management project before a commission, and the bank of finished projects."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.listed import Listed
from models.notice import NoticeKind
from models.passport import Indicator
from models.person import Person
from models.privacy import NOBODYS, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data, words_of
from models.project import Project, ProjectState

_AUTHORS = "project_id.author_id"


class DefenceState(StrEnum):
    """`scored`: no more points are given, and the commission decides."""

    planned = "planned"
    scored = "scored"
    decided = "decided"
    cancelled = "cancelled"


OPEN_DEFENCES = (DefenceState.planned, DefenceState.scored)


class DefenceOutcome(StrEnum):
    defended = "defended"
    more_work = "more_work"
    not_defended = "not_defended"


class SeatInCommission(StrEnum):
    """`replaced`: another person sits in the commission instead."""

    invited = "invited"
    accepted = "accepted"
    declined = "declined"
    replaced = "replaced"


SITTING = (SeatInCommission.invited, SeatInCommission.accepted)


class DefenceNotice(NoticeKind):
    due = "defence_due"
    proposed = "defence_proposed"
    arranged = "defence_arranged"
    invited = "defence_invited"
    removed = "defence_removed"
    chair = "defence_chair"
    moved = "defence_moved"
    cancelled = "defence_cancelled"
    declined = "defence_declined"
    day_before = "defence_day_before"
    scores_due = "defence_scores_due"
    scored = "defence_scored"
    decided = "defence_decided"


class DefenceCriterion(Base, Listed):
    """What a commission gives points for, up to `most`; the association's list, which coordinators change."""

    __tablename__ = "defence_criteria"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100), info=OF_ASSOCIATION)
    most: Mapped[int]


class Defence(Base):
    """`again_by`: until when more work is given. `words`: what the commission says to its decision. `values_at`: when
    the chair confirmed the reached values. `state_before`: the project's state when the defence was arranged, in which
    it goes on when the defence is cancelled.
    """

    __tablename__ = "defences"
    __privacy__ = personal_data(
        RowsOf(_AUTHORS, OnErase.keep),
        RowsOf("decided_by_id", OnErase.keep, only=("decided_at", "words")),
        told=Told(161, "starts_at place state outcome again_by words decided_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    state: Mapped[DefenceState]
    starts_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(300), info=OF_ASSOCIATION)
    arranged_at: Mapped[datetime]
    values_at: Mapped[datetime | None]
    outcome: Mapped[DefenceOutcome | None]
    again_by: Mapped[date | None]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of(_AUTHORS, "decided_by_id"))
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    state_before: Mapped[ProjectState | None]
    project: Mapped[Project] = relationship(lazy="joined")
    commission: Mapped[list["CommissionMember"]] = relationship(
        back_populates="defence", lazy="selectin", order_by="CommissionMember.id", cascade="all, delete-orphan"
    )
    values: Mapped[list["ReachedValue"]] = relationship(lazy="selectin", cascade="all, delete-orphan")
    __table_args__ = (
        Index(
            "one_open_defence",
            "project_id",
            unique=True,
            sqlite_where=text("state IN ('planned', 'scored')"),
            postgresql_where=text("state IN ('planned', 'scored')"),
        ),
    )

    @property
    def seats(self) -> list["CommissionMember"]:
        """Those who sit in the commission, the chair first."""
        return sorted((one for one in self.commission if one.state in SITTING), key=lambda one: not one.is_chair)


class CriterionInForce(Base):
    """A criterion of one defence, as it was when the defence was arranged: what coordinators change later in their list
    is for the defences after it.
    """

    __tablename__ = "criteria_in_force"
    __privacy__ = NOBODYS
    defence_id: Mapped[int] = mapped_column(ForeignKey("defences.id", ondelete="CASCADE"), primary_key=True)
    criterion_id: Mapped[int] = mapped_column(ForeignKey("defence_criteria.id"), primary_key=True)
    title: Mapped[str] = mapped_column(String(100), info=OF_ASSOCIATION)
    most: Mapped[int]


class CommissionMember(Base):
    """`scored_at`: when they had given points for every criterion; nobody else sees the points until all have, or a
    coordinator closes the scoring.
    """

    __tablename__ = "commission_members"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.keep), told=Told(162, "state answered_at scored_at"))
    id: Mapped[int] = mapped_column(primary_key=True)
    defence_id: Mapped[int] = mapped_column(ForeignKey("defences.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    is_chair: Mapped[bool]
    state: Mapped[SeatInCommission]
    answered_at: Mapped[datetime | None]
    scored_at: Mapped[datetime | None]
    person: Mapped[Person] = relationship(lazy="joined")
    defence: Mapped[Defence] = relationship(back_populates="commission", lazy="joined")
    scores: Mapped[list["DefenceScore"]] = relationship(
        lazy="selectin", order_by="DefenceScore.criterion_id", cascade="all, delete-orphan"
    )
    __table_args__ = (UniqueConstraint("defence_id", "person_id"),)


class DefenceScore(Base):
    """Points of one member for one criterion, with the criterion's title and maximum of that day."""

    __tablename__ = "defence_scores"
    __privacy__ = personal_data(RowsOf("member_id.person_id", OnErase.keep), told=Told(163, "title points most"))
    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("commission_members.id", ondelete="CASCADE"))
    criterion_id: Mapped[int] = mapped_column(ForeignKey("defence_criteria.id"))
    title: Mapped[str] = mapped_column(String(100), info=OF_ASSOCIATION)
    points: Mapped[int]
    most: Mapped[int]
    __table_args__ = (UniqueConstraint("member_id", "criterion_id"),)


class ReachedValue(Base):
    """What the author says was reached of an indicator, before the commission confirms it."""

    __tablename__ = "reached_values"
    __privacy__ = personal_data(RowsOf("defence_id.project_id.author_id", OnErase.keep), told=Told(164, "value"))
    id: Mapped[int] = mapped_column(primary_key=True)
    defence_id: Mapped[int] = mapped_column(ForeignKey("defences.id", ondelete="CASCADE"))
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id", ondelete="CASCADE"))
    value: Mapped[float]
    indicator: Mapped[Indicator] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("defence_id", "indicator_id"),)


class BankEntry(Base):
    """A defended project that its author lets everybody with a role read; removed when the author withdraws it."""

    __tablename__ = "bank_entries"
    __privacy__ = personal_data(RowsOf(_AUTHORS, OnErase.remove), told=Told(165, "joined_at"))
    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), unique=True)
    joined_at: Mapped[datetime]
    project: Mapped[Project] = relationship(lazy="joined")
