"""Quiet weeks of the association, which coordinators choose: nobody is nudged, and mailings wait until the next
ordinary week.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import delete, select

from models.care import QuietWeek
from models.connection.database import insert_new
from services.audit import record
from services.days import today_of
from services.guards import require_coordinator
from services.refusals import Refusal
from services.unit_of_work import Act

WEEKS_AHEAD = 52
_WEEK = timedelta(days=7)


class WeekNotOffered(Refusal):
    """The week is over, or too far ahead."""

    key = "refusal-week-not-offered"


@dataclass(frozen=True, slots=True)
class WeekAhead:
    monday: date
    is_quiet: bool


async def weeks_ahead(act: Act) -> list[WeekAhead]:
    """This week and those of a year ahead. Raises NotAllowed."""
    require_coordinator(act)
    mondays = _mondays(act)
    query = select(QuietWeek.monday).where(QuietWeek.monday.between(mondays[0], mondays[-1]))
    quiet = set(await act.session.scalars(query))
    return [WeekAhead(monday, monday in quiet) for monday in mondays]


async def make_week_quiet(act: Act, monday: date, *, quiet: bool) -> None:
    """Make a week quiet, or an ordinary one again. Messages that are already held back until its end stay held back.
    Raises NotAllowed, WeekNotOffered.
    """
    require_coordinator(act)
    if monday not in _mondays(act):
        raise WeekNotOffered
    if quiet:
        changed = await insert_new(act.session, QuietWeek, [{"monday": monday}])
    else:
        gone = delete(QuietWeek).where(QuietWeek.monday == monday).returning(QuietWeek.monday)
        changed = len((await act.session.execute(gone)).all())
    if changed:
        record(act, "week.quiet" if quiet else "week.ordinary", int(f"{monday:%Y%m%d}"))


def _mondays(act: Act) -> list[date]:
    today = today_of(act)
    this = today - timedelta(days=today.weekday())
    return [this + number * _WEEK for number in range(WEEKS_AHEAD)]
