"""The stages of a project that is opened at once are in ascending order."""

from datetime import date

import pytest

from models.connection.database import Database
from services.projects.projects import open_project
from services.projects.road_maps import PlannedStage, RoadMapBackwards
from tests.support.pairs import make_pairs


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_project_with_a_backward_road_map_is_not_opened(database: Database) -> None:
    pairs = await make_pairs(database)
    backward = [PlannedStage("Анализ", date(2026, 12, 31)), PlannedStage("Замысел", date(2026, 5, 1))]
    with pytest.raises(RoadMapBackwards) as refused:
        async with pairs.mentee().write() as act:
            await open_project(act, "Школа", "", backward)
    assert refused.value.values == {"number": 2, "earlier": 1}
