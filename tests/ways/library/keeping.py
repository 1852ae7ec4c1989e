from handlers.library.keeping.states import (
    AddingCategory,
    AddingDocument,
    AddingVersion,
    AnswerDocument,
    KeptDocument,
)
from models.library import CategoryKey
from tests.support.defence_ways import first
from tests.support.documents import docx, pdf
from tests.support.library import shelf_of
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A coordinator adds a file and a text, changes everything about one, asks mentees to read it, and keeps an
    answer.
    """
    ivanov, orlova = await scene.mentee(), await scene.coordinator()
    await orlova.start()
    await orlova.press("help", "library", "add_shelf")
    await orlova.say("Методические материалы")
    await orlova.press("category_pages:1", await shelf_of(orlova, CategoryKey.templates), "add_document")
    await orlova.say("Короткая памятка")
    await orlova.press("back")
    await orlova.send_file("Бланк.docx", docx("Бланк отчёта"))
    await orlova.say("Бланк отчёта по этапу")
    await orlova.press("who_reads", "save_new", "document:1", "change", "title")
    await orlova.say("Бланк отчёта")
    await orlova.press("description")
    await orlova.say("Для каждого этапа")
    await orlova.press("move")
    await orlova.press(
        await first(orlova, "into:"),
        "audience",
        "for_whom:everybody",
        "asking",
        "asked_role:mentee",
        "save_asking",
        "readers",
    )
    await scene.town.advance(days=1, hours=1)
    await orlova.press("back", "readers", "remind", "back", "new_version")
    await orlova.say("Новый бланк")
    await orlova.press("back")
    await orlova.send_file("form.pdf", pdf("Form"))
    await orlova.say("Стал короче")
    await orlova.press("save_and_ask", "new_version")
    await orlova.say("Опечатка исправлена")
    await orlova.press("save_version", "retire", "restore")
    await ivanov.start()
    await ivanov.press("help", "write")
    await ivanov.say("Где взять бланк?")
    await ivanov.press("send")
    await orlova.press_notice("inquiry_answer")
    await orlova.say("В документах, раздел «Шаблоны».")
    await orlova.press_notice("library_answer")
    await orlova.say("Где взять бланк")


WAY = Way(
    walk,
    in_charge=(AddingCategory, AddingDocument, AddingVersion, AnswerDocument, KeptDocument),
    buttons_in_charge=frozenset({"library_answer"}),
)
