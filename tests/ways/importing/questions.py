from handlers.importing.questions.states import ListQuestions
from tests.support.lists import xlsx
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A list without roles asks once; the question is left open first, then answered. Two unknown topics of another
    list are answered at once.
    """
    orlova = await scene.coordinator()
    await orlova.press("importing")
    await orlova.send_file("люди.xlsx", xlsx((("ФИО", "Школа"), ("Рябова Анна Сергеевна", "Школа № 57"))))
    await orlova.press_notice("imp_ask")
    await orlova.press("later", "back")
    await orlova.press_notice("imp_ask")
    await orlova.press("option:mentee.1", "home")
    await orlova.press("importing")
    topics = (("ФИО", "Роль", "Темы"), ("Рябова Анна", "ментор", "Шахматы"), ("Сомова Инна", "ментор", "Плавание"))
    await orlova.send_file("менторы.xlsx", xlsx(topics))
    await orlova.press_notice("imp_ask")
    await orlova.press("to_all", "option:skip.1", "home")


WAY = Way(walk, in_charge=(ListQuestions,))
