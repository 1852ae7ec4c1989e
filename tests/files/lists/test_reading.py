"""Reads lists as people make them, from any program, encoding and delimiter; nothing is lost silently."""

import codecs
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from files.lists.limits import CannotRead, Unreadable
from files.lists.reading import read_sheets
from files.lists.sheets import Fault, SheetLine
from files.workbook import WorkbookSheet, workbook
from tests.support.lists import read_list, xlsx
from tests.support.raw_files import (
    HEADINGS,
    archive_of,
    compound,
    raw_ods,
    raw_xlsx,
    strict_with_an_empty_fill,
    text_cell,
)

TEXT = "ФИО{0}Темы\nПетрова Анна{0}Право\nБелова Инна{0}Финансы\n"
LINES = [
    SheetLine(1, ["ФИО", "Темы"]),
    SheetLine(2, ["Петрова Анна", "Право"]),
    SheetLine(3, ["Белова Инна", "Финансы"]),
]
ENCODINGS = ("utf-8", "utf-8-sig", "cp1251", "cp866", "koi8_r", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_text_is_read_in_every_encoding_and_with_every_delimiter(encoding: str) -> None:
    for delimiter in ",;\t|":
        assert await read_list(TEXT.format(delimiter).encode(encoding)) == LINES


async def test_a_big_endian_file_with_its_mark_is_read() -> None:
    assert await read_list(codecs.BOM_UTF16_BE + TEXT.format(";").encode("utf-16-be")) == LINES


async def test_a_delimiter_within_a_cell_does_not_mislead() -> None:
    text = 'ФИО;Темы\nПетрова Анна;Право, финансы, стратегия\n\nБелова Инна;"Право; финансы"\n'
    lines = await read_list(text.encode())
    assert [line.cells[1] for line in lines] == ["Темы", "Право, финансы, стратегия", "Право; финансы"]
    assert [line.number for line in lines] == [1, 2, 4]


async def test_the_first_sheet_on_which_anything_is_written_is_read() -> None:
    content = workbook(WorkbookSheet("Пустой", []), WorkbookSheet("Список", ["ФИО"], [["Петрова Анна"]]))
    assert [line.cells for line in await read_list(content)] == [["ФИО"], ["Петрова Анна"]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unreadable.empty),
        (xlsx([]), Unreadable.empty),
        (b"%PDF-1.7 text", Unreadable.not_a_table),
        ("<html><table><tr><td>ФИО</td></tr></table>".encode("cp1251"), Unreadable.web_page),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', Unreadable.web_page),
        (b"MIME-Version: 1.0\r\n\r\n<html>\r\n", Unreadable.web_page),
        (b"PK\x03\x04 not a workbook", Unreadable.not_a_table),
        (raw_xlsx("<row></oops>"), Unreadable.not_a_table),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Unreadable.not_a_table),
        (compound("Root Entry", "Workbook"), Unreadable.old_excel),
        (compound("Root Entry", "Book"), Unreadable.old_excel),
        (compound("Root Entry", "WordDocument"), Unreadable.not_a_table),
        (compound("Root Entry", "WordDocument", "Workbook"), Unreadable.not_a_table),
        (compound("Root Entry", "__properties_version1.0"), Unreadable.not_a_table),
        (compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), Unreadable.password),
        (compound() + b"\0" * 3_000, Unreadable.password),
        (archive_of({"content.xml": b"\x17", "META-INF/manifest.xml": b"<m:encryption-data/>"}), Unreadable.password),
        (archive_of({"encrypted-package": b"\x17", "META-INF/manifest.xml": b"<m/>"}), Unreadable.password),
        (archive_of({"xl/workbook.bin": b"\x83"}), Unreadable.binary_excel),
    ],
)
async def test_a_file_that_is_not_a_list_is_refused(content: bytes, why: Unreadable) -> None:
    with pytest.raises(CannotRead) as caught:
        await read_list(content)
    assert caught.value.why is why


async def test_a_stray_cell_in_the_last_row_is_one_line_more() -> None:
    stray = f'<row r="1048576">{text_cell("забыли", "L1048576")}</row>'
    [_, last] = await read_list(raw_xlsx(HEADINGS + stray))
    assert (last.number, last.cells[11]) == (1_048_576, "забыли")


async def test_a_sheet_in_very_many_distant_pieces_is_read_as_one() -> None:
    rows = "".join(f'<row r="{1 + 2000 * n}">{text_cell(str(n))}</row>' for n in range(8))
    assert [line.number for line in await read_list(raw_xlsx(rows))] == list(range(1, 14_002, 2000))


FORMULAS = (
    '<row><c><f>1</f><v/></c><c t="e"><v>#N/A</v></c><c t="str"><f>""</f><v></v></c><c><f>2</f><v>2</v></c></row>'
    '<row><c><f>1</f>\n<v> </v>\n</c></row><row><c t="str"><v>#ССЫЛКА!</v></c></row>'
)


async def test_a_cell_without_a_value_is_reported_and_not_silently_empty() -> None:
    _, first, second, third = await read_list(raw_xlsx(HEADINGS + FORMULAS))
    assert first.cells == ["", "", "", "2"]
    assert first.faults == {0: Fault.no_value, 1: Fault.error_value}
    assert second.faults == {0: Fault.no_value}
    assert third.faults == {0: Fault.error_value}


CELL = '<table:table-cell office:value-type="string"{1}><text:p>{0}</text:p></table:table-cell>'
THREE_ROWS = ' table:number-rows-spanned="3"'
ODS = (
    f"<table:table-row>{CELL.format('ФИО', '')}{CELL.format('Город', '')}</table:table-row>"
    f"<table:table-row>{CELL.format('Анна', '')}{CELL.format('Самара', THREE_ROWS)}</table:table-row>"
    f"<table:table-row>{CELL.format('Инна', '')}<table:covered-table-cell/></table:table-row>"
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
)
FAULTY = (
    '<table:table-row><table:table-cell table:formula="of:=1"/><table:table-cell table:formula="of:=NA()"'
    ' office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell></table:table-row>'
)


async def test_an_open_document_is_read_with_its_merged_cells_and_faults() -> None:
    lines = await read_list(raw_ods(ODS))
    assert [line.cells for line in lines] == [["ФИО", "Город"], ["Анна", "Самара"], ["Инна", "Самара"]]
    [line] = await read_list(raw_ods(FAULTY))
    assert line.faults == {0: Fault.no_value, 1: Fault.error_value}


TWO_COLUMNS = ' table:number-columns-spanned="2"'
HIDDEN = (
    f"<table:table-row>{CELL.format('ФИО', '')}{CELL.format('Город', '')}</table:table-row>"
    f'<table:table-row table:visibility="collapse">{CELL.format("Анна", "")}</table:table-row>'
    '<table:table-row table:visibility="filter" table:number-rows-repeated="2">'
    f"{CELL.format('Раздел', TWO_COLUMNS)}<table:covered-table-cell/></table:table-row>"
    f"<table:table-row>{CELL.format('Инна', '')}</table:table-row>"
)


async def test_hidden_rows_and_cells_merged_across_are_marked_in_both_formats() -> None:
    expected = [(1, False, 1), (2, True, 1), (3, True, 2), (4, True, 2), (5, False, 1)]
    assert [(line.number, line.hidden, line.across) for line in await read_list(raw_ods(HIDDEN))] == expected
    rows = [["ФИО", "Город"], ["Анна"], ["Раздел"], ["Раздел"], ["Инна"]]
    excel = xlsx(rows, merged=("A3:B3", "A4:B4"), hidden=(2, 3, 4))
    assert [(line.number, line.hidden, line.across) for line in await read_list(excel)] == expected


async def test_hidden_sheets_of_an_open_document_are_known() -> None:
    table = f"<table:table-row>{CELL.format('ФИО', '')}</table:table-row>"
    sheets = await read_sheets(raw_ods(table, hidden=table))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [("Список", False), ("Скрытый", True)]


async def test_a_workbook_that_excel_opens_and_openpyxl_does_not_is_read() -> None:
    content = strict_with_an_empty_fill(xlsx([["ФИО", "В должности с"], ["Анна", date(2024, 9, 1)]]))
    with pytest.raises(TypeError):
        load_workbook(BytesIO(content))
    assert [line.cells for line in await read_list(content)] == [["ФИО", "В должности с"], ["Анна", "2024-09-01"]]


@pytest.mark.parametrize("shown", ["[$-419]mmmm\\ yyyy;@", "mm.yyyy", '[$-419]d\\ mmmm\\ yyyy\\ "г."', "yyyy"])
async def test_a_date_is_a_date_however_the_cell_shows_it(shown: str) -> None:
    book = Workbook()
    book.active.append(["ФИО", date(2024, 9, 1)])
    book.active["B1"].number_format = shown
    content = BytesIO()
    book.save(content)
    assert [line.cells for line in await read_list(content.getvalue())] == [["ФИО", "2024-09-01"]]


async def test_a_merged_cell_counts_for_its_filled_rows_and_not_for_its_columns() -> None:
    rows = [["Список", None, None], ["ФИО", "Город", "Школа"], ["Анна", "Самара", 1], ["Инна", None, 2], [], ["Яна"]]
    lines = await read_list(xlsx(rows, merged=("A1:C1", "B3:B5", "C3:C4")))
    assert [line.cells for line in lines[2:]] == [["Анна", "Самара", "1"], ["Инна", "Самара", "1"], ["Яна", "", ""]]
    assert lines[0].cells == ["Список", "", ""]


def test_a_row_that_does_not_fit_is_an_error_and_not_left_out() -> None:
    with pytest.raises(ValueError, match="row 1 of «Лист»"):
        workbook(WorkbookSheet("Лист", ["Слова", "Ещё"], [["я" * 32_768, "другое"]]))
