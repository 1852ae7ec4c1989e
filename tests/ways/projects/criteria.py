from handlers.projects.criteria.states import DefenceCriteria
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A criterion gets another title and other points, and is retired and restored; another is added."""
    orlova = await scene.coordinator()
    await orlova.press("settings", "defence_criteria", "criterion:1", "to_title")
    await orlova.say("Новизна")
    await orlova.press("most:5", "retire", "criterion:1", "restore", "to_add")
    await orlova.say("Польза для школы")


WAY = Way(walk, in_charge=(DefenceCriteria,))
