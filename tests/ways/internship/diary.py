from handlers.internship.diary.states import DiaryReading, DiaryWriting
from tests.support.internships import days_of_pair
from tests.support.pictures import PIXEL
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A day is described, described again, and read by the mentor."""
    ivanov, petrova = await scene.pair()
    await days_of_pair(ivanov, petrova, 2)
    await scene.town.advance(days=3)
    await ivanov.press_notice("in_diary")
    await ivanov.say("Черновик")
    await ivanov.press("clear")
    await ivanov.send_file("урок.png", PIXEL, "Был на уроке", "photo")
    await petrova.start()
    await petrova.press("meetings", "internship", "diary")
    await petrova.press_first("photos")


WAY = Way(walk, everybodys=(DiaryWriting, DiaryReading), one_sided=frozenset({"in_diary"}))
