from handlers.projects.opening.states import OpeningProject
from tests.support.projects import to_road_map
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Writes an own road map, then takes the ready one."""
    ivanov = await scene.mentee()
    await to_road_map(ivanov)
    await ivanov.press("own")
    for title in ("Анализ", "Замысел", "Лишний"):
        await ivanov.say(title)
    await ivanov.press("remove_last", "next", "stage:0")
    await ivanov.press([button for button in await ivanov.buttons() if button.startswith("month:")][-1])
    await ivanov.press("back", "ready", "open")


WAY = Way(walk, everybodys=(OpeningProject,))
