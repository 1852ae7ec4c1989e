"""A mentor's free hours (свободные часы), extra dates and days off, and the limits that a mentor keeps."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import OnErase, RowsOf, Told, ToldAs, personal_data, told_as
from models.profile import Form


class WeeklyHours(Base):
    """A window in a mentor's week: `weekday` 0 is Monday, minutes count from midnight on the clock of the mentor's
    zone. `form`: the only form of meetings in it; None means every form that the mentor offers.
    """

    __tablename__ = "weekly_hours"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove),
        told=Told(90, "weekday start_minute end_minute form"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    weekday: Mapped[int] = mapped_column(info=told_as(ToldAs.weekday))
    start_minute: Mapped[int] = mapped_column(info=told_as(ToldAs.minute_of_day))
    end_minute: Mapped[int] = mapped_column(info=told_as(ToldAs.minute_of_day))
    form: Mapped[Form | None]


class DatedHours(Base):
    """A window on one date, in addition to those of the week; it also counts on a holiday."""

    __tablename__ = "dated_hours"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove),
        told=Told(91, "day start_minute end_minute form"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    start_minute: Mapped[int] = mapped_column(info=told_as(ToldAs.minute_of_day))
    end_minute: Mapped[int] = mapped_column(info=told_as(ToldAs.minute_of_day))
    form: Mapped[Form | None]


class DayOff(Base):
    """Days, first to last, on which a mentor's weekly hours do not count."""

    __tablename__ = "days_off"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove),
        told=Told(92, "first_day last_day"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]


class HourLimits(Base):
    """What a mentor has set for bookings; without a row the association's defaults hold (`services/meetings/rules.py`).
    None: no limit.
    """

    __tablename__ = "hour_limits"
    __privacy__ = personal_data(
        RowsOf("mentor_id", OnErase.remove),
        told=Told(93, "notice_hours horizon_days meetings_a_day meetings_a_week"),
    )
    mentor_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    notice_hours: Mapped[int]
    horizon_days: Mapped[int]
    meetings_a_day: Mapped[int | None]
    meetings_a_week: Mapped[int | None]
