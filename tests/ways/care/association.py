from handlers.care.association.states import AssociationNow
from tests.support.meetings import past_meetings
from tests.support.people import pair
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Opens one of the numbers, and from another one a mentee's words about a meeting."""
    orlova = await scene.coordinator()
    await pair(scene.town)
    await past_meetings(scene.town, "Помогло")
    await orlova.press("indicators", "association")
    [first, *_] = [button for button in await orlova.buttons() if button.startswith("number:")]
    await orlova.press(first, "back", "number:feedback", "meeting:1", "back", "back", "home")


WAY = Way(walk, in_charge=(AssociationNow,))
