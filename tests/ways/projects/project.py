from handlers.projects.project.states import MyProject, Passport
from tests.support.projects import project_of, send_report
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Looks at a project before and after the first report."""
    ivanov = await scene.mentee()
    [first, _] = await project_of(ivanov)
    await ivanov.press("project", "passport", "back", f"stage:{first}")
    async with scene.town.act(ivanov) as act:
        await send_report(act, first, "Провели опрос")
    await ivanov.start()
    await ivanov.press("project", f"stage:{first}", "history")


WAY = Way(walk, everybodys=(MyProject, Passport))
