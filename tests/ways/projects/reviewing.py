from handlers.projects.reviewing.states import Reviewing
from tests.support.projects import project_of
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """One report is returned in each way, one accepted in each way."""
    ivanov, petrova = await scene.pair()
    [first, _] = await project_of(ivanov)
    await submit(ivanov)
    for notice in ("rep_files", "rep_history", "rep_open", "rep_return"):
        await petrova.press_notice(notice)
    await petrova.say("Добавьте выводы")
    await submit(ivanov)
    await petrova.start()
    await petrova.press("mentees")
    await petrova.press(next(button for button in await petrova.buttons() if button.startswith("mentee:")))
    await petrova.press(f"stage:{first}", "files", "history", "back", "return", "back", "accept")
    await submit(ivanov)
    await petrova.press_notice("rep_accept")


async def submit(ivanov: Dweller) -> None:
    await ivanov.start()
    await ivanov.press("report")
    await ivanov.send_file("опрос.docx", b"form", "Готово")
    await ivanov.press("send")


WAY = Way(walk, everybodys=(Reviewing,), one_sided=frozenset({"rep_accept", "rep_return"}))
