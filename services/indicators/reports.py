"""The report of a period: all figures, the three questions, and mentors by their mentees' results. Coordinators take it
as a file at any time; those who want it get the one of a month on the first day of the next.
"""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select
from sqlalchemy.orm import selectinload

from models.meeting import Meeting
from models.monthly_report import MonthlyNotice, MonthlyReader
from models.person import City, Person
from services.audit import record_rows
from services.days import day_of
from services.guards import hold_coordinator, require_coordinator
from services.indicators.figures import AnswerKey, Answers, Figures, figures_of, three_questions
from services.indicators.mentors import MentorResults, mentors_results
from services.indicators.periods import Period, PeriodKind, Scope, period_with
from services.indicators.policy import INDICATORS_BY_DEFAULT, IndicatorsPolicy
from services.notices import Reminder
from services.places.search import Portion
from services.unit_of_work import Act

MENTORS_AT_MOST = 5_000
LONG_FROM = 50_000  # meetings of pairs ever booked
SENT_AT, SENT_UNTIL = time(9), time(20)  # by the reader's own clock, on the first day of a month


@dataclass(frozen=True, slots=True)
class PeriodReport:
    found: Figures
    questions: dict[AnswerKey, Answers]
    mentors: list[MentorResults]
    city: City | None = None


async def period_report(act: Act, scope: Scope) -> PeriodReport:
    """Raises NotAllowed."""
    return replace(await counted_report(act, scope), mentors=await mentors_of_report(act, scope))


async def counted_report(act: Act, scope: Scope) -> PeriodReport:
    """Without the mentors. Raises NotAllowed."""
    city = await act.session.get(City, scope.city_id) if scope.city_id else None
    return PeriodReport(await figures_of(act, scope), await three_questions(act, scope), [], city)


async def mentors_of_report(act: Act, scope: Scope) -> list[MentorResults]:
    """Raises NotAllowed."""
    return (await mentors_results(act, scope, "", Portion(at_most=MENTORS_AT_MOST))).lines


async def takes_long(act: Act) -> bool:
    """Whether so much was done in all years that making a file of indicators takes seconds."""
    return (await act.session.scalar(select(func.max(Meeting.id))) or 0) >= LONG_FROM


async def note_export(act: Act, report: PeriodReport) -> None:
    """A file is made of the report: the audit trail gets how many mentors it names. Raises NotAllowed."""
    await hold_coordinator(act)
    record_rows(act, "people.exported.indicators", len(report.mentors))


async def wants_monthly(act: Act) -> bool:
    """Whether the acting coordinator gets the report of each month. Raises NotAllowed."""
    me = require_coordinator(act)
    return await act.session.get(MonthlyReader, me.id) is not None


async def switch_monthly(act: Act) -> bool:
    """Turn it on or off; returns whether it is on now. Raises NotAllowed."""
    me = require_coordinator(act)
    gone = delete(MonthlyReader).where(MonthlyReader.person_id == me.id).returning(MonthlyReader.person_id)
    if (await act.session.execute(gone)).all():
        return False
    act.session.add(MonthlyReader(person_id=me.id, since=act.now))
    return True


def month_scope(act: Act, policy: IndicatorsPolicy, first: date) -> Scope:
    """The whole association in the month of that first day."""
    return Scope(Period(PeriodKind.month, first), policy, act.now)


async def due_monthly(act: Act, policy: IndicatorsPolicy = INDICATORS_BY_DEFAULT) -> list[Reminder]:
    """A notice for each reader for whom it is the first day of a month; a reader who subscribed on that day waits for
    the next month. Calling it again on that day returns the same notices, which are written once.
    """
    readers = (
        select(Person, MonthlyReader.since)
        .join(MonthlyReader, MonthlyReader.person_id == Person.id)
        .options(selectinload(Person.roles))
    )
    found = []
    for person, since in await act.session.execute(readers.order_by(Person.id)):
        today, now = day_of(person, act.now), act.now.astimezone(ZoneInfo(person.timezone)).time()
        is_time = today.day == 1 and SENT_AT <= now < SENT_UNTIL and day_of(person, since) < today
        if is_time and person.is_in_charge and person.can_be_told:
            month = period_with(PeriodKind.month, today - timedelta(days=1))
            assert month.first is not None
            ids: dict[str, int | str] = {"month": month.first.isoformat(), "policy": policy.said}
            dedupe = f"{MonthlyNotice.report}:{person.id}:{month.first}"
            found.append(Reminder(person.id, MonthlyNotice.report, ids, act.now, dedupe))
    return found
