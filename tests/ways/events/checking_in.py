from datetime import timedelta

from handlers.events.checking_in.states import CheckInDesk, CheckingIn
from models.event import Answer, EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.checking_in import LINK_MARK, check_in_code
from services.events.registering import answer_event
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An event of two days for coordinators, so that none of the strangers is invited; one of them has not registered
    and scans the code.
    """
    orlova, krylova = await scene.coordinator(), await scene.known("Крылова Вера", Role.coordinator)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=1)
        draft = EventDraft(EventKind.conference, "Съезд", begins, "Школа № 57", "", "", (Role.coordinator,), days=2)
        event = await announce(act, draft, "conference")
        await answer_event(act, event.id, Answer.coming)
        me = act.me.id
    await scene.town.advance(days=2, minutes=-30)
    await orlova.start()
    await orlova.press("events", "event:1", "desk", "day:1", f"person:{me}")
    await orlova.say("Орлова")
    await orlova.press("all", "code", "renew")
    async with scene.town.act(orlova) as act:
        _, code, _ = await check_in_code(act, event.id)
    await krylova.start(f"{LINK_MARK}{event.id}_{code}")
    await krylova.press("register")


WAY = Way(walk, in_charge=(CheckInDesk,), everybodys=(CheckingIn,))
