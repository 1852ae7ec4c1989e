from handlers.internship.planning.states import MovingDay, PlanningDays
from tests.support.internships import tick_days
from tests.support.meetings import press_first_day
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Two days are set with everything that can be chosen; one of them is moved."""
    _, petrova = await scene.pair()
    await petrova.press("meetings", "internship", "plan", "later", "earlier")
    await tick_days(petrova, 2)
    await petrova.press("next", "hours", "start:540", "end:960", "place")
    await petrova.say("Школьная, 1")
    await petrova.press("programme", "point:walk", "ready", "several", "propose")
    await petrova.press_first("day")
    await petrova.press("move", "hours", "start:600", "end:960", "later", "earlier")
    await press_first_day(petrova)
    await petrova.press("reason:work")


WAY = Way(walk, everybodys=(PlanningDays, MovingDay))
