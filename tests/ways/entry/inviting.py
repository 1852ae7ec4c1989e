from handlers.entry.inviting.states import Inviting
from models.person import Role
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    orlova = await scene.coordinator(Role.owner)
    await orlova.press("settings", "invite", "role:coordinator", "city:1", "open", "invite:1", "withdraw")


WAY = Way(walk, in_charge=(Inviting,))
