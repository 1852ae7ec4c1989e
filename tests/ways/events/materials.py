from datetime import timedelta

from handlers.events.materials.states import EventMaterials
from models.event import EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An event for coordinators; the one who came besides gets the materials."""
    orlova, krylova = await scene.coordinator(), await scene.known("Крылова Вера", Role.coordinator)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=2)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        await announce(act, draft, "club")
    await scene.town.settled()
    await krylova.press_notice("event_answer:coming")
    await scene.town.advance(days=3)
    await orlova.start()
    await orlova.press("events", "event:1", "send")
    await orlova.say("Черновик")
    await orlova.say("Запись встречи")
    await orlova.press("send")


WAY = Way(walk, in_charge=(EventMaterials,))
