from handlers.trail.journal.states import Journal
from services.audit import record
from tests.support.people import listed
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The trail by what, when, who and whom; one entry, the card of its person; the export."""
    orlova, other = await scene.coordinator(), await listed(scene.town, "Яшина Анна")
    async with scene.town.act(orlova) as act:
        record(act, "person.noted", other)
        me = act.me.id
    await orlova.press("settings", "journal", "narrow", "topic", "topic:people", "narrow", "period", "period:week")
    await orlova.press("narrow", "who", f"person:{me}", "narrow", "whom")
    await orlova.say("яшина")
    await orlova.press(f"person:{other}", "export", "entry:1", "card", "back", "back", "all")


WAY = Way(walk, in_charge=(Journal,))
