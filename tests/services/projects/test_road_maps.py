"""The stages of a road map are always in ascending order, whatever dates are chosen in whatever order."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from models.connection.database import Database
from models.person import Person
from services.projects.projects import open_project
from services.projects.road_maps import (
    MONTHS_OFFERED,
    STAGES_AT_MOST,
    BadRoadMap,
    PlannedStage,
    RoadMapBackwards,
    days_offered,
    require_fits,
    require_good,
    road_map,
    spread,
    with_stage,
)
from services.refusals import Refusal
from services.unit_of_work import Act
from tests.support.pairs import MONDAY, make_pairs

NOBODY = Act(AsyncSession(), MONDAY, None, Person(timezone="Europe/Moscow"))
TODAY = MONDAY.date()
DAYS = st.integers(0, 400).map(lambda days: TODAY + timedelta(days=days))


@given(count=st.integers(1, 8), choices=st.lists(st.tuples(st.integers(0, 7), DAYS), max_size=12))
def test_whatever_dates_are_chosen_the_stages_end_one_after_another(
    count: int, choices: list[tuple[int, date]]
) -> None:
    stages = [PlannedStage("Этап")] * count
    for index, day in choices:
        try:
            require_fits(stages, index % count, day)
        except Refusal:
            continue
        stages[index % count] = PlannedStage("Этап", day)
    planned = road_map(NOBODY, stages)
    days = [stage.due_on for stage in planned if stage.due_on]
    assert len(days) == count
    assert all(one <= following for one, following in pairwise(days))
    require_good(NOBODY, planned)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_project_with_a_backward_road_map_is_not_opened(database: Database) -> None:
    pairs = await make_pairs(database)
    backward = [PlannedStage("Анализ", date(2026, 12, 31)), PlannedStage("Замысел", date(2026, 5, 1))]
    with pytest.raises(RoadMapBackwards) as refused:
        async with pairs.mentee().write() as act:
            await open_project(act, "Школа", "", backward)
    assert refused.value.values == {"number": 2, "earlier": 1}


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_the_days_offered_are_a_year_and_reach_the_last_day_that_is_given_by_itself(today: date) -> None:
    stages = [PlannedStage(""), PlannedStage("")]
    offered = days_offered(today, stages, 1)
    assert len(offered) >= MONTHS_OFFERED
    assert spread(today, 2)[-1] in offered
    assert offered == sorted(offered)
    assert offered[0] >= today


def test_a_ninth_stage_is_refused() -> None:
    stages: list[PlannedStage] = []
    for _ in range(STAGES_AT_MOST):
        stages = with_stage(stages, "")
    with pytest.raises(BadRoadMap):
        with_stage(stages, "")
