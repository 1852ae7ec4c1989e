from handlers.matching.season.states import Readiness
from tests.support import people
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Everything that is counted is opened, and a cohort is begun, looked at, published and looked at again."""
    orlova = await scene.coordinator()
    await people.mentee(scene.town)
    await people.mentor(scene.town)
    await orlova.start()
    await orlova.press("people", "season", "everybody")
    await orlova.press_first("counted_person")
    await orlova.press("back", "back", "view:topic", "balance:1", "back", "invite_mentors", "back")
    await orlova.press("begin", "back", "draft", "to_publish", "publish", "back", "published")


WAY = Way(walk, in_charge=(Readiness,))
