from handlers.privacy.who_sees.states import WhoSees
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    ivanov = await scene.mentee()
    await ivanov.start()
    await ivanov.press("help", "who_sees", "writer:mentor", "writer:mentee")


WAY = Way(walk, everybodys=(WhoSees,))
