"""The road map (дорожная карта) of a project that is being planned: stages ordered by date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from services.days import today_of
from services.refusals import Refusal
from services.unit_of_work import Act

STAGES_AT_MOST = 8
SHORTEST = timedelta(days=60)  # with less of the school year left, dates are spread over the next one


class BadRoadMap(Refusal):
    """No stages, too many stages, or a stage due in the past."""

    key = "refusal-bad-road-map"


class RoadMapBackwards(Refusal):
    """A stage would be due before an earlier one."""

    key = "refusal-road-map-backwards"


@dataclass(frozen=True, slots=True)
class PlannedStage:
    """A stage that is not stored yet. Stages without `due_on` are spread evenly."""

    title: str
    due_on: date | None = None


def spread(today: date, count: int) -> list[date]:
    """`count` days, evenly over the school year that is planned for (1 September to 31 May), the last of them on its
    final day.
    """
    end = _last_day(today)
    begin = max(today, date(end.year - 1, 9, 1))
    return [begin + (end - begin) * number // count for number in range(1, count + 1)]


def _last_day(today: date) -> date:
    """Of the present school year, or of the next one if little is left of the present."""
    end = date(today.year, 5, 31)
    return end if end - today >= SHORTEST else date(today.year + 1, 5, 31)


def road_map(act: Act, stages: Sequence[PlannedStage]) -> list[PlannedStage]:
    """Give every stage a date: those without one are spread evenly between the chosen dates around them."""
    after, planned = today_of(act), list[PlannedStage]()
    for is_dated, run in groupby(stages, key=lambda stage: stage.due_on is not None):
        these = list(run)
        if not is_dated:
            before = next((stage.due_on for stage in stages[len(planned) :] if stage.due_on), None)
            days = _between(after, before, len(these)) if before else spread(after, len(these))
            these = [replace(stage, due_on=day) for stage, day in zip(these, days, strict=True)]
        planned += these
        after = planned[-1].due_on or after
    return planned


def _between(after: date, before: date, count: int) -> list[date]:
    return [after + (before - after) * number // (count + 1) for number in range(1, count + 1)]


def require_good(act: Act, planned: Sequence[PlannedStage]) -> None:
    """Check stages that all have dates. Raises BadRoadMap, RoadMapBackwards."""
    today = today_of(act)
    if not 1 <= len(planned) <= STAGES_AT_MOST or any(stage.due_on and stage.due_on < today for stage in planned):
        raise BadRoadMap(at_most=STAGES_AT_MOST)
    for number, (one, following) in enumerate(pairwise(planned), 1):
        if one.due_on and following.due_on and following.due_on < one.due_on:
            raise RoadMapBackwards(number=number + 1, earlier=number)
