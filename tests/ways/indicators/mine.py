from handlers.indicators.mine.states import MyMentees
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentor reads the results of all time."""
    _, petrova = await scene.pair()
    await petrova.press("help", "mine", "kind:everything", "back")


WAY = Way(walk, everybodys=(MyMentees,))
