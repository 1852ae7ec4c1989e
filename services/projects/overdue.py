"""Which stages are overdue: the same rule for a row and for a query."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Date, and_, case, literal

from models.person import Person
from models.project import TO_REPORT, Project, ProjectState, Stage
from services.days import day_of
from services.places.zones import ZONES

_ELSEWHERE = "Europe/Moscow"


def is_overdue(stage: Stage, now: datetime) -> bool:
    """Whether an active project's author still owes a report on the stage (also after it was returned), and its last
    day is over in the author's time zone.
    """
    late = stage.due_on is not None and stage.due_on < day_of(stage.project.author, now)
    return late and stage.state in TO_REPORT and stage.project.state is ProjectState.active


def overdue(now: datetime) -> ColumnElement[bool]:
    """The same rule for a query that joins Stage, Project and the author's Person."""
    days = {zone: now.astimezone(ZoneInfo(zone)).date() for zone in ZONES}
    usual = days[_ELSEWHERE]
    by_day = [
        (Person.timezone.in_([zone for zone in ZONES if days[zone] == day]), literal(day, Date))
        for day in sorted(set(days.values()) - {usual})
    ]
    today = case(*by_day, else_=literal(usual, Date)) if by_day else literal(usual, Date)
    return and_(Stage.due_on < today, Stage.state.in_(TO_REPORT), Project.state == ProjectState.active)
