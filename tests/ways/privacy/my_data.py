from handlers.privacy.my_data.states import Privacy
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    ivanov = await scene.mentee()
    await ivanov.press("profile", "privacy", "kept", "back", "consents", "consent:mailings", "back", "export")
    await ivanov.press("erase", "go_on", "sure")


WAY = Way(walk, everybodys=(Privacy,))
