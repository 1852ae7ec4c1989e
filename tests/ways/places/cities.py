from handlers.places.cities.states import Cities
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A member adds three cities: one is accepted into the list, one exists already, one is removed."""
    orlova, ivanov = await scene.coordinator(), await scene.mentee()
    await add(ivanov, orlova, "Пермь")
    await orlova.say("Пермь / Perm")
    await orlova.press("zone", "city_zone:Asia/Omsk", "accept")
    await add(ivanov, orlova, "Мск")
    await orlova.press("same")
    await orlova.say("моск")
    await orlova.press("all_cities", "into:1", "merge")
    await add(ivanov, orlova, "Лес")
    await orlova.press("remove", "remove_city")
    await ivanov.press_notice("city_choose")


async def add(ivanov: Dweller, orlova: Dweller, name: str) -> None:
    """The member adds a city, and the coordinator opens it."""
    await ivanov.start()
    await ivanov.press("profile", "person", "city")
    for button in ("all_cities", "add_city"):
        await ivanov.say(name)
        await ivanov.press(button)
    await ivanov.press("own_zone:Asia/Yekaterinburg")
    await orlova.start()
    await orlova.press("waiting")
    await orlova.press(next(button for button in await orlova.buttons() if button.startswith("thing:city")))


WAY = Way(walk, in_charge=(Cities,), no_refusal=frozenset({"city_choose"}))
