from handlers.care.help.states import Help
from models.person import Role
from tests.support.surveys import ask_at_the_beginning
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee with an agreement and a self-assessment, and a mentor who is a coordinator, too, have all the doors."""
    ivanov, _ = await scene.pair()
    await ask_at_the_beginning(scene.town)
    await ivanov.press_notice("survey_grade:1:competencies")
    await ivanov.start()
    await ivanov.press("help", "pages", "page:booking", "back", "back", "back")
    both = await scene.coordinator(Role.mentor)
    await both.press("help", "more_doors", "back", "back")


SAME = "the button of the first window, for whoever has more doors than it shows"
WAY = Way(walk, everybodys=(Help,), no_row={"Help:more:agreement": SAME, "Help:more:assessment": SAME})
