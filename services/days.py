"""Whose day it is. A date belongs to a person: it begins and ends by the clock that they go by."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from models.person import Person
from services.unit_of_work import Act


def day_of(person: Person, now: datetime) -> date:
    """The day that it is for that person."""
    return now.astimezone(ZoneInfo(person.timezone)).date()


def today_of(act: Act) -> date:
    """The day that it is for the acting person."""
    return day_of(act.me, act.now)
