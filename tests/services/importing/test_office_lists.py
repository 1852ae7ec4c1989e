"""The lists as offices have them (`tests/support/cases/lists`): what is read from each, what is told of the rest."""

import pytest

from files.lists.limits import CannotRead, Unreadable
from files.lists.reading import read_sheets
from models.imported_list import ListKind
from services.importing.account import RowPassed, SheetLeft
from services.importing.columns import Recognized
from services.importing.sheets import recognize_list
from tests.support.lists import case


async def read(name: str) -> Recognized:
    return recognize_list(await read_sheets(case(name)))


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("02c_merged_city_samara.xlsx", 3),
        ("03_formulas_no_cache.xlsx", 3),
        ("21_raw_shared_rich_1904_wrong_dimension.xlsx", 1),
        ("30a_plain_people.xlsx", 4),
        ("30b_same_people_nfd_latin_softhyphen.xlsx", 4),
        ("office_02_novice_185.xlsx", 185),
        ("office_12_pairs.xlsx", 1),
    ],
)
async def test_every_row_of_a_plain_list_is_read(name: str, rows: int) -> None:
    found = await read(name)
    assert (len(found.lines), found.account.rows, found.account.passed, found.account.left) == (rows, rows, [], {})


async def test_a_merged_city_counts_for_all_its_rows() -> None:
    assert [line.cells[3] for line in (await read("02c_merged_city_samara.xlsx")).lines] == ["Самара"] * 3


async def test_a_formula_without_a_value_is_a_fault_of_its_cell() -> None:
    lines = (await read("03_formulas_no_cache.xlsx")).lines
    assert [list(line.faults.items()) for line in lines] == [[(4, "no_value")], [(2, "no_value")], [(6, "no_value")]]


async def test_rich_text_is_joined_and_days_since_1904_are_dates() -> None:
    [line] = (await read("21_raw_shared_rich_1904_wrong_dimension.xlsx")).lines
    assert line.cells == ["Ромашкина", "Алла", "Игоревна", "Москва", "Школа № 9001", "Директор", "2024-09-01"]


async def test_the_sheet_with_the_list_is_read_and_the_instructions_are_named() -> None:
    account = (await read("06b_instruction_sheet_first.xlsx")).account
    assert (account.read, account.left) == (["Список"], {"Инструкция": SheetLeft.no_headings})


@pytest.mark.parametrize("name", ["office_01_mentors_registry.xlsx", "office_16_reimport_changes.xlsx"])
async def test_the_total_and_the_second_sheet_of_a_registry_are_told(name: str) -> None:
    found = await read(name)
    account = found.account
    assert (found.kind, len(found.lines)) == (ListKind.mentors, 79)
    assert (account.rows, account.left) == (80, {"Лист2": SheetLeft.other_form})
    assert [(one.line, one.kind) for one in account.passed] == [(86, RowPassed.total)]


async def test_the_schools_of_a_register_come_with_their_heads() -> None:
    found = await read("35_official_register_form.xlsx")
    assert found.kind is ListKind.people
    assert [line.cells[5] for line in found.lines] == ["Грачёва Инна Павловна", "Чижов Антон Ильич"]
    assert [(one.line, one.kind) for one in found.account.passed] == [(3, RowPassed.numbers), (4, RowPassed.section)]


async def test_the_sheets_of_two_districts_are_one_list() -> None:
    found = await read("office_17_sheet_per_district.xlsx")
    assert found.account.read == ["СВАО", "ЮАО"]
    assert [line.cells[0] for line in found.lines] == ["Первый Лист Иванович", "Второй Лист Иванович"]


@pytest.mark.parametrize(
    ("name", "why", "line"),
    [
        ("14_broken_quote.csv", Unreadable.open_quote, 3),
        ("32_password_protected.xlsx", Unreadable.password, None),
    ],
)
async def test_a_file_that_cannot_be_read_is_called_what_it_is(name: str, why: Unreadable, line: int | None) -> None:
    with pytest.raises(CannotRead) as caught:
        await read(name)
    assert (caught.value.why, caught.value.line) == (why, line)
