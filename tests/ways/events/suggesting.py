from handlers.events.suggesting.states import DecidingOnEvent, Suggested, Suggesting
from tests.support.meetings import press_day_ahead
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    orlova, petrova = await scene.coordinator(), await scene.mentor()
    await petrova.press("events", "suggest", "new")
    await propose(petrova, "Урок глазами ученика")
    await orlova.press_notice("event_decide")
    await orlova.press("return")
    await orlova.say("А записать можно?")
    await petrova.press_notice("event_mine")
    await petrova.press("answer")
    await petrova.say("Да")
    await petrova.press("other_time", "day_weekday:0", "later", "earlier")
    await press_day_ahead(petrova, 8)
    await petrova.press("time:900")
    await orlova.press_notice("event_decide")
    await orlova.press("decline")
    await orlova.say("Такой мастер-класс уже есть")
    await orlova.press("really")
    await petrova.press("home", "events", "suggest", "proposal:1", "back", "new")
    await propose(petrova, "Письмо родителям")
    await orlova.press_notice("event_decide")
    await orlova.press("approve", "home")
    await petrova.press("event", "home", "events", "suggest", "new")
    await propose(petrova, "Третий")
    await petrova.press("withdraw")


async def propose(petrova: Dweller, title: str) -> None:
    await petrova.press("kind:master_class")
    await petrova.say(title)
    await petrova.say("Разберём на примерах")
    await petrova.press("day_weekday:0", "later", "earlier")
    await press_day_ahead(petrova, 10)
    await petrova.press("time:900")
    await petrova.say("Школа № 57")
    await petrova.press("send")


OWN_CALENDAR = "turns one's own calendar"
WAY = Way(
    walk,
    in_charge=(DecidingOnEvent,),
    everybodys=(Suggesting, Suggested),
    buttons_in_charge=frozenset({"event_decide"}),
    leads_out=frozenset(),
    no_row={
        f"{group}:day:{turn}": OWN_CALENDAR for group in ("Suggesting", "Suggested") for turn in ("earlier", "later")
    },
)
