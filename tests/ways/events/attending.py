from dataclasses import replace
from datetime import timedelta

from handlers.events.attending.states import Events
from models.consent import ConsentKind
from models.event import EventKind, EventRhythm
from models.person import Role
from services.consents.consents import withdraw
from services.events.announcing import EventDraft, announce
from services.events.changing import cancel_event
from services.events.materials import Material, send_material
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An event for coordinators, so that none of the strangers is invited; mailings are withdrawn afterwards."""
    orlova = await scene.coordinator()
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=10)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        await announce(act, draft, "club")
        later = replace(draft, starts_at=begins + timedelta(days=60), rhythm=EventRhythm.week, times=2, days=2)
        await announce(act, later, "series")
    await scene.town.settled()
    await orlova.start()
    await orlova.press("events", "event:2", "coming_all", "calendar", "programme", "back")
    await orlova.press_notice("event_all")
    await orlova.press_notice("event_answer:coming:1")
    await orlova.press_notice("event_open")
    async with scene.town.act(orlova) as act:
        await withdraw(act, ConsentKind.mailings)
    await orlova.start()
    await orlova.press("events", "event:1", "declined", "coming", "answers")
    await orlova.press("guests", "close_link", "guests", "back", "file")
    await orlova.say("Орлова")
    await orlova.press("everybody", "back", "leaders")
    mentor_id = await _mentor_of(scene)
    await orlova.say("петрова")
    await orlova.press(f"leader:{mentor_id}", f"no_leader:{mentor_id}", "back", "move", "back", "back", "change")
    await scene.town.advance(days=9, hours=1)
    await orlova.press_notice("event_move")
    await scene.town.advance(hours=22, minutes=40)
    await orlova.start()
    await orlova.press("events", "event:1", "desk")
    await scene.town.advance(hours=4)
    await orlova.start()
    await orlova.press("events", "event:1", "paper", "send", "back")
    async with scene.town.act(orlova) as act:
        await send_material(act, 1, Material("Запись"), "k")
    await orlova.start()
    await orlova.press("events", "event:1", "materials", "ratings")
    await _somebody_asks(scene)


async def _somebody_asks(scene: Scene) -> None:
    """Coordinators answer questions, so a mentor asks, about an event for mentors; it is cancelled afterwards."""
    orlova, belov = await scene.coordinator(), await scene.known("Белов Иван", Role.mentor)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=3)
        draft = EventDraft(EventKind.club, "Клуб", begins, "Школа № 57", "", "", (Role.mentor,))
        event = await announce(act, draft, "mentors")
    await belov.start()
    await belov.press("events", f"event:{event.id}", "coming", "ask")
    async with scene.town.act(orlova) as act:
        await cancel_event(act, event.id, "Ремонт")
    await scene.town.settled()
    await belov.press_notice("events_open")


async def _mentor_of(scene: Scene) -> int:
    petrova = await scene.mentor()
    async with scene.town.act(petrova) as act:
        return act.me.id


WAY = Way(
    walk, everybodys=(Events,), buttons_in_charge=frozenset({"event_move"}), no_refusal=frozenset({"events_open"})
)
