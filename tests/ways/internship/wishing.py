from handlers.internship.wishing.states import WishingDays
from tests.support.internships import tick_days
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Days are proposed twice: the mentor takes the first ones, and sets others instead of the second."""
    ivanov, petrova = await scene.pair()
    await ivanov.press("meetings", "internship", "wish", "later", "earlier")
    await tick_days(ivanov, 2)
    await ivanov.press("send", "wish", "back", "home")
    await petrova.press("meetings", "internship", "take_wish", "home")
    await ivanov.press("meetings", "internship", "wish")
    await tick_days(ivanov, 1)
    await ivanov.press("send", "home")
    await petrova.press_notice("in_plan")
    await petrova.press("back")
    await petrova.press_notice("in_wish")


WAY = Way(walk, everybodys=(WishingDays,))
