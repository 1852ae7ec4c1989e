"""The agreement (договор) of a mentor and a mentee: its versions, their goals, and who signed which version."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, OnErase, RowsOf, Told, personal_data, words_of


class AgreementState(StrEnum):
    """`drafting`: the mentee writes the first version or the next. `signing`: a version waits for signatures in the
    chat. `on_paper`: it waits for a coordinator to mark it as signed on paper. `ended`: the mentorship has ended.
    """

    drafting = "drafting"
    signing = "signing"
    on_paper = "on_paper"
    signed = "signed"
    ended = "ended"


UNSIGNED = (AgreementState.drafting, AgreementState.signing, AgreementState.on_paper)


class Rhythm(StrEnum):
    """How often the two plan to meet."""

    weekly = "weekly"
    fortnightly = "fortnightly"
    monthly = "monthly"


class GoalResult(StrEnum):
    """What became of a goal by the end of the mentorship."""

    reached = "reached"
    partly = "partly"
    not_yet = "not_yet"


class SigningWay(StrEnum):
    chat = "chat"
    paper = "paper"


class AgreementNotice(NoticeKind):
    to_sign = "agreement_to_sign"
    signed = "agreement_signed"
    returned = "agreement_returned"
    on_paper = "agreement_on_paper"
    reminder = "agreement_reminder"
    untold = "agreement_untold"
    term = "agreement_term"


class Agreement(Base):
    """One for each mentorship. `number` is unique in its `series` (a city's name) and year, unless a list of pairs
    brought it; then `year` and `sequence` are empty, and there may be no version. `signed_on`: when the first version
    was signed. `waits_since`: since when it has been in its present state.
    """

    __tablename__ = "agreements"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep),
        RowsOf("mentorship_id.mentor_id", OnErase.keep),
        told=Told(111, "number series signed_on state"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), unique=True)
    state: Mapped[AgreementState]
    number: Mapped[str] = mapped_column(String(60), default="", info=OF_ASSOCIATION)
    series: Mapped[str] = mapped_column(String(100), default="", info=OF_ASSOCIATION)
    year: Mapped[int | None]
    sequence: Mapped[int | None]
    signed_on: Mapped[date | None]
    waits_since: Mapped[datetime]
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    versions: Mapped[list["AgreementVersion"]] = relationship(
        lazy="selectin", order_by="AgreementVersion.number", cascade="all, delete-orphan", back_populates="agreement"
    )
    __table_args__ = (UniqueConstraint("series", "year", "sequence"),)

    @property
    def is_listed(self) -> bool:
        """Whether a list of pairs brought it, signed elsewhere."""
        return bool(self.number) and self.sequence is None

    @property
    def draft(self) -> "AgreementVersion | None":
        """The version that the mentee is writing."""
        return next((one for one in self.versions if one.proposed_at is None), None)

    @property
    def in_force(self) -> "AgreementVersion | None":
        return next((one for one in reversed(self.versions) if one.signed_at is not None), None)

    @property
    def pending(self) -> "AgreementVersion | None":
        """The version that waits for signatures, while it does."""
        if self.state not in (AgreementState.signing, AgreementState.on_paper):
            return None
        return next(one for one in reversed(self.versions) if one.proposed_at is not None)

    @property
    def newest_text(self) -> "AgreementVersion | None":
        """The version whose text is to be read: the one that waits for signatures, else the one in force."""
        return self.pending or self.in_force


class AgreementVersion(Base):
    """`text` is the canonical text that both sign, `digest` its SHA-256. `comment`: what the mentor asked to change.
    `scan_file_id`: the signed paper, which stays with Telegram; `recorded_by_id` is the coordinator who marked it.
    """

    __tablename__ = "agreement_versions"
    __privacy__ = personal_data(
        RowsOf("agreement_id.mentorship_id.mentee_id", OnErase.keep, hidden=("recorded_by_id",)),
        RowsOf("agreement_id.mentorship_id.mentor_id", OnErase.keep, hidden=("recorded_by_id",)),
        RowsOf("recorded_by_id", OnErase.unlink, only=("signed_at",)),
        told=Told(112, "number topics rhythm until text comment proposed_at signed_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id", ondelete="CASCADE"))
    number: Mapped[int]
    topics: Mapped[str] = mapped_column(Text, default="", info=OF_ASSOCIATION)  # names in Russian, one a line
    rhythm: Mapped[Rhythm | None]
    until: Mapped[date | None]
    text: Mapped[str] = mapped_column(
        Text,
        default="",
        info=words_of("agreement_id.mentorship_id.mentee_id", "agreement_id.mentorship_id.mentor_id"),
    )
    digest: Mapped[str] = mapped_column(String(64), default="", info=BY_PROGRAM)
    comment: Mapped[str] = mapped_column(Text, default="", info=words_of("agreement_id.mentorship_id.mentor_id"))
    scan_file_id: Mapped[str] = mapped_column(
        String(300),
        default="",
        info=words_of(
            "agreement_id.mentorship_id.mentee_id",
            "agreement_id.mentorship_id.mentor_id",
            typed=False,
            told=False,
        ),
    )
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    proposed_at: Mapped[datetime | None]
    signed_at: Mapped[datetime | None]
    agreement: Mapped[Agreement] = relationship(back_populates="versions")
    goals: Mapped[list["AgreementGoal"]] = relationship(
        lazy="selectin", order_by="AgreementGoal.number", cascade="all, delete-orphan"
    )
    signatures: Mapped[list["AgreementSignature"]] = relationship(
        lazy="selectin", order_by="AgreementSignature.id", cascade="all, delete-orphan"
    )
    __table_args__ = (UniqueConstraint("agreement_id", "number"),)

    @property
    def is_complete(self) -> bool:
        return bool(self.goals and self.topics and self.until and self.rhythm)

    def is_signed_by(self, person_id: int) -> bool:
        return any(one.person_id == person_id for one in self.signatures)


class AgreementGoal(Base):
    """One of at most three goals, in the mentee's own words."""

    __tablename__ = "agreement_goals"
    __privacy__ = personal_data(
        RowsOf("version_id.agreement_id.mentorship_id.mentee_id", OnErase.keep),
        RowsOf("version_id.agreement_id.mentorship_id.mentor_id", OnErase.keep, only=("number", "result")),
        told=Told(113, "number words result"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("agreement_versions.id", ondelete="CASCADE"))
    number: Mapped[int]
    words: Mapped[str] = mapped_column(Text, info=words_of("version_id.agreement_id.mentorship_id.mentee_id"))
    result: Mapped[GoalResult | None]
    __table_args__ = (UniqueConstraint("version_id", "number"),)


class AgreementSignature(Base):
    """Who signed which version, when, and how."""

    __tablename__ = "agreement_signatures"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.keep), told=Told(114, "signed_at way"))
    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("agreement_versions.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    signed_at: Mapped[datetime]
    way: Mapped[SigningWay]
    person: Mapped[Person] = relationship(lazy="joined")
    __table_args__ = (UniqueConstraint("version_id", "person_id"),)
