"""A list comes back as it was, with what is wrong written behind it and the bad cells coloured."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from files.lists.limits import CannotRead
from files.lists.marking import Mark, marked
from tests.support.raw_files import raw_xlsx

MARKS = [Mark("", 3, 1, "нет такой даты"), Mark("", 3, None, "=1+1"), Mark("", 4, 0, "нет имени")]


async def sheet_of(content: bytes, marks: list[Mark] = MARKS, name: str | None = None) -> Worksheet:
    book = load_workbook(BytesIO(await marked(content, marks, "Что не так")))
    return book[name] if name else book.worksheets[0]


def office_list() -> bytes:
    """A title across the table, a formula, a format and a merged cell."""
    book = Workbook()
    sheet = book.active
    for row in (["Менторы"], ["ФИО", "Дата"], ["Ким Анна", "давно"], ["", "2020"], ["Ли Вера", "=DATE(2020,1,1)"]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A4:A5")
    sheet["A3"].number_format = "@"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


async def test_the_original_keeps_everything_and_gets_a_column() -> None:
    sheet = await sheet_of(office_list())
    assert [sheet.cell(line, 3).value for line in range(1, 6)] == [
        None,
        "Что не так",
        "нет такой даты; =1+1",
        "нет имени",
        None,
    ]
    assert (sheet["B5"].value, sheet["A3"].number_format) == ("=DATE(2020,1,1)", "@")
    coloured = [cell.coordinate for row in sheet.iter_rows(max_col=2) for cell in row if cell.fill.fill_type]
    assert coloured == ["B3", "A4"]
    assert sheet["B3"].comment.text == "нет такой даты"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
async def test_a_text_file_comes_back_as_a_workbook_in_which_nothing_is_a_formula(encoding: str) -> None:
    content = "ФИО;Опыт\n=HYPERLINK Анна;=1+1\nКим;давно\nЛи Вера;год\n".encode(encoding)
    sheet = await sheet_of(content)
    assert [(cell.value, cell.data_type) for cell in sheet[2]][:2] == [("=HYPERLINK Анна", "s"), ("=1+1", "s")]
    assert (sheet["C1"].value, sheet["C3"].value, sheet["C3"].data_type) == (
        "Что не так",
        "нет такой даты; =1+1",
        "s",
    )


async def test_a_workbook_that_only_excel_opens_is_copied() -> None:
    content = raw_xlsx('<row r="1"><c t="inlineStr"><is><t>ФИО</t></is></c></row>')
    assert (await sheet_of(content, [Mark("", 2, None, "пусто")]))["B2"].value == "пусто"


async def test_marks_go_to_the_sheet_that_they_name() -> None:
    book = Workbook()
    book.active.title = "Обложка"
    book.create_sheet("ЮАО").append(["ФИО"])
    content = BytesIO()
    book.save(content)
    sheet = await sheet_of(content.getvalue(), [Mark("ЮАО", 2, None, "нет имени")], "ЮАО")
    assert [cell.value for cell in sheet[2]] == [None, "нет имени"]


async def test_what_is_no_list_is_refused_and_not_marked() -> None:
    with pytest.raises(CannotRead):
        await marked(b"%PDF-1.7\n1 0 obj\n", MARKS, "Что не так")
