from handlers.vetting.briefing.states import Briefing
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """To the end, and on to the free hours."""
    petrova = await scene.mentor()
    await petrova.press("help", "pages", "briefing", "next", "back", "next", "next", "hours")


WAY = Way(walk, everybodys=(Briefing,))
