from handlers.home.menu.states import Home
from services.care.inquiries import ask_coordinators
from tests.support.people import mentee
from tests.support.projects import project_of
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A visitor who stops signing up, a mentee who may report, and a coordinator with two questions to answer."""
    guest = await scene.visitor()
    await guest.start()
    await guest.press("language", "need_mentor", "agree")
    await guest.say("/menu")
    await guest.press("unfinished")
    await guest.say("/menu")
    await guest.press("forget")
    ivanov, _ = await scene.pair()
    await project_of(ivanov)
    await ivanov.press("report", "home")
    asking, orlova = await mentee(scene.town, "Сидоров Олег Ильич"), await scene.coordinator()
    for question in ("Можно ли сменить тему?", "Когда защита?"):
        async with scene.town.act(asking) as act:
            await ask_coordinators(act, question)
    await scene.town.settled()
    await orlova.start()
    await orlova.press("waiting", "thing:inquiry", "one:inquiry:1")


WAY = Way(
    walk,
    everybodys=(Home,),
    no_row={
        "Home:menu:tab": "chooses which of one's own roles home shows, and is kept with the conversation",
        "Home:menu:passport": "opens one's own draft; the way of projects.passport presses it",
        "Home:menu:report_draft": "opens one's own draft; the way of projects.reporting presses it",
    },
)
