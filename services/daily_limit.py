"""How often a day one person may do what is told to others. Most of such acts can be taken back, and without a limit
one person could tell others without end by doing and taking back.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select

from services.refusals import Refusal
from services.unit_of_work import Act

DAY = timedelta(days=1)


class TooOften(Refusal):
    """The person has done this the maximum number of times (`count`) within the last 24 hours."""

    key = "refusal-too-often"


async def require_not_too_often(act: Act, done_at: Any, mine: ColumnElement[bool], at_most: int) -> None:
    """Raises TooOften if `at_most` rows that are `mine` were made since a day ago, by the column `done_at`."""
    query = select(func.count()).where(mine, done_at > act.now - DAY)
    if (await act.session.scalar(query) or 0) >= at_most:
        raise TooOften(count=at_most)
