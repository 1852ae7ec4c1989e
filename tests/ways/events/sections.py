from datetime import timedelta

from handlers.events.sections.states import DecidingOnTalk, EditingSections, EventSections
from models.event import EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A conference for coordinators, so that none of the strangers is invited."""
    orlova, krylova = await scene.coordinator(), await scene.known("Крылова Вера", Role.coordinator)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=20)
        audience = (Role.coordinator,)
        draft = EventDraft(EventKind.conference, "Менторы", begins, "Школа № 57", "", "", audience, days=2)
        await announce(act, draft, "conference")
    await scene.town.settled()
    await orlova.start()
    await orlova.press("events", "event:1", "programme", "edit", "add", "day:1", "time:600")
    await orlova.say("Управление")
    await orlova.press("seats:10", "add", "day:2", "time:600")
    await orlova.say("Дети")
    await orlova.say("12")
    await orlova.press("remove:2")
    await krylova.press_notice("event_answer:coming")
    await krylova.press("events", "event:1", "programme", "section:1", "speak")
    for title in ("Три вопроса", "Один день"):
        await krylova.say(title)
        await krylova.say("О чём")
        await krylova.press("send")
        if title == "Три вопроса":
            await krylova.press("speak")
    await orlova.press_notice("talk_decide:1")
    await orlova.press("approve:1")
    await orlova.press_notice("talk_decide:2")
    await orlova.press("decline")
    await orlova.say("Уже есть")
    await orlova.press("really")
    await krylova.press_notice("event_programme")
    await orlova.start()
    await orlova.press("events", "event:1", "programme", "edit", "talks", "talk:1", "place:0", "talk:1", "withdraw")
    await orlova.say("Не успеем")
    await orlova.press("really")
    await krylova.start()
    await krylova.press("events", "event:1", "programme", "speak")
    await krylova.say("Снова")
    await krylova.say("О чём")
    await krylova.press("send", "mine", "talk:3", "give_up")


WAY = Way(
    walk,
    in_charge=(EditingSections, DecidingOnTalk),
    everybodys=(EventSections,),
    buttons_in_charge=frozenset({"talk_decide"}),
)
