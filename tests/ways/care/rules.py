from handlers.care.rules.states import CareRules
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator makes a week quiet, and then ordinary again."""
    orlova = await scene.coordinator()
    await orlova.press("settings", "care_rules", "weeks")
    [week] = [one for one in await orlova.buttons() if one.startswith("week:")][:1]
    await orlova.press(week)
    await orlova.press(week)


WAY = Way(walk, in_charge=(CareRules,))
