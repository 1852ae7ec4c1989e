from handlers.people.joining.states import JoiningRecords
from tests.support.people import listed
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Two records from lists are joined."""
    orlova = await scene.coordinator()
    one, other = await listed(scene.town, "Рябова Анна Сергеевна"), await listed(scene.town, "Рябова Анна")
    await orlova.press("people", "list:not_come", f"person:{one}", "join")
    await orlova.say("рябова")
    await orlova.press(f"other:{other}", "join")


WAY = Way(walk, in_charge=(JoiningRecords,))
