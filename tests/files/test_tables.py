"""Lists out of files as people make them, and into files that nobody's spreadsheet runs."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from files import table
from files.table import CannotRead, Line, Unreadable, read_table
from files.workbook import Sheet, workbook
from tests.support.lists import xlsx

TEXT = "ФИО{0}Темы\nПетрова Анна{0}Право\nБелова Инна{0}Финансы\n"
LINES = [Line(1, ["ФИО", "Темы"]), Line(2, ["Петрова Анна", "Право"]), Line(3, ["Белова Инна", "Финансы"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_delimiter(encoding: str, delimiter: str) -> None:
    assert read_table(TEXT.format(delimiter).encode(encoding)) == LINES


def test_a_delimiter_within_a_cell_does_not_mislead() -> None:
    text = 'ФИО;Темы\nПетрова Анна;Право, финансы, стратегия\n\nБелова Инна;"Право; финансы"\n'
    assert [line.cells[1] for line in read_table(text.encode())] == [
        "Темы",
        "Право, финансы, стратегия",
        "Право; финансы",
    ]
    assert [line.number for line in read_table(text.encode())] == [1, 2, 4]


def test_the_first_sheet_on_which_anything_is_written_is_read() -> None:
    content = workbook(Sheet("Пустой", []), Sheet("Список", ["ФИО"], [["Петрова Анна"]]))
    assert [line.cells for line in read_table(content)] == [["ФИО"], ["Петрова Анна"]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unreadable.empty),
        (xlsx([]), Unreadable.empty),
        (b"%PDF-1.7 text", Unreadable.not_a_table),
        (b"PK\x03\x04 not a workbook", Unreadable.not_a_table),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Unreadable.not_a_table),
        (b"\xd0\xcf\x11\xe0", Unreadable.old_excel),
        (b"a\n" * (table.LINES_AT_MOST + 1), Unreadable.too_long),
    ],
)
def test_what_is_no_list_is_refused(content: bytes, why: Unreadable) -> None:
    with pytest.raises(CannotRead) as caught:
        read_table(content)
    assert caught.value.why is why


def test_a_small_archive_that_unpacks_to_anything_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "UNPACKED_LIMIT", 1000)
    with pytest.raises(CannotRead) as caught:
        read_table(xlsx([["ФИО"]]))
    assert caught.value.why is Unreadable.too_long


def test_nothing_that_was_typed_becomes_a_formula_or_a_link() -> None:
    typed = ["=1+1", "+7 916 123-45-67", "@SUM(A1)", "https://ryadom.example", "{=A1}"]
    sheet = load_workbook(BytesIO(workbook(Sheet("Список", ["Слова"], [[one] for one in typed])))).active
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in sheet["A"][1:]] == [
        (one, "s", None) for one in typed
    ]
