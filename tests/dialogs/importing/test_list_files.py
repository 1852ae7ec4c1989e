"""Files about one list: the original with marks, and personal links beside the columns that are not kept."""

import pytest
from sqlalchemy import text

from models.base import Base
from tests.support.lists import HEADINGS, PETROVA, received, xlsx
from tests.support.people import coordinator
from tests.support.town import Dweller, Town

PHONE = "8 900 000-00-01"
PEOPLE = (
    ("№", "ФИО", "Роль", "Школа", "Телефон", "E-mail", "В должности с"),
    ("1", "Ким Анна Сергеевна", "стажёр", "Школа № 5", PHONE, "kim@example.org", "давно"),
    ("2", "Ли Вера Павловна", "стажёр", "Школа № 6", "", "li@example.org", "09.2024"),
)


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def bring(orlova: Dweller, *rows: tuple[str, ...]) -> None:
    await orlova.start()
    await orlova.press("importing")
    await orlova.send_file("люди.xlsx", xlsx(rows))


async def loaded(town: Town) -> Dweller:
    """One list was loaded before."""
    orlova = await coordinator(town)
    for rows in ((HEADINGS, PETROVA), PEOPLE):
        await bring(orlova, *rows)
        await orlova.press_notice("imp_load")
    return orlova


async def test_links_of_one_list_stand_beside_phones_that_are_not_stored(town: Town) -> None:
    orlova = await loaded(town)
    await orlova.press_notice("list_links")
    headings, *rows = await received(orlova)
    assert headings == ("ФИО", "Город", "Школа", "Телефон", "E-mail", "Личная ссылка")
    assert [row[:5] for row in rows] == [
        ("Ким Анна Сергеевна", "Москва", "Школа № 5", PHONE, "kim@example.org"),
        ("Ли Вера Павловна", "Москва", "Школа № 6", None, "li@example.org"),
    ]
    assert all("?start=p_" in str(row[5]) for row in rows)
    async with town.act() as act:
        for table in Base.metadata.sorted_tables:
            assert PHONE not in str((await act.session.execute(text(f"SELECT * FROM {table.name}"))).all())  # noqa: S608


async def test_the_original_comes_back_with_the_bad_cell_marked_before_and_after_loading(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, *PEOPLE)
    await orlova.press_notice("imp_wrong")
    before = await received(orlova)
    assert before[0][:7] == PEOPLE[0]
    assert (before[0][7], before[2][7]) == ("Что не так", None)
    assert "давно" in str(before[1][7])
    assert "Все из этого списка" not in await orlova.last_text()
