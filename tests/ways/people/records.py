from handlers.people.records.states import Records
from tests.support.people import link_of, listed
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A record from a list is removed, and the account of somebody who came by a link is unlinked."""
    orlova, ryabova = await scene.coordinator(), await scene.visitor()
    came, stays_away = await listed(scene.town, "Рябова Анна Сергеевна"), await listed(scene.town, "Яшина Анна")
    await ryabova.start(await link_of(orlova, came))
    await ryabova.press("agree")
    await orlova.start()
    await orlova.press("importing", "links", "one", f"person:{stays_away}", "to_remove", "remove")
    await orlova.start()
    await orlova.press("importing", "links", "came")
    await orlova.say("Рябова")
    await orlova.press(f"person:{came}", "untie")


WAY = Way(walk, in_charge=(Records,))
