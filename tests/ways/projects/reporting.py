from handlers.projects.reporting.states import History, Reporting
from tests.support.projects import project_of
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A report is cleared, written again, sent and returned; its history is opened."""
    ivanov, petrova = await scene.pair()
    await project_of(ivanov)
    await ivanov.press("report")
    await ivanov.say("Черновик")
    await ivanov.press("clear")
    await ivanov.send_file("опрос.docx", b"form", "Готово")
    await ivanov.press("send")
    await petrova.press_notice("rep_return")
    await petrova.say("Добавьте выводы")
    await ivanov.press_notice("rep_rework")
    await ivanov.start()
    await ivanov.press("project", "stage:1", "history")


WAY = Way(walk, everybodys=(Reporting, History), one_sided=frozenset({"rep_rework"}))
