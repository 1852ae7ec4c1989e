from handlers.care.help.states import Help
from tests.support.surveys import ask_at_the_beginning
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee with an agreement and a self-assessment has all the doors."""
    ivanov, _ = await scene.pair()
    await ask_at_the_beginning(scene.town)
    await ivanov.press_notice("survey_grade:1:competencies")
    await ivanov.start()
    await ivanov.press("help", "pages", "page:booking", "back", "back", "back")


WAY = Way(walk, everybodys=(Help,))
