from datetime import timedelta

from handlers.events.asking.states import AskingAboutEvent, ReplyingAboutEvent
from models.event import EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An event for coordinators, so that none of the strangers is invited; one of them asks."""
    orlova, krylova = await scene.coordinator(), await scene.known("Крылова Вера", Role.coordinator)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=10)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        await announce(act, draft, "club")
    await scene.town.settled()
    await krylova.press_notice("event_ask")
    await krylova.say("Где парковка?")
    await orlova.press_notice("event_reply")
    await orlova.say("Во дворе")
    await krylova.press_notice("event_ask")


WAY = Way(
    walk,
    everybodys=(AskingAboutEvent, ReplyingAboutEvent),
    buttons_in_charge=frozenset({"event_reply"}),
)
