from handlers.projects.pages.states import ProjectPages
from tests.support.defences import ready_project
from tests.support.projects import project_of, team_of_two
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A member of a team takes the passport as a file, adds to it and to a report, leaves; a mentor meets a team."""
    _, member = await team_of_two(scene)
    await member.start()
    await member.press("project", "team_project:1", "paper", "changes", "back", "to_add", "section:2")
    await member.say("Есть спортзал")
    await member.press("draft")
    await member.say("Опрос готов")
    await member.press("back", "to_leave", "sure")
    ivanov, petrova = await scene.pair()
    await project_of(ivanov)
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press_first("mentee")
    await petrova.press("passport", "meet", "day_weekday:0")
    async with scene.town.act(ivanov) as act:
        await ready_project(act, act.me.id)
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press_first("mentee")
    await petrova.press("passport", "propose")


WAY = Way(walk, everybodys=(ProjectPages,))
