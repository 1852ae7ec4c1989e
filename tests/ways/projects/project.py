from handlers.projects.project.states import MyProject
from tests.support.projects import project_of, send_report, team_of_two
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Looks at a project before and after the first report."""
    ivanov = await scene.mentee()
    [first, _] = await project_of(ivanov)
    await ivanov.press("project", "passport", "back", "manage", "back", "change", "back", f"stage:{first}")
    async with scene.town.act(ivanov) as act:
        await send_report(act, first, "Провели опрос")
    await ivanov.start()
    await ivanov.press("project", f"stage:{first}", "history")
    _, member = await team_of_two(scene)
    await member.start()
    await member.press("project", "team_project:2", "back", "open_project")


WAY = Way(walk, everybodys=(MyProject,))
