"""The meaning of a list's row, cell by cell."""

import pytest

from files.lists.sheets import Fault, SheetLine
from models.imported_list import ListKind
from models.person import Role
from services.importing.cells import RowProblem
from services.importing.columns import recognize
from services.importing.headings import Column
from services.importing.parsing import parse
from services.importing.rows import Parsed, Problem, Reference
from services.unit_of_work import Uow
from tests.support.lists import TODAY, bring, lines

NOTHING = ("—", "-", "…", "нет", "Нет.", "н/д", "Н. Д.", "нет данных", "None", "n/a", "N/A")
NAMES = ("Ким Анна", "Ли Вера", "Пак Инна")


@pytest.fixture
def engine() -> str:
    return "sqlite"


def read(*rows: tuple[str, ...]) -> Parsed:
    return parse(recognize(lines(rows)), Reference({}, {}, 1, TODAY))


@pytest.mark.parametrize("fault", list(Fault))
def test_a_cell_without_a_value_is_its_row_s_problem_where_its_column_is_read(fault: Fault) -> None:
    headings, *rows = lines([("ФИО", "Школа", "Телефон"), *((name, "Школа № 1", "") for name in NAMES)])
    rows[0].faults[1] = rows[1].faults[2] = fault
    rows.append(SheetLine(5, ["", "", ""], {0: fault}))
    found = parse(recognize([headings, *rows]), Reference({}, {}, 1, TODAY))
    assert [(wrong.line, wrong.problem) for wrong in found.wrong] == [(5, fault.value)]
    told = [(one.line, one.column, one.kind) for one in found.problems]
    assert told == [(2, Column.school, fault.value)]
    assert [(entry.line, entry.school) for entry in found.entries] == [(2, ""), (3, "Школа № 1"), (4, "Школа № 1")]


@pytest.mark.parametrize("heading", ["Адрес", "Опыт", "Ссылка", "О себе", "Мест"])
@pytest.mark.parametrize("written", [("стажёр", "стажёр"), ("стажёр", ""), ("", "стажёр, ментор")])
def test_a_row_that_names_its_role_gets_only_that_role(heading: str, written: tuple[str, str]) -> None:
    rows = [("ФИО", heading, "Роль"), *zip(NAMES, ("", ""), written, strict=False)]
    roles = {"стажёр": {Role.mentee}, "стажёр, ментор": {Role.mentee, Role.mentor}, "": {Role.mentor}}
    found = read(*rows)
    assert [entry.roles for entry in found.entries] == [roles[one] for one in written]
    assert found.kind is (ListKind.people if all(written) else ListKind.mentors)


async def test_a_list_of_mentees_with_addresses_makes_nobody_a_mentor(uow: Uow) -> None:
    headings = ("ФИО", "Школа", "Адрес", "Роль")
    changes = await bring(uow, headings, *((name, "Школа № 1", "Ленина, 1", "стажёр") for name in NAMES))
    assert [(one.roles, one.offer) for one in changes.people] == [({Role.mentee}, {})] * 3


@pytest.mark.parametrize("nothing", NOTHING)
def test_placeholders_for_empty_cells_count_as_empty(nothing: str) -> None:
    headings = (
        "Фамилия",
        "Имя",
        "Отчество",
        "Школа",
        "Должность",
        "В должности с",
        "Роль",
        "Темы",
        "Форма",
        "Где встречи",
    )
    found = read((*headings, "Ссылка", "Об опыте"), ("Ким", "Анна", *[nothing] * 10), ("Ли", "Вера", *[""] * 10))
    assert found.wrong == []
    assert [entry.person for entry in found.entries] == [
        {"surname": surname, "first_name": name, "patronymic": ""}
        for surname, name in (("Ким", "Анна"), ("Ли", "Вера"))
    ]
    assert {(entry.school, entry.roles, tuple(entry.offer), entry.forms) for entry in found.entries} == {
        ("", frozenset({Role.mentor}), (), None)
    }
    assert found.kind is ListKind.mentors


def test_a_row_of_dashes_is_ignored_and_makes_no_person() -> None:
    found = read(("ФИО", "Школа"), ("—", "—"), ("нет", "Школа № 1"), ("Нетребко Анна", "Н-ская школа"))
    assert [(one.line, one.problem) for one in found.wrong] == [(3, RowProblem.bad_name)]
    assert [(entry.person["surname"], entry.school) for entry in found.entries] == [("Нетребко", "Н-ская школа")]


def test_a_word_for_no_places_is_an_error_and_a_dash_counts_as_empty() -> None:
    found = read(("ФИО", "Мест"), ("Ким Анна", "нет"), ("Ли Вера", "—"), ("Пак Инна", "0"))
    assert found.problems == [Problem(2, Column.capacity, RowProblem.bad_capacity, "нет")]
    assert [entry.offer for entry in found.entries] == [{}, {}, {"capacity": 0}]


def test_a_name_in_capitals_is_written_normally() -> None:
    names = {"surname": "Мамедова", "first_name": "Лейла", "patronymic": "Гасан кызы"}
    headings = ("Фамилия", "Имя", "Отчество")
    for row in (("МАМЕДОВА", "Лейла", "Гасан кызы"), ("МАМЕДОВА", "ЛЕЙЛА", "ГАСАН КЫЗЫ")):
        assert read(headings, row).entries[0].person == names
    assert read(("ФИО",), ("МАМЕДОВА Лейла Гасан кызы",)).entries[0].person == names
