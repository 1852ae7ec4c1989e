from handlers.events.announcing.states import Announcing
from tests.support.meetings import press_day_ahead
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Announces to coordinators, so that none of the strangers is invited; first with words, then without."""
    orlova = await scene.coordinator()
    await orlova.press("announce", "kind:club")
    await orlova.say("Совет")
    await orlova.press("day_weekday:0", "later", "earlier")
    await press_day_ahead(orlova, 10)
    await orlova.press("time:900")
    await orlova.say("Школа № 57")
    await orlova.say("Как провести первый педсовет")
    await orlova.press("back", "skip", "audience:1", "audience:2", "next", "send", "event")


WAY = Way(
    walk,
    in_charge=(Announcing,),
    leads_out=frozenset({"Announcing:done:event"}),
    no_row={
        "Announcing:day:earlier": "turns one's own calendar",
        "Announcing:day:later": "turns one's own calendar",
    },
)
