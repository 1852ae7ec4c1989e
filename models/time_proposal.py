"""Times that a mentor proposes to a mentee, who takes one of them."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.meeting import HelpKind
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data
from models.profile import Form


class ProposalState(StrEnum):
    """An open proposal has run out when its `open_until` has passed."""

    open = "open"
    taken = "taken"
    declined = "declined"
    withdrawn = "withdrawn"


class ProposalNotice(NoticeKind):
    """`over`: to the mentor, when nobody has answered in time."""

    made = "proposal_made"
    declined = "proposal_declined"
    over = "proposal_over"
    untold = "proposal_untold"


class TimeProposal(Base):
    """`minutes`: the length of the meeting."""

    __tablename__ = "time_proposals"
    __privacy__ = personal_data(
        RowsOf("mentorship_id.mentee_id", OnErase.keep),
        RowsOf("mentorship_id.mentor_id", OnErase.keep),
        told=Told(121, "offered_at state form help open_until"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id"), index=True)
    offered_at: Mapped[datetime]
    open_until: Mapped[datetime]
    minutes: Mapped[int]
    form: Mapped[Form]
    help: Mapped[HelpKind]
    state: Mapped[ProposalState]
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
    times: Mapped[list["ProposedTime"]] = relationship(lazy="selectin", order_by="ProposedTime.starts_at")

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    def is_open(self, now: datetime) -> bool:
        return self.state is ProposalState.open and now < self.open_until


class ProposedTime(Base):
    __tablename__ = "proposed_times"
    __privacy__ = personal_data(
        RowsOf("proposal_id.mentorship_id.mentee_id", OnErase.keep),
        RowsOf("proposal_id.mentorship_id.mentor_id", OnErase.keep),
        told=Told(122, "starts_at"),
    )
    proposal_id: Mapped[int] = mapped_column(ForeignKey("time_proposals.id", ondelete="CASCADE"), primary_key=True)
    starts_at: Mapped[datetime] = mapped_column(primary_key=True)
