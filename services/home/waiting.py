"""«Ждёт вас»: everything that waits for a person. Each area contributes queries for what waits in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, literal, select, union_all

from models.person import Person
from services.made_once import MadeOnce
from services.unit_of_work import Act

WaitingQuery = Callable[[Act], Select[Any]]  # made by `of_person` or `named`, see MadeOnce


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: its kind and id, whom or what it is about, a detail that tells it from others about the
    same person, and since when it has waited (aware).
    """

    kind: str
    subject_id: int
    about: str
    detail: str
    since: datetime


def of_person(subject_id: Any, since: Any, detail: ColumnElement[str] | Any = None) -> Select[Any]:
    """The columns of a waiting query about a person; the caller joins `Person`."""
    named_by = literal("") if detail is None else detail
    return select(subject_id, Person.surname, Person.first_name, Person.patronymic, named_by, since)


def named(subject_id: Any, name: Any, since: Any) -> Select[Any]:
    """The columns of a waiting query about a thing with its own name."""
    nothing = literal("")
    return select(subject_id, name, nothing, nothing, nothing, since)


async def waiting_for(act: Act, queries: Mapping[str, WaitingQuery]) -> list[Waiting]:
    """Everything that waits for the acting person, by the queries of each kind, the oldest first, in one statement."""
    if not queries:
        return []
    rows = (await act.session.execute(*_in_one(tuple(queries.items()))(act))).all()
    found = [Waiting(row[6], row[0], _list_name(*row[1:4]), row[4], row[5]) for row in rows]
    return sorted(found, key=lambda waiting: waiting.since)


@cache
def _in_one(queries: tuple[tuple[str, WaitingQuery], ...]) -> MadeOnce[Any]:
    def make(act: Act) -> Select[Any] | CompoundSelect[Any]:
        parts = [query(act).add_columns(literal(kind)) for kind, query in queries]
        return union_all(*parts) if len(parts) > 1 else parts[0]

    return MadeOnce(make)


def _list_name(surname: str, first_name: str, patronymic: str) -> str:
    return Person(surname=surname, first_name=first_name, patronymic=patronymic).list_name
