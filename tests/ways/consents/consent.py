from handlers.consents.consent.states import Consents
from models.person import ConsentKind, Role
from services.consents.texts import upload_text
from tests.support.people import known
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Mailings are withdrawn and consented to again; then two texts change, and one is consented to again."""
    ivanov, owner = await scene.mentee(), await known(scene.town, "Орлова Мария Ивановна", Role.owner)
    await ivanov.press("profile", "privacy", "consents", "consent:mailings", "home", "events", "mailings", "agree")
    for kind, answer in ((ConsentKind.mailings, "agree"), (ConsentKind.personal_data, "not_now")):
        async with scene.town.act(owner) as act:
            await upload_text(act, kind, "Новый текст", 1)
        await ivanov.start()
        await ivanov.press(answer)


WAY = Way(walk, everybodys=(Consents,))
