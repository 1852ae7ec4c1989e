"""Any day may be chosen for a stage; an unusual one is warned of, and the later stages can move too."""

from datetime import date, timedelta

import pytest

from models.connection.database import Database
from models.person import Role
from models.project import Project, StageState
from models.special_day import SpecialDay
from services.projects.passports import open_passport
from services.projects.road_maps import BadRoadMap
from services.projects.stages import DateWarning, StageSettled, check_day, set_stage_day
from services.refusals import NotAllowed
from tests.support.office import Office
from tests.support.passports import an_office, write_draft

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def project_in(office: Office) -> tuple[int, Project]:
    author = await office.person("Иванов Пётр", Role.mentee)
    project_id = await office.does(author, write_draft)
    return author, await office.does(author, open_passport, project_id, None)


def working_day_near(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7)  # a Monday


async def test_a_day_of_rest_and_a_day_out_of_order_are_warned_of(database: Database) -> None:
    office = await an_office(database)
    author, project = await project_in(office)
    days = [stage.due_on for stage in project.stages if stage.due_on]
    monday = working_day_near(days[0])
    async with database.write() as session:
        session.add(SpecialDay(day=monday, works=False))
    holiday = await office.does(author, check_day, project.stages[0].id, monday)
    assert DateWarning.rest in holiday.warnings
    early = await office.does(author, check_day, project.stages[1].id, days[0] - timedelta(days=1))
    assert DateWarning.before_earlier in early.warnings
    late = await office.does(author, check_day, project.stages[0].id, days[2] + timedelta(days=1))
    assert DateWarning.after_later in late.warnings
    assert late.later == [2, 3]


async def test_a_warning_can_be_accepted_but_a_past_day_cannot(database: Database) -> None:
    office = await an_office(database)
    author, project = await project_in(office)
    first, second, _ = project.stages
    assert first.due_on
    before = first.due_on - timedelta(days=1)
    await office.does(author, set_stage_day, second.id, before)
    with pytest.raises(BadRoadMap):
        await office.does(author, set_stage_day, second.id, date(2020, 1, 1))


async def test_a_stage_that_was_reported_on_keeps_its_date(database: Database) -> None:
    office = await an_office(database)
    author, project = await project_in(office)
    stage = project.stages[0]
    async with database.write() as session:
        (await session.get_one(type(stage), stage.id)).state = StageState.submitted
    assert stage.due_on
    with pytest.raises(StageSettled):
        await office.does(author, set_stage_day, stage.id, stage.due_on + timedelta(days=7))


async def test_stages_never_begin_on_a_day_of_rest_and_others_cannot_move_them(database: Database) -> None:
    office = await an_office(database)
    _, project = await project_in(office)
    assert all(stage.due_on and stage.due_on.weekday() < 5 for stage in project.stages)
    other = await office.person("Белов Олег", Role.mentee)
    stage = project.stages[0]
    assert stage.due_on
    with pytest.raises(NotAllowed):
        await office.does(other, set_stage_day, stage.id, stage.due_on)


async def test_stages_that_move_along_never_land_on_a_day_of_rest(database: Database) -> None:
    office = await an_office(database)
    author, project = await project_in(office)
    first, second, _ = project.stages
    assert first.due_on
    assert second.due_on
    landing = second.due_on + timedelta(days=7)
    async with database.write() as session:
        await session.merge(SpecialDay(day=landing, works=False))
    day = first.due_on + timedelta(days=7)
    moved = await office.does(author, set_stage_day, first.id, day, shift_later=True)
    days = [stage.due_on for stage in moved.stages]
    assert days[0] == day
    assert days[1] is not None
    assert days[1] > landing
    assert days[1].weekday() < 5
