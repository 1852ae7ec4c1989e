from handlers.entry.invitation.states import Invitation
from models.person import Role
from services.entry.inviting import invite
from tests.support.people import known
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    owner = await known(scene.town, "Орлова Мария Ивановна", Role.owner, Role.coordinator)
    async with scene.town.act(owner) as act:
        _, code = await invite(act, Role.coordinator, city_id=1)
    anna = await scene.visitor()
    await anna.start()
    await anna.press("invited")
    await anna.say(code)
    await anna.press("accept")


WAY = Way(walk, everybodys=(Invitation,))
