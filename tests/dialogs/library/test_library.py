"""The library in the chat: sending a file, searching from the help, and what is not found."""

import pytest

from models.library import CategoryKey
from models.person import Role
from services.library.confirming import ask_anew, ask_to_read, confirm_reading
from services.library.keeping import Brought, add_version
from tests.support.documents import docx, pdf
from tests.support.library import added, shelf_of, workbook_file
from tests.support.people import coordinator, known
from tests.support.town import Town

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


CHARTER = ("Высший орган — общее собрание", "Взносы платят раз в год")


@pytest.mark.parametrize(
    ("name", "content", "sought"),
    [("Устав_2026.docx", docx(*CHARTER), "взносов"), ("Charter.pdf", pdf("Yearly fees are paid"), "fee")],
)
async def test_a_sent_file_is_found_by_words_of_its_text(town: Town, name: str, content: bytes, sought: str) -> None:
    orlova, ivanov = await coordinator(town), await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await orlova.press("help", "library", await shelf_of(orlova, CategoryKey.charter), "add_document")
    await orlova.send_file(name, content)
    assert name.partition(".")[0].replace("_", " ") in await orlova.text()
    await orlova.press("save_new")
    await ivanov.press("help")
    await ivanov.say(sought)
    await ivanov.press("found_document:1")
    assert name in await ivanov.text()
    await ivanov.press("open_file")
    assert [one["document"]["file_name"] for one in await ivanov.from_bot() if "document" in one] == [name]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("table.xlsx", workbook_file(), "искать можно по названию"),
        ("scan.pdf", pdf(), "искать можно по названию"),
        ("photo.docx", b"\x89PNG\r\n\x1a\n\x00\x00", "В файле нет текста"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "старом формате"),
    ],
)
async def test_what_a_file_is_is_seen_by_its_content(town: Town, name: str, content: bytes, said: str) -> None:
    orlova = await coordinator(town)
    await orlova.press("help", "library", await shelf_of(orlova, CategoryKey.charter), "add_document")
    await orlova.send_file(name, content)
    assert said in await orlova.text()


async def test_a_label_typed_at_the_help_presses_the_button(town: Town) -> None:
    ivanov = await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await ivanov.press("help")
    await ivanov.say("написать координатору")
    assert "Напишите вопрос" in await ivanov.text()


async def test_what_is_not_found_becomes_a_question_and_its_answer_a_document(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await ivanov.press("help")
    await ivanov.say("как оплатить проезд")
    assert "Ничего не нашлось" in await ivanov.text()
    await ivanov.press("ask", "send")
    await orlova.press_notice("inquiry_answer")
    await orlova.say("Билеты сдайте в бухгалтерию.")
    await orlova.press_notice("library_answer")
    await orlova.say("Оплата проезда")
    await ivanov.press("help")
    await ivanov.say("аплата праезда")
    await ivanov.press("found_document:1")
    assert "Билеты сдайте в бухгалтерию." in await ivanov.text()


async def test_a_document_to_read_waits_until_it_is_confirmed(town: Town) -> None:
    orlova, petrova = await coordinator(town), await known(town, "Петрова Анна Сергеевна", Role.mentor)
    async with town.act(orlova) as act:
        await ask_to_read(act, await added(act, "Этический кодекс", "Не передавать услышанное."), (Role.mentor,))
    await town.settled()
    await petrova.start()
    assert "Прочитайте: Этический кодекс" in await petrova.text()
    await petrova.press_notice("library_read")
    await petrova.press("confirm_reading")
    assert [one for one in await petrova.from_bot() if "✓ Отмечено: документ прочитан" in one.get("text", "")]
    await petrova.start()
    assert "Этический кодекс" not in await petrova.text()


async def test_a_new_version_says_which_button_asks_to_read_it(town: Town) -> None:
    orlova, petrova = await coordinator(town), await known(town, "Петрова Анна Сергеевна", Role.mentor)
    async with town.act(orlova) as act:
        asked = await added(act, "Этический кодекс", "Не передавать услышанное.")
        await ask_to_read(act, asked, (Role.mentor,))
    await town.settled()
    await orlova.press("help")
    await orlova.say("этический кодекс")
    await orlova.press("found_document:1", "change", "new_version")
    await orlova.say("Не передавать услышанное никому.")
    assert "«Сохранить под подпись» попросит всех" in await orlova.text()
    await orlova.press("save_and_ask")
    await petrova.start()
    assert "Прочитайте: Этический кодекс" in await petrova.text()


async def test_who_has_read_a_document_is_told_what_changed(town: Town) -> None:
    orlova, petrova = await coordinator(town), await known(town, "Петрова Анна Сергеевна", Role.mentor)
    async with town.act(orlova) as act:
        document = await added(act, "Этический кодекс", "Не передавать услышанное.")
        await ask_to_read(act, document, (Role.mentor,))
    async with town.act(petrova) as act:
        await confirm_reading(act, document, 1)
    async with town.act(orlova) as act:
        await add_version(act, document, 2, Brought(text="Новый текст"), "Добавлен пункт о подарках")
        assert await ask_anew(act, document) == 1
    await town.settled()
    told = [one["text"] for one in await petrova.from_bot() if "Документ изменился" in one.get("text", "")]
    assert ["Что изменилось: Добавлен пункт о подарках" in one for one in told] == [True]
    await petrova.press_notice("library_read")
    assert "Вы читали редакцию 1. С тех пор изменилось: Добавлен пункт" in await petrova.text()


async def test_a_document_for_coordinators_is_added_by_choosing_who_reads_it(town: Town) -> None:
    orlova, ivanov = await coordinator(town), await known(town, "Иванов Пётр Алексеевич", Role.mentee)
    await orlova.press("help", "library", await shelf_of(orlova, CategoryKey.charter), "add_document")
    await orlova.say("Порядок приёма менторов")
    await orlova.press("who_reads", "who_reads", "who_reads")
    assert "найдут: координаторы" in await orlova.text()
    await orlova.press("save_new")
    assert "читают: координаторы" in await orlova.text()
    await ivanov.press("help")
    await ivanov.say("порядок приёма менторов")
    assert "Порядок приёма" not in (await ivanov.text()).replace("По словам «порядок приёма менторов»", "")
