from handlers.care.concern_cases.states import ConcernCase, ConcernCases
from models.person import Role
from tests.support.concerns import report, trusted
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Two reports: one is opened from its notice, taken and answered; the other is closed from the list."""
    kim = scene.watch(await trusted(scene.town, "Ким Олег Ильич", Role.mentor))
    ivanov = await scene.mentee()
    await report(ivanov)
    await kim.press_notice("concern_case")
    await kim.press("take_case", "answer_case")
    await kim.say("Спасибо, разберусь.")
    await report(ivanov)
    await kim.start()
    await kim.press("help", "cases", "case:2", "close_case")


WAY = Way(walk, everybodys=(ConcernCases, ConcernCase))
