from datetime import timedelta

from handlers.events.visiting.states import Visiting
from models.consent import ConsentKind
from models.event import EventKind
from models.person import Role
from services.events.announcing import EventDraft, announce
from services.events.guests import make_guest_link
from tests.support.documents import upload_file
from tests.support.people import owner
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A visitor reads and declines the consent, comes back by the same link and registers."""
    orlova = await scene.coordinator()
    await upload_file(await owner(scene.town), ConsentKind.personal_data)
    async with scene.town.act(orlova) as act:
        begins = act.now + timedelta(days=10)
        draft = EventDraft(EventKind.club, "Совет", begins, "Школа № 57", "", "", (Role.coordinator,))
        link = await make_guest_link(act, (await announce(act, draft, "club")).id)
    anna = await scene.visitor()
    await anna.start(link)
    await anna.press("come", "file", "disagree")
    await anna.start(link)
    await anna.press("come", "agree")
    await anna.say("Белова Инна Ильинична")


WAY = Way(walk, everybodys=(Visiting,))
