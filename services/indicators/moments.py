"""Arithmetic with moments inside a query, the same on SQLite, which keeps them as text in UTC, and on PostgreSQL."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Float, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

_MINUTE = timedelta(minutes=1)


class Within(FunctionElement[bool]):
    """`Within(later, earlier, seconds)`: whether `later` is at most so many seconds after `earlier`."""

    type = Boolean()
    inherit_cache = True
    name = "within"


class SecondsBetween(FunctionElement[float]):
    """From the first moment to the second one."""

    type = Float()
    inherit_cache = True
    name = "seconds_between"


class BeforeMonthsAfter(FunctionElement[bool]):
    """`BeforeMonthsAfter(moment, day, months, minutes)`: whether the moment, on a clock `minutes` ahead of UTC, is in
    a month before the one that lies `months` after the day's month.
    """

    type = Boolean()
    inherit_cache = True
    name = "before_months_after"


@compiles(Within, "sqlite")
def _within_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    later, earlier, seconds = _said(element, compiler, options)
    return f"(julianday({later}) - julianday({earlier})) * 86400.0 <= {seconds} + 0.0005"


@compiles(Within, "postgresql")
def _within_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    later, earlier, seconds = _said(element, compiler, options)
    return f"({later} - {earlier} <= make_interval(secs => {seconds}))"


@compiles(SecondsBetween, "sqlite")
def _between_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    first, second = _said(element, compiler, options)
    return f"(julianday({second}) - julianday({first})) * 86400.0"


@compiles(SecondsBetween, "postgresql")
def _between_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    first, second = _said(element, compiler, options)
    return f"CAST(extract(epoch FROM {second} - {first}) AS double precision)"


@compiles(BeforeMonthsAfter, "sqlite")
def _months_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    moment, day, months, minutes = _said(element, compiler, options)
    local = f"date({moment}, {minutes} || ' minutes')"
    return f"{local} < date({day}, 'start of month', {months} || ' months')"


@compiles(BeforeMonthsAfter, "postgresql")
def _months_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    moment, day, months, minutes = _said(element, compiler, options)
    local = f"({moment} AT TIME ZONE 'UTC') + make_interval(mins => {minutes})"
    return f"({local} < date_trunc('month', CAST({day} AS timestamp)) + make_interval(months => {months}))"


def _said(element: Any, compiler: Any, options: Any) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


def minutes_ahead(moment: datetime) -> int:
    """How many minutes the moment's zone is ahead of UTC at that moment."""
    offset = moment.utcoffset()
    return offset // _MINUTE if offset else 0


def number(value: int) -> Any:
    """A number in the text of a query: PostgreSQL cannot tell the type of a parameter inside make_interval."""
    return literal(value, literal_execute=True)
