from handlers.reference.lists.states import Lists
from models.person import School
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator adds, corrects, joins and takes off items of all four lists."""
    orlova = await scene.coordinator()
    async with scene.town.act() as act:
        act.session.add(School(city_id=1, name="Школа № 57"))
    await orlova.start()
    await orlova.press("settings", "lists", "kind:topic")
    await orlova.say("Сон")
    await orlova.press("all_items")
    await orlova.say("Спорт / Sport")
    await orlova.press("add_item", "retire", "sure", "again", "same")
    await orlova.say("фин")
    await orlova.press("all_others", "same:1", "join", "retire", "sure", "back", "retired", "offered", "back")
    await orlova.press("kind:city")
    await orlova.say("Тверь")
    await orlova.press("add_item", "new_zone:Europe/Moscow", "zone", "right_zone:Europe/Samara")
    await orlova.say("Тверь / Tver")
    await orlova.press("back", "item:1", "people", "back", "back", "back", "back", "kind:district")
    await orlova.say("моск")
    await orlova.press("all_cities", "city:1")
    await orlova.say("ЮАО")
    await orlova.press("add_item", "back", "back", "back", "kind:school", "city:1")
    await orlova.say("Школа № 57")
    await orlova.press("district", "to_district:1")


WAY = Way(walk, in_charge=(Lists,))
