from datetime import timedelta

from handlers.events.afterwards.states import EventRated, RatingEvent
from models.event import Answer, EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.registering import answer_event
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator comes to an event, rates it, and reads the ratings."""
    orlova = await scene.coordinator()
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=1)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        event = await announce(act, draft, "club")
        await answer_event(act, event.id, Answer.coming)
    await scene.town.advance(days=1, hours=3)
    await orlova.press_notice("event_rate")
    await orlova.press_notice("event_say")
    await orlova.say("Полезно")
    await orlova.press_notice("event_paper")
    await orlova.start()
    await orlova.press("events", "event:1", "ratings", "dark", "light")


WAY = Way(walk, in_charge=(EventRated,), everybodys=(RatingEvent,))
