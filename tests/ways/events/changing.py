from dataclasses import replace
from datetime import timedelta

from handlers.events.changing.states import CancellingEvent, ChangingEvent
from models.event import EventKind, EventRhythm
from models.person import Role
from services.events.announcing import EventDraft, announce
from tests.support.meetings import press_day_ahead
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Changes everything about an event of coordinators, then cancels it."""
    orlova = await scene.coordinator()
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=10)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        await announce(act, replace(draft, rhythm=EventRhythm.week, times=3), "club")
    await orlova.start()
    await orlova.press("events", "event:1", "change", "to_day", "day_weekday:0", "later", "earlier")
    await press_day_ahead(orlova, 12)
    await orlova.press("time:900", "to_where")
    await orlova.say("Школа № 58")
    await orlova.press("to_where", "to_city", "city:1", "to_title")
    await orlova.say("Большой совет")
    await orlova.press("to_words")
    await orlova.say("Возьмите блокнот")
    await orlova.press("to_seats", "seats:20", "to_seats")
    await orlova.say("25")
    await orlova.press("to_length", "length:60", "following", "one", "following", "save")
    await orlova.press("change", "cancel")
    await orlova.say("Зал")
    await orlova.say("Зал заняли")
    await orlova.press("really", "events", "event:2", "change", "cancel")
    await orlova.say("Зал заняли")
    await orlova.press("really_all")


WAY = Way(
    walk,
    in_charge=(ChangingEvent, CancellingEvent),
    no_row={
        "ChangingEvent:day:earlier": "turns one's own calendar",
        "ChangingEvent:day:later": "turns one's own calendar",
    },
)
