"""How often a day one person may do what is told to others. Most of such acts can be taken back, and without a limit
one person could tell others without end by doing and taking back.
"""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from models.notice import Notice, NoticeKind
from services.refusals import Refusal
from services.unit_of_work import Act

DAY = timedelta(days=1)


class TooOften(Refusal):
    """The person has done this the maximum number of times (`count`) within the last 24 hours."""

    key = "refusal-too-often"


async def require_not_too_often(act: Act, done_at: Any, mine: ColumnElement[bool], at_most: int) -> None:
    """For acts that add a row each: raises TooOften if `at_most` rows that are `mine` were made since a day ago, by the
    column `done_at`.
    """
    await _require_fewer(act, select(func.count()).where(mine, done_at > act.now - DAY), at_most)


async def require_not_told_too_often(
    act: Act, people: Collection[int] | Select[int], kind: NoticeKind, about: tuple[str, int], at_most: int
) -> None:
    """For acts that change the same row each time: raises TooOften if these people were told at `at_most` moments since
    a day ago, by notices of this kind whose ids hold `about`.
    """
    name, number = about
    told = and_(Notice.person_id.in_(people), Notice.kind == kind, Notice.ids[name].as_integer() == number)
    moments = select(func.count(Notice.due_at.distinct())).where(told, Notice.due_at > act.now - DAY)
    await _require_fewer(act, moments, at_most)


async def _require_fewer(act: Act, count: Select[int], at_most: int) -> None:
    require_fewer(await act.session.scalar(count) or 0, at_most)


def require_fewer(count: int, at_most: int) -> None:
    """For a caller that knows how often the person has done it since a day ago: raises TooOften."""
    if count >= at_most:
        raise TooOften(count=at_most)
