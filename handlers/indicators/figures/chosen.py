"""What a coordinator looks at, kept in the dialog: a period, a city, a programme, a figure and words to search for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SearchedChoice
from handlers.shared.middleware_data import indicators_policy_of
from models.mentorship import Programme
from models.newer_values import read_as
from services.indicators.definitions import Measure, MeasureGroup
from services.indicators.periods import Period, PeriodKind, Scope, scope_now
from services.unit_of_work import Act

FOUND, MENTORS = SearchedChoice("counted", own=False), SearchedChoice("mentor", own=False)


def scope_in(manager: DialogManager, act: Act) -> Scope:
    """The present school year of the whole association, until something else is chosen."""
    data = manager.dialog_data
    scope = scope_now(act, indicators_policy_of(manager), PeriodKind(data.get("kind", PeriodKind.school_year)))
    period = Period(scope.period.kind, date.fromisoformat(data["first"])) if data.get("first") else scope.period
    programme = read_as(Programme, data["programme"]) if data.get("programme") else None
    return replace(scope, period=period, city_id=data.get("city_id"), programme=programme)


def keep_period(manager: DialogManager, period: Period) -> None:
    manager.dialog_data["kind"] = period.kind.value
    manager.dialog_data["first"] = period.first.isoformat() if period.first else None


def group_in(manager: DialogManager) -> MeasureGroup:
    return MeasureGroup(manager.dialog_data["group"])


def measure_in(manager: DialogManager) -> Measure:
    return Measure(manager.dialog_data["measure"])


def words_in(manager: DialogManager) -> str:
    return str(manager.dialog_data.get("words", ""))


def is_dark(data: Mapping[str, Any]) -> bool:
    return bool(data.get("dark"))
