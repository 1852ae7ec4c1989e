"""Dates by a person's own clock: the same moment may be a different day for somebody in another time zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from models.person import Person
from services.unit_of_work import Act


def day_of(person: Person, now: datetime) -> date:
    """Today's date in that person's time zone."""
    return now.astimezone(ZoneInfo(person.timezone)).date()


def today_of(act: Act) -> date:
    """Today's date in the acting person's time zone."""
    return act.today
