from handlers.people.mentees.states import Mentees
from services.matching.agreement_drafts import agreements_begun
from tests.support.projects import project_of
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    ivanov, petrova = await scene.pair()
    await project_of(ivanov)
    async with scene.town.act(ivanov) as act:
        await agreements_begun(act)
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press(next(button for button in await petrova.buttons() if button.startswith("mentee:")))
    await petrova.press("agreement", "back", "internship", "back", "passport", "back", "stage:1")


WAY = Way(walk, everybodys=(Mentees,))
