from handlers.care.trusted.states import TrustedPeople
from models.person import Role
from tests.support.concerns import person_id, report
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """An owner is asked to name somebody, does so, and takes the right away again."""
    ivanov, owner = await scene.mentee(), await scene.coordinator(Role.owner)
    await report(ivanov)
    await owner.press_notice("trusted_name")
    await owner.press("name_trusted")
    await owner.say("Иванов")
    person = await person_id(ivanov)
    await owner.press(f"person:{person}", "sure_trusted", f"trusted:{person}", "remove_trusted")


WAY = Way(walk, in_charge=(TrustedPeople,), buttons_in_charge=frozenset({"trusted_name"}))
