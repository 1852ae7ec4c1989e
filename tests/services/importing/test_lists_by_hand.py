"""Whole files with the habits of different offices: who is read, and what is told of the rest."""

from collections.abc import Mapping, Sequence

import pytest

from services.importing.account import RowPassed, SheetLeft
from services.importing.sheets import recognize_list
from tests.support.lists import Rows, book, read_here

HEADINGS = ("№ п/п", "ФИО", "Школа", "Должность")
ANNA, INNA = (1, "Ким Анна Ильинична", "Школа № 1", "Директор"), (2, "Ли Инна Павловна", "Школа № 2", "Директор")
IN_PARTS = ("", "Фамилия", "Имя", "Отчество", "")

Case = tuple[Mapping[str, Rows], Sequence[str], Mapping[RowPassed, int], Mapping[str, SheetLeft]]
CASES: dict[str, Case] = {
    "a summary and a sheet with a title for each district": (
        {
            "Свод": [("Округ", "Количество директоров"), ("СВАО", 12), ("Всего", 12)],
            "СВАО": [("Северо-Восточный округ",), HEADINGS, ANNA, ("Итого: 1",)],
            "ЮАО": [("Южный округ",), HEADINGS, INNA, ("Итого: 1",)],
        },
        ["Ким Анна Ильинична", "Ли Инна Павловна"],
        {RowPassed.total: 2},
        {"Свод": SheetLeft.no_headings},
    ),
    "a form with numbers down to 100": (
        {"Лист1": [HEADINGS, ANNA, *[(number,) for number in range(2, 101)]]},
        ["Ким Анна Ильинична"],
        {RowPassed.blank: 99},
        {},
    ),
    "a form with headings over two lines, columns numbered, printed on two pages": (
        {
            "Лист1": [
                ("Утверждено приказом",),
                ("№", "Сведения о директоре", "", "", "Школа"),
                IN_PARTS,
                (1, 2, 3, 4, 5),
                (1, "Ким", "Анна", "Ильинична", "Школа № 1"),
                ("№", "Сведения о директоре", "", "", "Школа"),
                IN_PARTS,
                (2, "Ли", "Инна", "Павловна", "Школа № 2"),
            ]
        },
        ["Ким", "Ли"],
        {RowPassed.numbers: 1, RowPassed.headings: 2},
        {},
    ),
    "districts above their people, in the column of names": (
        {
            "Лист1": [
                ("ФИО", "Школа", "Должность"),
                ("Северный административный округ",),
                ANNA[1:],
                ("ВОСТОЧНЫЙ ОКРУГ",),
                ("Ли Инна",),
                ("Итого по округу", "", 1),
            ]
        },
        ["Ким Анна Ильинична", "Ли Инна"],
        {RowPassed.section: 2, RowPassed.total: 1},
        {},
    ),
    "a cover like a card, and a list that goes on without headings": (
        {
            "Титул": [("ФИО ответственного", "Петров Иван Ильич"), ("Телефон", "1-11")],
            "Список": [HEADINGS, ANNA, ("Исполнитель: Петров И. И., тел. 1-11",)],
            "Список 2": [INNA],
        },
        ["Ким Анна Ильинична"],
        {RowPassed.note: 1},
        {"Титул": SheetLeft.no_headings, "Список 2": SheetLeft.no_headings},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_file_as_an_office_makes_it_is_read(case: Case) -> None:
    sheets, names, passed, left = case
    found = recognize_list(read_here(book(sheets)))
    place = next(place for column, place in found.places.items() if column.value in ("name", "surname"))
    assert [line.cells[place] for line in found.lines] == names
    assert (found.account.passed_by_kind, found.account.left) == (passed, left)
    assert found.account.rows == len(names) + sum(passed.values())


def test_a_list_of_schools_with_their_heads_is_a_list_of_people_whatever_the_heading() -> None:
    rows = [("Школа", "Руководство"), ("Школа № 1", "Ким Анна Ильинична"), ("Школа № 2", "Ли Инна Павловна")]
    assert recognize_list(read_here(book({"Лист1": rows}))).kind.value == "people"


def test_a_district_above_pairs_is_no_pair() -> None:
    rows = [("Ментор", "Стажёр", "Договор №"), ("Северный округ",), ("Ким Анна Ильинична", "Ли Инна Павловна", "12-М")]
    found = recognize_list(read_here(book({"Лист1": rows})))
    assert (len(found.lines), found.account.passed_by_kind) == (1, {RowPassed.section: 1})
