"""Which rows below the headings are passed over, and that all rows of a list are accounted for."""

import pytest

from models.imported_list import ListKind
from services.importing.account import Passed, RowPassed
from services.importing.columns import Recognized
from services.importing.sheets import recognize_list
from tests.support.lists import sheet

HEADINGS = ("№", "ФИО", "Школа", "Город", "Примечание", "Телефон")
ANNA = ("1", "Ким Анна Ильинична", "Школа № 1", "Москва", "", "")
PASSED = [
    (("1", "2", "3", "4"), RowPassed.numbers),
    (("(1)", "(2)", "(3)"), RowPassed.numbers),
    (("А", "Б", "1", "2"), RowPassed.numbers),
    (("№", "Ф.И.О.", "ШКОЛА", "Город"), RowPassed.headings),
    (("", "ФИО", "", ""), RowPassed.headings),
    (("Начальные школы",), RowPassed.section),
    (("", "Начальные школы"), RowPassed.section),
    (("", "Зеленоградский АО"), RowPassed.section),
    (("", "СВАО"), RowPassed.section),
    (("", "Школа № 57"), RowPassed.section),
    (("", "Итого: 79"), RowPassed.total),
    (("", "Всего менторов", "", "79"), RowPassed.total),
    (("2", "ИТОГО по округу", "12"), RowPassed.total),
    (("Total", "79"), RowPassed.total),
    (("2", "", "", ""), RowPassed.blank),
    (("2", "—", "нет", "-"), RowPassed.blank),
    (("Исполнитель: Ли Инна Павловна, тел. 1-11",), RowPassed.note),
    (("* с 1 сентября",), RowPassed.note),
    (("2", "", "", "", "декрет"), RowPassed.unused),
    (("2", "", "", "", "", "1-11"), RowPassed.unused),
]
KEPT = [
    ("", "Ким Анна Ильинична"),
    ("", "Ким Анна"),
    ("", "КИМ АННА"),
    ("", "Ким А. И."),
    ("", "Городецкая"),
    ("", "Школьник Роман Ильич"),
    ("", "Итоговая Анна Ильинична"),
    ("", "Нуртазим кызы Нурайым"),
    ("2", "", "Школа № 2", ""),
    ("", "", "", "Самара"),
]


def read(*rows: tuple[str, ...]) -> Recognized:
    return recognize_list([sheet(*rows)])


@pytest.mark.parametrize(("row", "kind"), PASSED)
def test_a_row_that_is_nobody_is_passed_over_and_told(row: tuple[str, ...], kind: RowPassed) -> None:
    found = read(HEADINGS, ANNA, row, ANNA)
    assert [line.number for line in found.lines] == [2, 4]
    assert found.account.passed == [Passed(3, kind)]


@pytest.mark.parametrize("row", KEPT)
def test_a_row_that_may_be_somebody_is_kept(row: tuple[str, ...]) -> None:
    assert read(HEADINGS, ANNA, row).account.passed == []


def test_a_text_merged_across_the_table_is_a_section_even_if_it_reads_like_a_name() -> None:
    table = sheet(HEADINGS, ("Нижний Новгород",), ANNA, ("", "Нижний Новгород"))
    table.lines[1] = type(table.lines[1])(2, ["Нижний Новгород"], across=4)
    account = recognize_list([table]).account
    assert account.passed == [Passed(2, RowPassed.section)]


def test_a_text_that_is_merged_from_above_does_not_make_a_blank_row_a_person() -> None:
    table = sheet(HEADINGS, ANNA, ("2", "", "", "Москва"), ("3", ANNA[1], "", "Москва"))
    for line, continued in zip(table.lines[2:], ([3], [1, 3]), strict=True):
        line.continued.extend(continued)
    assert [one.kind for one in recognize_list([table]).account.passed] == [RowPassed.blank, RowPassed.blank]


def test_single_cells_are_the_rows_of_a_list_with_one_column() -> None:
    schools = read(("Школа",), ("Школа № 1",), ("Гимназия",), ("Итого: 2",))
    assert (schools.kind, len(schools.lines), schools.account.passed) == (
        ListKind.schools,
        2,
        [Passed(4, RowPassed.total)],
    )
    registry = read(("№", "Школа"), ("", "Гимназии"), ("1", "Гимназия № 1"), ("Средние школы",), ("2", "Школа № 2"))
    assert [one.kind for one in registry.account.passed] == [RowPassed.section] * 2
    people = read(("ФИО",), ("Ким Анна",), ("ким анна",), ("Петрова",), ("Менторы округа",))
    assert (len(people.lines), people.account.passed) == (3, [Passed(5, RowPassed.section)])


def test_every_row_is_a_row_of_the_list_or_told() -> None:
    found = read(("Реестр",), HEADINGS, *[row for row, _ in PASSED], *KEPT)
    assert found.account.rows == len(PASSED) + len(KEPT)
    assert len(found.lines) == len(KEPT)
    assert found.account.passed_by_kind.total() == len(PASSED)
    assert sum(found.account.stored()["passed"].values()) == len(PASSED)
