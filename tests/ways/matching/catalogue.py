from handlers.matching.catalogue.states import Catalogue
from tests.support.people import mentor
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """By topic and by city; a mentee asks a mentor, and a visitor asks for one."""
    await mentor(scene.town, "Сомова Вера Павловна")
    petrova, ivanov, guest = await scene.mentor(), await scene.mentee(), await scene.visitor()
    async with scene.town.act(petrova) as act:
        card = f"mentor:{act.me.id}"
    await ivanov.press("find_mentor", "topic", "by_topic:1", "city", "by_city:1", "everybody", card, "ask")
    await guest.start()
    await guest.press("mentors", card, "need_mentor")


WAY = Way(walk, everybodys=(Catalogue,))
