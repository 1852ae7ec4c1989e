"""Which sheets of a file are read as one list, and what is told about the others."""

import pytest

from models.imported_list import ListKind
from services.importing.account import SheetLeft, line_of, sheet_and_row
from services.importing.sheets import NoList, SeenHeadings, recognize_list
from tests.support.lists import sheet

HEADINGS = ("ФИО", "Школа", "Роль")
ANNA, INNA = ("Ким Анна Ильинична", "Школа № 1", "стажёр"), ("Ли Инна Павловна", "Школа № 2", "ментор")
COVER = sheet(("Список директоров",), ("на 1 сентября 2026 г.",), name="Титул")


def test_covers_hidden_and_empty_sheets_are_left_and_named() -> None:
    found = recognize_list(
        [
            COVER,
            sheet(HEADINGS, INNA, INNA, name="Черновик", hidden=True),
            sheet(HEADINGS, ANNA, name="Образец заполнения"),
            sheet(HEADINGS, ANNA),
            sheet(HEADINGS, name="ЮАО"),
        ]
    )
    assert [line.cells for line in found.lines] == [list(ANNA)]
    assert found.account.read == ["Список"]
    assert found.account.left == {
        "Титул": SheetLeft.no_headings,
        "Черновик": SheetLeft.hidden,
        "Образец заполнения": SheetLeft.example,
        "ЮАО": SheetLeft.no_rows,
    }


def test_sheets_of_one_form_are_read_together_whatever_the_order_of_their_columns() -> None:
    north = sheet(("№", *HEADINGS, "Телефон"), ("1", *ANNA, "1-11"), name="СВАО")
    south = sheet(("Список ЮАО",), ("Роль", "ФИО ", "E-mail", "Школа"), ("ментор", INNA[0], "i@", INNA[1]), name="ЮАО")
    found = recognize_list([north, south])
    assert [line.cells for line in found.lines] == [["1", *ANNA, "1-11", ""], ["", *INNA, "", "i@"]]
    assert found.unknown == ["№", "Телефон", "E-mail"]
    assert [sheet_and_row(line.number) for line in found.lines] == [(0, 2), (1, 3)]
    assert found.account.columns == {"СВАО": [0, 1, 2, 3, 4, None], "ЮАО": [None, 1, 3, 0, None, 2]}
    assert (found.account.rows, found.account.left) == (2, {})


def test_a_name_in_two_or_three_columns_below_one_heading_is_one_name() -> None:
    headings = ("ФИО", "", "", "Школа")
    parts = (("Ким", "Анна", "Ильинична", "Школа № 1"), ("Ли", "Инна", "", "Школа № 2"), ("Пак Яна", "5", "", ""))
    found = recognize_list([sheet(headings, *parts)])
    assert [line.cells[0] for line in found.lines] == ["Ким Анна Ильинична", "Ли Инна", "Пак Яна 5"]
    whole = recognize_list([sheet(headings, (ANNA[0], "5", "", ANNA[1]), (INNA[0], "", "", ""))])
    assert [line.cells[0] for line in whole.lines] == [ANNA[0], INNA[0]]


def test_faults_of_a_second_sheet_stand_in_the_columns_of_the_list() -> None:
    south = sheet(("Школа", "Роль", "ФИО"), ("", "ментор", INNA[0]), name="ЮАО")
    south.lines[1].faults[0] = "no_value"
    [_, line] = recognize_list([sheet(HEADINGS, ANNA), south]).lines
    assert (line.number, line.cells, line.faults) == (line_of(1, 2), [INNA[0], "", "ментор"], {1: "no_value"})


@pytest.mark.parametrize(
    ("name", "headings", "row"),
    [
        ("Лист2", ("ФИО", "Темы"), ("Ли Инна", "Право")),
        ("Школы", ("Школа", "Округ"), ("Школа № 2", "ЮАО")),
        ("Менторы", HEADINGS, INNA),
        ("Список 2", (*HEADINGS, "Сколько стажёров"), (*INNA, "3")),
    ],
)
def test_a_sheet_of_another_form_or_of_other_people_is_left(name: str, headings: tuple[str], row: tuple[str]) -> None:
    main = sheet((*HEADINGS, "Город"), *[(*ANNA, "Москва")] * 2, name="Стажёры")
    other = sheet(headings, row, name=name)
    for sheets in ([main, other], [other, main]):
        assert recognize_list(sheets).account.left == {name: SheetLeft.other_form}


def test_a_list_of_people_is_read_rather_than_a_longer_list_of_schools() -> None:
    schools = sheet(("Школа", "Округ", "Город"), *[("Школа № 2", "ЮАО", "Москва")] * 5, name="Школы")
    found = recognize_list([schools, sheet(("ФИО",), ANNA[:1])])
    assert (found.kind, found.account.left) == (ListKind.people, {"Школы": SheetLeft.other_form})


def test_headings_without_rows_are_a_list_of_nobody() -> None:
    found = recognize_list([COVER, sheet(HEADINGS)])
    assert (list(found.lines), found.account.rows, found.account.read) == ([], 0, ["Список"])


def test_a_refusal_names_the_headings_of_each_sheet_and_nobody_s_name_or_phone() -> None:
    table = sheet(("Отчёт",), ("Дата", "Сумма", "Кто"), ("1", "2", ANNA[0]), name="Отчёт")
    people = sheet(("1", ANNA[0], "8 (900) 000-00-00", "a@example.org"), name="Лист1")
    with pytest.raises(NoList) as caught:
        recognize_list([table, people, sheet(HEADINGS, ANNA, hidden=True)])
    assert caught.value.seen == [
        SeenHeadings("Отчёт", 2, ["Дата", "Сумма", "Кто"]),
        SeenHeadings("Лист1", 1, ["1"]),
    ]
