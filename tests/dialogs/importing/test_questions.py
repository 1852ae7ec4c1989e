"""A coordinator answers the questions of a dry run by buttons, and the list is read again with the answers."""

import pytest
from sqlalchemy import select

from handlers.importing.questions import getters
from models.imported_list import ImportedList, ListState
from models.person import Person, Role
from services.people.person import school_id_of
from services.people.records import remove_record
from tests.support.lists import xlsx
from tests.support.people import add_person, coordinator
from tests.support.town import Dweller, Town

ROWS = (
    ("ФИО", "Школа"),
    ("Ким Анна Сергеевна", "Школа № 58"),
    ("Ли Вера Павловна", "Школа № 58"),
    ("Рогова Инна Ильинична", "Школа № 57"),
)


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def brought(town: Town) -> Dweller:
    """Two people moved to another school, one changed her surname, and nobody has a role."""
    orlova = await coordinator(town)
    async with town.act() as act:
        school = await school_id_of(act, 1, "Школа № 57")
        for name in ("Ким Анна Сергеевна", "Ли Вера Павловна", "Пак Инна Ильинична"):
            (await add_person(act, name, Role.mentee)).school_id = school
    await orlova.start()
    await orlova.press("importing")
    await orlova.send_file("список.xlsx", xlsx((*ROWS, ("Новый Олег", "Школа № 9"))))
    return orlova


async def surnames(town: Town) -> dict[str, str]:
    async with town.act() as act:
        people = await act.session.scalars(select(Person).where(Person.school_id.is_not(None)))
        return {one.surname: one.school.name for one in people if one.school}


async def test_questions_are_answered_one_by_one_or_all_alike_and_the_list_is_loaded_with_the_answers(
    town: Town,
) -> None:
    orlova = await brought(town)
    assert "Вопросов: 4" in await orlova.last_text()
    await orlova.press_notice("imp_ask")
    assert "Вопрос 1 из 4" in await orlova.text()
    assert "Все — стажёры?" in await orlova.text()
    await orlova.press("option:mentee.1")
    assert "Строка 2: Ким Анна Сергеевна, Школа № 58" in await orlova.text()
    assert "Тот же человек" in await orlova.labels()
    await orlova.press("to_all")
    await orlova.press(next(one for one in await orlova.buttons() if one.startswith("option:")))
    assert "Вопрос 4 из 4" in await orlova.text()
    assert "другая фамилия" in await orlova.text()
    await orlova.press(next(one for one in await orlova.buttons() if one.startswith("option:")))
    checked = await orlova.last_text()
    assert "Изменится: 3" in checked
    assert "Новых: 1" in checked
    assert "опрос" not in checked
    await orlova.press_notice("imp_load")
    expected = {"Ким": "Школа № 58", "Ли": "Школа № 58", "Рогова": "Школа № 57", "Новый": "Школа № 9"}
    assert await surnames(town) == expected


async def test_a_question_left_for_later_keeps_its_row_out(town: Town) -> None:
    orlova = await brought(town)
    await orlova.press_notice("imp_ask")
    await orlova.press("later", "later", "option:other.3", "later")
    assert "Новых: 2" in await orlova.last_text()
    assert "Вопросов: 3" in await orlova.last_text()
    await orlova.press_notice("imp_load")
    assert await surnames(town) == {
        "Ким": "Школа № 57",
        "Ли": "Школа № 58",
        "Пак": "Школа № 57",
        "Новый": "Школа № 9",
    }


async def test_names_quoted_from_a_list_are_forgotten_when_it_is_decided(town: Town) -> None:
    orlova = await brought(town)
    async with town.act() as act:
        assert "Рогова" in str((await act.session.scalars(select(ImportedList.draft))).one())
    await orlova.press_notice("imp_load")
    async with town.act() as act:
        one = (await act.session.scalars(select(ImportedList))).one()
        assert (one.state, one.draft) == (ListState.loaded, None)


async def test_erasing_somebody_takes_their_name_out_of_lists_that_wait(town: Town) -> None:
    orlova = await brought(town)
    async with town.act(orlova) as act:
        kim = (await act.session.scalars(select(Person).where(Person.surname == "Ким"))).one()
        await remove_record(act, kim.id)
    async with town.act() as act:
        draft = str((await act.session.scalars(select(ImportedList.draft))).one())
    assert "Ли Вера" in draft
    assert "Ким" not in draft


async def test_a_school_with_a_similar_name_is_a_question_with_two_buttons(town: Town) -> None:
    orlova = await coordinator(town)
    async with town.act() as act:
        await school_id_of(act, 1, "ГБОУ Школа № 57")
    await orlova.start()
    await orlova.press("importing")
    rows = ("ФИО", "Школа", "Роль"), ("Ким Анна", "МБОУ СОШ № 57", "стажёр"), ("Ли Вера", "МБОУ СОШ № 57", "стажёр")
    await orlova.send_file("список.xlsx", xlsx(rows))
    await orlova.press_notice("imp_ask")
    assert "Школа «МБОУ СОШ № 57». Строк с ней: 2" in (await orlova.text()).replace("\u00a0", " ")
    assert "У нас в этом городе есть «ГБОУ Школа № 57»" in (await orlova.text()).replace("\u00a0", " ")
    assert {"Та же школа", "Другая школа"} <= set(await orlova.labels())
    await orlova.press_label("Та же школа")
    await orlova.press_notice("imp_load")
    assert await surnames(town) == {"Ким": "ГБОУ Школа № 57", "Ли": "ГБОУ Школа № 57"}


async def test_a_second_tap_on_an_answer_does_not_answer_the_next_question(town: Town) -> None:
    orlova = await brought(town)
    await orlova.press_notice("imp_ask")
    await orlova.press("later")
    window, other = await orlova.find("option:other.2")
    for _ in range(2):
        await orlova.press_on(window, other)
        assert "Вопрос 3 из 4" in await orlova.text()


async def test_a_button_that_names_no_question_is_told_to_be_old_and_takes_no_tick_away(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    orlova = await brought(town)
    monkeypatch.setattr(getters, "number_of", lambda *_: "")  # as in a window of the version before
    await orlova.press_notice("imp_ask")
    await orlova.press("later", "to_all")
    window, other = await orlova.find("option:other.")
    monkeypatch.undo()
    await orlova.press_on(window, other)
    assert "Вопрос 2 из 4" in await orlova.text()
    assert "Эта кнопка из старого окна" in await orlova.text()
    await orlova.press("option:other.2")
    assert "Вопрос 4 из 4" in await orlova.text()
