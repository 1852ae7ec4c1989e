from handlers.places.schools.states import Schools
from models.person import School
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A member adds three schools: one exists already, one is accepted into the list, one is removed."""
    async with scene.town.act() as act:
        act.session.add_all(School(city_id=1, name=f"Школа {name}", district=name) for name in ("ЦАО", "ЮАО"))
    orlova, ivanov = await scene.coordinator(), await scene.mentee()
    await add(ivanov, orlova, "Школа у реки")
    await orlova.press("same")
    await orlova.say("школа")
    await orlova.press("all_schools")
    for choice in ("into_district:", "into:"):
        await orlova.press(await first(orlova, choice))
    await orlova.press("merge")
    await add(ivanov, orlova, "Школа в поле")
    await orlova.say("Школа № 7 в поле")
    await orlova.press("accept")
    await add(ivanov, orlova, "Школа в лесу")
    await orlova.press("remove", "remove_school")
    await ivanov.press_notice("school_choose")


async def add(ivanov: Dweller, orlova: Dweller, name: str) -> None:
    """The member adds a school, and the coordinator opens it."""
    await ivanov.start()
    await ivanov.press("profile", "person", "school")
    for button in ("all_schools", "add_school"):
        await ivanov.say(name)
        await ivanov.press(button)
    await orlova.start()
    await orlova.press("waiting")
    await orlova.press(await first(orlova, "thing:school"))


async def first(orlova: Dweller, choice: str) -> str:
    return next(button for button in await orlova.buttons() if button.startswith(choice))


WAY = Way(walk, in_charge=(Schools,), no_refusal=frozenset({"school_choose"}))
