from handlers.people.team.states import Team
from models.person import Role
from tests.support.people import coordinator
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An owner removes a coordinator's role."""
    orlova, other = await scene.coordinator(Role.owner), await coordinator(scene.town, "Ким Олег Ильич")
    async with scene.town.act(other) as act:
        other_id = act.me.id
    await orlova.press("settings", "team", f"person:{other_id}", "remove", "sure")


WAY = Way(walk, in_charge=(Team,))
