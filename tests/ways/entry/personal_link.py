from handlers.entry.personal_link.states import ByPersonalLink
from models.consent import ConsentKind
from tests.support.documents import upload_file
from tests.support.people import coordinator, link_of, listed, owner
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The person does not consent, then does; afterwards the link opens nothing for another."""
    orlova = await coordinator(scene.town)
    await upload_file(await owner(scene.town), ConsentKind.personal_data)
    payload = await link_of(orlova, await listed(scene.town, "Рябова Анна Сергеевна"))
    ryabova, other = await scene.visitor(), await scene.visitor("Олег")
    for answer in ("disagree", "agree"):
        await ryabova.start(payload)
        await ryabova.press("file", answer)
    await other.start(payload)


WAY = Way(walk, everybodys=(ByPersonalLink,))
