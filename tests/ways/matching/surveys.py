from handlers.matching.surveys.states import SelfAssessment
from tests.support.surveys import ask_at_the_beginning
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Both answer the three questions, the mentor twice; the mentee also assesses themselves."""
    ivanov, petrova = await scene.pair()
    await ask_at_the_beginning(scene.town)
    for person in (ivanov, petrova):
        for _ in range(3):
            await person.press_notice("survey_grade:1:questions")
    await petrova.press_notice("survey_again")
    for _ in range(6):
        await ivanov.press_notice("survey_grade:1:competencies")
    await ivanov.press_notice("survey_open")
    await ivanov.press("home", "help", "assessment")


WAY = Way(walk, everybodys=(SelfAssessment,))
