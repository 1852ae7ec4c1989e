from datetime import timedelta

from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportState
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee is reminded of the first meeting, the mentor of a report."""
    ivanov, petrova = await scene.pair()
    async with scene.town.act(ivanov) as act:
        long_ago = act.now - timedelta(days=8)
        project = Project(author_id=act.me.id, title="Чтение", state=ProjectState.active, opened_at=long_ago)
        act.session.add(project)
        await act.session.flush()
        stage = Stage(project_id=project.id, number=1, title="Анализ", state=StageState.submitted)
        act.session.add(stage)
        await act.session.flush()
        act.session.add(Report(stage_id=stage.id, state=ReportState.submitted, submitted_at=long_ago))
    await scene.town.advance(days=10, hours=1)
    await ivanov.press_notice("care_log")
    await ivanov.press_notice("care_call")
    await petrova.press_notice("care_review")


WAY = Way(walk, no_refusal=frozenset({"care_log"}))
