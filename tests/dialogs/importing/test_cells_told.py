"""The dry run tells which cells were left out, and what posts were taken for; the original comes back with marks."""

import pytest
from sqlalchemy import select

from models.imported_list import ImportedList
from tests.support.importing import bring
from tests.support.lists import received, xlsx
from tests.support.people import coordinator
from tests.support.town import Town

ROWS = (
    ("ФИО ментора", "Должность", "В должности с", "Видеосвязь"),
    ("Ким Анна", "методист", "давно", "http://kim.example"),
    ("Ли Вера", "Директор", "осень 2024", ""),
)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_cells_that_were_left_out_are_quoted_and_marked_and_not_kept_for_long(town: Town) -> None:
    orlova = await coordinator(town)
    await bring(orlova, xlsx(ROWS))
    checked = await orlova.last_text()
    assert "Новых: 2" in checked
    assert "«методист» — без должности в школе." in checked
    assert "Проверьте 2 ячейки: людей загрузим, но без того, что не поняли." in checked
    assert "Строка 2: В должности с: «давно» — не поняли" in checked
    assert "Строка 2: Видеосвязь: нужна ссылка" in checked
    assert "kim.example" not in checked
    await orlova.press_notice("imp_wrong")
    headings, bad, good = await received(orlova)
    assert headings[-1] == "Что не так"
    assert "давно" in str(bad[-1])
    assert not good[-1]
    await orlova.press_notice("imp_load")
    async with town.act() as act:
        [loaded] = await act.session.scalars(select(ImportedList))
        assert "давно" not in f"{loaded.found} {loaded.draft}"
