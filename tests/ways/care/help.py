from handlers.care.help.states import Help
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    await (await scene.mentee()).press("help", "back")


WAY = Way(walk, everybodys=(Help,))
