from handlers.projects.reporting.states import History, Reporting
from tests.support.projects import project_of
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A draft is changed, cleared, written again, sent and returned; its history is opened."""
    ivanov, petrova = await scene.pair()
    await project_of(ivanov)
    await ivanov.press("report")
    await ivanov.say("Черновик")
    await ivanov.press(await part(ivanov))
    await ivanov.say("Черновик получше")
    await ivanov.press(await part(ivanov), "take_out")
    await ivanov.say("Лишнее")
    await ivanov.press("parts", "clear", "back")
    await ivanov.send_file("опрос.docx", b"form", "Готово")
    await ivanov.press(await part(ivanov), "file")
    await ivanov.start()
    await ivanov.press("report_draft", "send")
    await petrova.press_notice("rep_return")
    await petrova.say("Добавьте выводы")
    await ivanov.press_notice("rep_rework")
    await ivanov.start()
    await ivanov.press("project", "stage:1", "history")


async def part(author: Dweller) -> str:
    """Opens the list of parts; returns the button of the only one."""
    await author.press("parts")
    return next(button for button in await author.buttons() if button.startswith("part:"))


WAY = Way(walk, everybodys=(Reporting, History), one_sided=frozenset({"rep_rework"}))
