from handlers.meetings.subscription.states import Subscription
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    ivanov = await scene.mentee()
    await ivanov.start()
    await ivanov.press("profile", "settings", "calendar", "get", "renew", "revoke", "back")


WAY = Way(walk, everybodys=(Subscription,))
