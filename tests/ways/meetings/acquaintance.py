from handlers.meetings.acquaintance.states import Acquaintance
from services.matching.agreements import begin_agreement
from services.meetings.feedback import say_whether_held
from tests.support.meetings import ended_meeting
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """After the first meeting the mentee first wants another mentor, then goes on; the mentor goes on, too."""
    ivanov, petrova = await scene.pair()
    await ended_meeting(scene.town)
    async with scene.town.act(ivanov) as act:
        await begin_agreement(act, 1)
        await say_whether_held(act, 1, True)
    await scene.town.advance(hours=2)
    await ivanov.press_notice("fit_say:1:change")
    await ivanov.press_notice("fit_change")
    await ivanov.press("home")
    await ivanov.press_notice("fit_open")
    await ivanov.press("change", "back", "back", "verdict:good", "agreement", "back", "verdict:thinking")
    await ivanov.press("next", "home")
    await petrova.press_notice("fit_say:1:good")


WAY = Way(walk, everybodys=(Acquaintance,))
