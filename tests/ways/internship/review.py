from handlers.internship.review.states import InternshipReporting, InternshipReviewing
from tests.support.internships import days_of_pair
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """The report and the review are written from the notices; the intern takes both papers."""
    ivanov, petrova = await scene.pair()
    await days_of_pair(ivanov, petrova, 2)
    await scene.town.advance(days=3)
    await ivanov.press_notice("in_report")
    await ivanov.say("Итоги дня в школе")
    await ivanov.press("send")
    await petrova.press_notice("in_review")
    await petrova.say("Внимательный стажёр")
    await petrova.press("send")
    await ivanov.press_notice("in_paper")
    await ivanov.press_notice("in_word")


WAY = Way(
    walk,
    everybodys=(InternshipReporting, InternshipReviewing),
    one_sided=frozenset({"in_report", "in_review"}),
)
