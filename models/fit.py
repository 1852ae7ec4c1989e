"""After the first meeting each side says whether to go on together."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.mentorship import Mentorship
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, Told, personal_data


class FitVerdict(StrEnum):
    """`good`: ready to go on. `thinking`, `change`: only a mentee says so. `talk`: a mentor first talks to a
    coordinator.
    """

    good = "good"
    thinking = "thinking"
    change = "change"
    talk = "talk"


class FitNotice(NoticeKind):
    asked = "fit_asked"
    both = "fit_both"


class FitCheck(Base):
    """What one side is asked, and has said; the other side never sees it, except that both are told when both say
    «good». `asked_again_at`: when somebody who is still thinking is asked again.
    """

    __tablename__ = "fit_checks"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove), told=Told(118, "asked_at verdict given_at"))
    mentorship_id: Mapped[int] = mapped_column(ForeignKey("mentorships.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    asked_at: Mapped[datetime]
    verdict: Mapped[FitVerdict | None]
    given_at: Mapped[datetime | None]
    asked_again_at: Mapped[datetime | None]
    mentorship: Mapped[Mentorship] = relationship(lazy="joined")
