"""Which coordinators get the report of a month on the first day of the next."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.notice import NoticeKind
from models.privacy import OnErase, RowsOf, personal_data


class MonthlyNotice(NoticeKind):
    report = "monthly_report"


class MonthlyReader(Base):
    """`since`: when they asked for it; the first report is of the month that ends after that."""

    __tablename__ = "monthly_readers"
    __privacy__ = personal_data(RowsOf("person_id", OnErase.remove))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[datetime]
