from handlers.care.concern.states import Concerns, MyConcern
from tests.support.concerns import person_id, trusted
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A report is kept while nobody can read it, then sent to one of two; another one is answered and closed."""
    ivanov = await scene.mentee()
    await ivanov.start()
    await ivanov.press("help", "concern", "write_concern")
    await ivanov.say("Встречи срывают.")
    await ivanov.press("send_concern")
    kim, yun = [await trusted(scene.town, name) for name in ("Ким Олег Ильич", "Юн Вера Ильинична")]
    await ivanov.press("concern:1", "more_words")
    await ivanov.say("И вчера тоже.")
    await ivanov.press("pass_on", f"next_reader:{await person_id(kim)}", "back", "write_concern")
    await ivanov.say("Другое.")
    await ivanov.press("naming", "reader", f"chosen_reader:{await person_id(yun)}", "send_concern")
    await kim.press_notice("concern_case")
    await kim.press("answer_case")
    await kim.say("Спасибо, разберусь.")
    await ivanov.press_notice("concern_open")
    await ivanov.press("close_concern")


WAY = Way(walk, everybodys=(Concerns, MyConcern))
