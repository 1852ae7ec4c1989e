"""Periods of indicators. All are whole days of the association's calendar: a month, a quarter, a school year, or
everything up to now.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from models.mentorship import Programme
from services.indicators.policy import IndicatorsPolicy
from services.meetings.practice import SCHOOL_YEAR_BEGINS
from services.unit_of_work import Act

DAY = timedelta(days=1)
BEGINNING = datetime(1900, 1, 1, tzinfo=UTC)


class PeriodKind(StrEnum):
    school_year = "school_year"
    quarter = "quarter"
    month = "month"
    everything = "everything"


_MONTHS = {PeriodKind.month: 1, PeriodKind.quarter: 3, PeriodKind.school_year: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """`first`: its first day; None for everything."""

    kind: PeriodKind
    first: date | None

    @property
    def last(self) -> date | None:
        """Its last day; None for everything."""
        return None if self.first is None else _later(self.first, _MONTHS[self.kind]) - DAY

    def moved(self, by: int) -> "Period":
        """The period that is `by` periods later, or earlier when `by` is negative."""
        if self.first is None:
            return self
        return Period(self.kind, _later(self.first, by * _MONTHS[self.kind]))


def period_with(kind: PeriodKind, day: date) -> Period:
    """The period that this day is in. A school year lasts from 1 September to 31 August."""
    month = day.replace(day=1)
    if kind is PeriodKind.everything:
        return Period(kind, None)
    if kind is PeriodKind.school_year:
        return Period(kind, date(day.year - (day.month < SCHOOL_YEAR_BEGINS), SCHOOL_YEAR_BEGINS, 1))
    return Period(kind, _later(month, -((day.month - 1) % 3)) if kind is PeriodKind.quarter else month)


def _later(first: date, months: int) -> date:
    """The first day of the month that is so many months later."""
    whole = first.year * 12 + first.month - 1 + months
    return date(whole // 12, whole % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is looked at: a period, and if they are chosen a city and a programme. `now`: nothing later counts."""

    period: Period
    policy: IndicatorsPolicy
    now: datetime
    city_id: int | None = None
    programme: Programme | None = None

    @property
    def since(self) -> datetime:
        """The first moment."""
        return self._midnight(self.period.first) if self.period.first else BEGINNING

    @property
    def until(self) -> datetime:
        """The first moment after the period, or after now while the period goes on."""
        after_now = self.now + timedelta(microseconds=1)
        return min(self._midnight(self.period.last + DAY), after_now) if self.period.last else after_now

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day, for things that have a day and no moment."""
        today = self.now.astimezone(self.policy.clock).date()
        return self.period.first or BEGINNING.date(), min(self.period.last or today, today)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.policy.clock).astimezone(UTC)


def scope_now(act: Act, policy: IndicatorsPolicy, kind: PeriodKind = PeriodKind.school_year) -> Scope:
    """The present period of that kind, of the whole association."""
    return Scope(period_with(kind, act.now.astimezone(policy.clock).date()), policy, act.now)
