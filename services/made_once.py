"""Queries that run with nearly every press. Each is made once for all acts, because making SQLAlchemy's objects costs
several times what such a query itself does.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import BindParameter, Date, Integer, SelectBase, bindparam
from sqlalchemy.sql.visitors import iterate

from models.base import UtcDateTime
from services.unit_of_work import Act


class _Moment(BindParameter[datetime]):
    """The moment of the act, or `later` than it by so much."""

    inherit_cache = True

    def __init__(self, later: timedelta = timedelta()) -> None:
        self.later = later
        super().__init__(f"now_and_{later // timedelta(microseconds=1)}".replace("-", "minus_"), type_=UtcDateTime())

    def __add__(self, other: Any) -> Any:
        return _Moment(self.later + other)

    def __sub__(self, other: Any) -> Any:
        return _Moment(self.later - other)


# Stands for the act while a query is made. Anything else of an act is known only later and raises AttributeError.
_ANY_ACT = SimpleNamespace(
    me=SimpleNamespace(id=bindparam("me", type_=Integer)),
    now=_Moment(),
    today=bindparam("today", type_=Date),
)


Made = TypeVar("Made", bound=SelectBase)


class MadeOnce(Generic[Made]):
    """A query that depends on `act.me.id`, `act.now`, `act.today` and nothing else of an act. Called with an act, it
    gives the statement and its values: `await act.session.scalars(*query(act))`.
    """

    def __init__(self, make: Callable[[Act], Made]) -> None:
        self._statement = make(cast(Act, _ANY_ACT))
        bound = [one for one in iterate(self._statement) if isinstance(one, BindParameter)]
        self._moments = {one.key: one.later for one in bound if isinstance(one, _Moment)}
        self._names = {one.key for one in bound} & {"me", "today"}

    def at(self, now: datetime) -> tuple[Made, dict[str, int | date | datetime]]:
        """The same for a query that depends on `act.now` only."""
        assert not self._names
        return self._statement, {name: now + later for name, later in self._moments.items()}

    def __call__(self, act: Act) -> tuple[Made, dict[str, int | date | datetime]]:
        values: dict[str, int | date | datetime] = {name: act.now + later for name, later in self._moments.items()}
        if "me" in self._names:
            values["me"] = act.me.id
        if "today" in self._names:
            values["today"] = act.today
        return self._statement, values
