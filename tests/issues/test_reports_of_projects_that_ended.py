"""A report that waited for its review when its project ended can no longer be reviewed, and nobody reads that it waits.
A report that is accepted after a defence was arranged does not take the project back from it; if that defence is
cancelled, the project is ready for another one.
"""

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.defence import Defence
from models.project import Project, ProjectState, Stage, StageState
from models.report import ReportState
from services.defence.arranging import cancel_defence
from services.defence.waiting import projects_to_defend
from services.projects.projects import open_project
from services.projects.reports import accept_report, my_reports_in_review
from services.projects.road_maps import PlannedStage
from services.projects.stopping import stop_project
from tests.support.defences import AUTHOR, CHAIR, COORDINATOR, MENTOR, open_room
from tests.support.people import pair
from tests.support.projects import project_of, send_report, states
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_a_mentor_cannot_accept_the_last_report_of_a_project_that_was_stopped(town: Town) -> None:
    author, guide = await pair(town)
    [stage_id] = await project_of(author, ["Анализ"])
    async with town.act(author) as act:
        await send_report(act, stage_id)
    await town.settled()
    async with town.act(author) as act:
        await stop_project(act, 1, "Переход в другую школу")
    await town.settled()
    await guide.press_notice("rep_accept")
    assert any("рассматривать этот отчёт больше не нужно" in one.get("text", "") for one in await guide.from_bot())
    assert await states(town) == ("stopped", ["submitted"], ["submitted"])


async def test_a_report_of_a_stopped_project_is_not_said_to_be_in_review(town: Town) -> None:
    author, _ = await pair(town)
    [stage_id] = await project_of(author, ["Анализ"])
    async with town.act(author) as act:
        await send_report(act, stage_id)
        await stop_project(act, 1, "Переход в другую школу")
    async with town.act(author) as act:
        await open_project(act, "Новый проект", "Цель", [PlannedStage("Начало")])
        assert await my_reports_in_review(act) == []
    await author.start()
    assert "Анализ" not in await author.text()


async def test_the_window_of_a_stage_does_not_wait_after_the_project_was_stopped(town: Town) -> None:
    author, _ = await pair(town)
    first, second = await project_of(author)
    async with town.act(author) as act:
        await send_report(act, first)
        await stop_project(act, 1, "Переход в другую школу")
    await author.press("project", f"stage:{first}")
    assert "ждём" not in (await author.text()).lower()
    await author.press("back", f"stage:{second}")
    assert "report" not in await author.buttons()


async def test_a_report_accepted_after_a_defence_was_arranged_leaves_the_project_at_it(database: Database) -> None:
    room = await open_room(database)
    async with room.who(AUTHOR).write() as act:
        project = await act.session.get_one(Project, 1)
        project.state = ProjectState.more_work
        project.stages.append(Stage(number=2, title="Доработка", state=StageState.planned))
        await act.session.flush()
        report = await send_report(act, project.stages[-1].id)
    defence = await room.arranged(CHAIR)
    async with room.who(MENTOR).write() as act:
        accepted = await accept_report(act, report.id)
        assert accepted.state is ReportState.accepted
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Project, 1)).state is ProjectState.at_defence
        assert (await act.session.execute(projects_to_defend(act))).all() == []
        assert (await act.session.scalars(select(Defence.id))).all() == [defence.id]
    async with room.who(COORDINATOR).write() as act:
        await cancel_defence(act, defence.id)
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Project, 1)).state is ProjectState.finished
        assert len((await act.session.execute(projects_to_defend(act))).all()) == 1
