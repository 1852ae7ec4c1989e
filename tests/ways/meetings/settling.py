from handlers.meetings.settling.states import AnsweringCall, Settling
from services.meetings.coordinator_calls import call_coordinator
from services.meetings.feedback import say_whether_held
from tests.support.meetings import ended_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The two answer differently about two meetings, and a coordinator decides; the mentor asks for a coordinator."""
    ivanov, petrova = await scene.pair()
    orlova = await scene.coordinator()
    for meeting in (1, 2):
        await ended_meeting(scene.town, days_ago=meeting)
        for person, held in ((ivanov, True), (petrova, False)):
            async with scene.town.act(person) as act:
                await say_whether_held(act, meeting, held)
    async with scene.town.act(petrova) as act:
        await call_coordinator(act, 1)
    await orlova.start()
    for meeting, decision in ((1, "held"), (2, "not_held")):
        await orlova.press("waiting", f"thing:dispute:{meeting}", "mentor", "back", "mentee", "back", decision)
        await orlova.start()
    await orlova.press("waiting", "thing:coordinator_call:1", "mentor", "back", "mentee", "back", "dealt")


WAY = Way(walk, in_charge=(Settling, AnsweringCall))
