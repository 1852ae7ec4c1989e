from handlers.indicators.standards.states import SelfCheck
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    orlova = await scene.coordinator()
    await orlova.press("indicators", "more", "standards", "back")


WAY = Way(walk, in_charge=(SelfCheck,))
