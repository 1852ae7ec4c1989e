"""Care for pairs that stall: what may stall, what the bot says about it, and the weeks in which it says nothing."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.notice import NoticeKind
from models.privacy import NOBODYS


class Stall(StrEnum):
    """What is not moving. `stuck`: a stage without a report since it was returned, or one without a date. `unreviewed`:
    a report that its mentor has not answered. `silence`: nothing is heard of a pair.
    """

    first_meeting = "first_meeting"
    no_meeting = "no_meeting"
    overdue = "overdue"
    stuck = "stuck"
    unreviewed = "unreviewed"
    silence = "silence"


class CareNotice(NoticeKind):
    nudge = "care_nudge"


class QuietWeek(Base):
    """A week, from Monday on, in which nobody is nudged and no mailing is sent; each reader's own calendar counts."""

    __tablename__ = "quiet_weeks"
    __privacy__ = NOBODYS
    monday: Mapped[date] = mapped_column(primary_key=True)
