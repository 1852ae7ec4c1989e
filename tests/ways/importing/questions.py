from handlers.importing.questions.states import ListQuestions
from tests.support.lists import xlsx
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A list without roles asks once; the question is left open first, then answered."""
    orlova = await scene.coordinator()
    await orlova.press("importing")
    await orlova.send_file("люди.xlsx", xlsx((("ФИО", "Школа"), ("Рябова Анна Сергеевна", "Школа № 57"))))
    await orlova.press_notice("imp_ask")
    await orlova.press("later", "back")
    await orlova.press_notice("imp_ask")
    await orlova.press("option:mentee", "home")


WAY = Way(walk, in_charge=(ListQuestions,), buttons_in_charge=frozenset({"imp_ask"}))
