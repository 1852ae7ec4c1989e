"""One bad cell is not a bad person: the row is loaded without it, and the cell is told with what it says."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.person import Person, Position, Role
from models.profile import Topic
from services.importing.cells import RowProblem
from services.importing.changes import Changes
from services.importing.columns import recognize
from services.importing.headings import Column
from services.importing.known import reference
from services.importing.loading import load
from services.importing.parsing import parse
from services.importing.quoting import quoted
from services.importing.report import Checked
from services.importing.rows import Parsed, Problem, Reference
from services.unit_of_work import Uow
from tests.support.lists import TODAY, counts, lines

KNOWN = Reference({"москва": 1, "самара": 2}, {"стратегия": 7, "финансы и закупки": 8}, 1, TODAY)


def read(*rows: tuple[str, ...]) -> Parsed:
    return parse(recognize(lines(rows)), KNOWN)


@pytest.mark.parametrize(
    ("heading", "column", "value", "kind"),
    [
        ("Город", Column.city, "Кукуево", RowProblem.unknown_city),
        ("Должность", Column.position, "повар", RowProblem.bad_position),
        ("В должности с", Column.since, "давно", RowProblem.bad_date),
        ("Форма встреч", Column.forms, "как-нибудь", RowProblem.bad_forms),
        ("Стажёров", Column.capacity, "много", RowProblem.bad_capacity),
        ("Роль", Column.role, "координатор", RowProblem.bad_role),
        ("Темы", Column.topics, "Финансы школы", RowProblem.unknown_topic),
    ],
)
def test_a_person_is_loaded_without_a_bad_cell_which_is_quoted(
    heading: str, column: Column, value: str, kind: RowProblem
) -> None:
    found = read(("ФИО ментора", heading), ("Ким Анна", value), ("Ли Вера", ""))
    assert found.problems == [Problem(2, column, kind, value)]
    bad, good = found.entries
    assert (bad.offer, bad.forms, bad.topics, bad.city_id) == (good.offer, good.forms, good.topics, good.city_id)
    assert bad.person.keys() == good.person.keys()
    assert found.wrong == []


@pytest.mark.parametrize(
    ("heading", "value", "kind"),
    [
        ("Видеосвязь", "http://video.example", RowProblem.bad_link),
        ("Telegram ID", "@kim", RowProblem.bad_telegram),
        ("Школа", "ш" * 201, RowProblem.too_long),
        ("Об опыте", "о" * 10_000, RowProblem.too_long),
    ],
)
def test_people_s_own_data_are_not_quoted(heading: str, value: str, kind: RowProblem) -> None:
    found = read(("ФИО ментора", heading), ("Ким Анна", value))
    assert [(one.kind, one.value) for one in found.problems] == [(kind, "")]
    assert found.entries[0].roles == {Role.mentor}


@pytest.mark.parametrize(
    "words",
    ["Петрова Анна Сергеевна", "зам. Петровой А. С.", "директор Ким", "8 (900) 000-00-00", "a@example.org", "Ким"],
)
def test_a_name_or_contact_in_the_wrong_column_is_not_quoted(words: str) -> None:
    assert quoted(Column.position, words, ("Ким", "Анна")) == ""
    assert quoted(Column.position, "повар", ("Ким", "Анна")) == "повар"


def test_known_topics_are_kept_beside_unknown_ones() -> None:
    found = read(("ФИО", "Темы"), ("Ким Анна", "Стратегия; Финансы и закупки, робототехника"))
    assert found.entries[0].topics == (7, 8)
    assert found.problems == [Problem(2, Column.topics, RowProblem.unknown_topic, "робототехника")]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_topic_without_an_english_name_is_not_meant_by_an_empty_part_of_a_cell(uow: Uow) -> None:
    async with uow.write() as act:
        act.session.add(Topic(name_ru="Кадры", name_en=""))
        await act.session.flush()
        known = await reference(act)
    [entry] = parse(
        recognize(lines([("ФИО", "Темы"), ("Ким Анна", "Стратегия развития; Финансы и закупки;")])), known
    ).entries
    assert entry.topics == (known.topics["стратегия развития"], known.topics["финансы и закупки"])


def test_in_an_unknown_city_there_is_no_school_either() -> None:
    [entry] = read(("ФИО", "Город", "Школа"), ("Ким Анна", "Кукуево", "Школа № 1")).entries
    assert (entry.city_id, entry.names_city, entry.school) == (1, False, "")


def test_a_municipality_is_a_city_or_a_district() -> None:
    found = read(("ФИО", "Муниципалитет"), ("Ким Анна", "г.о. Самара"), ("Ли Вера", "Хамовники"))
    assert [(one.city_id, one.district) for one in found.entries] == [(2, ""), (1, "Хамовники")]
    assert found.problems == []


def test_what_each_post_was_taken_for_is_counted() -> None:
    rows = [
        ("Ким А. А.", "методист"),
        ("Ли Б. Б.", "Заведующая"),
        ("Пак В. В.", "методист"),
        ("Цой Г. Г.", "директор Цой"),
    ]
    found = read(("ФИО", "Должность"), *rows)
    assert found.posts == {("методист", None): 2, ("Заведующая", Position.principal): 1}
    assert [one.person.get("position") for one in found.entries] == [None, "principal", None, "principal"]


def test_dates_with_slashes_are_read_by_the_whole_column() -> None:
    rows = [("Ким Анна", "15/08/2018"), ("Ли Вера", "01/09/2024")]
    dates = [one.person.get("in_post_since") for one in read(("ФИО", "В должности с"), *rows).entries]
    assert dates == [date(2018, 8, 1), date(2024, 9, 1)]
    assert [one.value for one in read(("ФИО", "В должности с"), rows[1]).problems] == ["01/09/2024"]


def test_without_a_name_or_with_two_people_a_row_is_kept_out() -> None:
    found = read(("ФИО", "Школа"), ("", "Школа № 1"), ("Ким А. А., Ли Б. Б.", ""), ("Пак Инна", ""))
    assert [(one.line, one.problem) for one in found.wrong] == [(2, RowProblem.bad_name), (3, RowProblem.two_people)]
    assert len(found.entries) == 1


def test_heads_in_a_register_of_schools_are_principals_of_them() -> None:
    rows = ("Школа № 1", "ул. Мира, 1", "Грачёва Инна Павловна")
    [entry] = read(("Наименование ОУ", "Фактический адрес ОУ", "ФИО руководителя ОУ"), rows).entries
    assert (entry.school, entry.person["position"], entry.roles) == ("Школа № 1", Position.principal, frozenset())


CELL = st.text("абвГД 0123456789./-«»", max_size=15)


@settings(max_examples=60)
@given(st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL), max_size=6))
def test_each_row_with_a_name_is_loaded_or_told(rows: list[tuple[str, ...]]) -> None:
    headings = ("ФИО", "Город", "Должность", "В должности с", "Темы", "Стажёров")
    found = read(headings, *((f"Ким Анна {'абвгде'[number]}", *row) for number, row in enumerate(rows)))
    assert sorted([one.line for one in (*found.entries, *found.wrong)]) == list(range(2, len(rows) + 2))
    assert {problem.line for problem in found.problems} <= {one.line for one in found.entries}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_with_a_bad_cell_is_new_and_the_cell_is_told(uow: Uow) -> None:
    table = lines([("ФИО ментора", "В должности с"), ("Ким Анна", "давно")])
    async with uow.write() as act:
        parsed = parse(recognize(table), await reference(act))
        assert counts(await load(act, parsed)) == (1, 0, 0, 0)
        assert await act.session.scalar(select(Person.in_post_since).where(Person.surname == "Ким")) is None
    told = Checked(recognize(table), parsed, Changes([], [], [], 1, 0, 0, [], Counter())).quoted({})
    assert told["problems"] == [{"line": 2, "column": "since", "kind": "bad_date", "value": "давно"}]
