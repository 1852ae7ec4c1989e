from handlers.projects.arranging.states import Arranging
from tests.support.defence_ways import HALL, first, ready
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator arranges a defence from the notice, and moves it."""
    people = await ready(scene)
    orlova = people.coordinator
    await orlova.press_notice("df_arrange")
    await orlova.press("day_weekday:0", "later", "earlier")
    await to_place(orlova)
    await orlova.say("Петрова")
    await orlova.press(await first(orlova, "person:"), "arrange")
    await orlova.press("move")
    await to_place(orlova)


async def to_place(orlova: Dweller) -> None:
    await orlova.press(await first(orlova, "day:"))
    await orlova.press(await first(orlova, "time:"))
    await orlova.say(HALL)


WAY = Way(walk, in_charge=(Arranging,), buttons_in_charge=frozenset({"df_arrange"}))
