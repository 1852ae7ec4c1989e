"""Cells as people write them: dates, posts, numbers, names."""

from datetime import date

import pytest

from models.person import Position
from services.importing.cells import BadCell, RowProblem, capacity_in
from services.importing.dates import month_in, puts_day_first
from services.importing.name_cells import NameCell, name_in, name_in_parts
from services.importing.posts import position_in
from services.people.names import Name
from tests.support.lists import TODAY

SEPTEMBER = date(2024, 9, 1)
AS_WRITTEN = """
с 01.09.2024|c 01.09.2024|01.09.2024г.|1.9.24|01-09-2024|2024-09-01 00:00:00|2024.09.01|45536|осень 2024|2024
2024/2025 уч. год|2024-2025 учебный год|2024/25|2024–2025 гг.|сентябрь 2024|сент. 24|с 1 сентября 2024 г.
«01» сентября 2024 года|назначена 01.09.2024|Назначен с 09.2024|01.09.2024 (приказ № 12)|01.09.2024, приказ № 5
с 01.09.2024 по настоящее время|09.2024 – н.в.|1,5 года|1 год 6 мес.|18 месяцев|autumn 2024|since 2024
с\xa0сентября 2024|сен\xadтябрь 2024"""


@pytest.mark.parametrize("words", AS_WRITTEN.strip().replace("\n", "|").split("|"))
def test_a_date_is_read_as_people_write_it(words: str) -> None:
    assert month_in(words, TODAY) == SEPTEMBER


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2 года", date(2024, 3, 1)),
        ("год", date(2025, 3, 1)),
        ("полгода", date(2025, 9, 1)),
        ("9 мес", date(2025, 6, 1)),
    ],
)
def test_how_long_somebody_is_in_post_is_counted_back_from_today(words: str, month: date) -> None:
    assert month_in(words, TODAY) == month


@pytest.mark.parametrize(
    "words", ["зима 2024", "2", "2 раза", "2024/2026", "01.09.2024 и 01.02.2025", "99999", "100 лет", "01.09", "3.11"]
)
def test_what_is_no_date_is_a_bad_cell(words: str) -> None:
    with pytest.raises(BadCell):
        month_in(words, TODAY)


def test_a_date_with_slashes_is_read_by_the_others_of_its_column_or_by_what_lies_ahead() -> None:
    assert puts_day_first(["01/09/2024", "15/08/2018"])
    assert not puts_day_first(["15/08/2018", "08/15/2018"])
    assert not puts_day_first(["01/09/2024", ""])
    assert month_in("01/09/2024", TODAY, day_first=True) == SEPTEMBER
    assert month_in("01/09/2026", TODAY) == date(2026, 1, 1)
    with pytest.raises(BadCell):
        month_in("01/09/2024", TODAY)


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("заведующая", Position.principal),
        ("Заведующий МБДОУ № 5", Position.principal),
        ("Заведующая детским садом", Position.principal),
        ("Начальник школы", Position.principal),
        ("и.о. директора", Position.principal),
        ("директор ГБОУ", Position.principal),
        ("зам. директора по УВР", Position.deputy),
        ("методист", None),
        ("начальник управления", None),
        ("Заведующая библиотекой", None),
        ("Советник директора по воспитанию", None),
        ("Руководитель структурного подразделения школы", None),
        ("Помощник директора", None),
        ("Директор по развитию", None),
        ("Head of department", None),
    ],
)
def test_a_post_is_taken_for_one_of_ours_or_for_none(words: str, position: Position | None) -> None:
    assert position_in(words) is position


@pytest.mark.parametrize(("words", "count"), [("до 3", 3), ("3 чел.", 3), ("до трёх", 3), ("один", 1), ("двоих", 2)])
def test_a_capacity_may_be_written_in_words(words: str, count: int) -> None:
    assert capacity_in(words) == count


PETROVA, IVANOV = Name("Петрова", "Анна", "Сергеевна"), Name("Иванов", "Пётр", "Сергеевич")


@pytest.mark.parametrize(
    ("cell", "name", "former"),
    [
        ("Петрова (Сидорова) Анна Сергеевна", PETROVA, "Сидорова"),
        ("Петрова Анна Сергеевна (ранее Сидорова)", PETROVA, "Сидорова"),
        ("Петрова Анна Сергеевна (декрет)", PETROVA, ""),
        ("Петрова Анна Сергеевна, декрет", PETROVA, ""),
        ("Иванов Пётр Сергеевич (и.о.)", IVANOV, ""),
        ("Иванов Пётр Сергеевич, и.о. директора", IVANOV, ""),
        ("и.о. директора Иванов Пётр Сергеевич", IVANOV, ""),
        ("Иванов Пётр Сергеевич – директор", IVANOV, ""),
        ("Иванов Пётр Сергеевич, к.п.н.", IVANOV, ""),
        ("к.п.н. Иванов Пётр Сергеевич", IVANOV, ""),
        ("д.ф.-м.н., профессор Иванов Пётр Сергеевич", IVANOV, ""),
        ("Иванов Пётр Сергеевич, канд. пед. наук, доцент", IVANOV, ""),
        ("Заслуженный учитель РФ Иванов Пётр Сергеевич", IVANOV, ""),
        ("Иванов Пётр Сергеевич 8 (900) 000-00-00", IVANOV, ""),
        ("Иванов Пётр Сергеевич, тел. +7 900 000-00-00, p@example.org", IVANOV, ""),
        ("1. Иванов Пётр Сергеевич", IVANOV, ""),
        ("Пётр Сергеевич Иванов", IVANOV, ""),
        ("Иванов И.И.", Name("Иванов", "И.", "И."), ""),
        ("Иванов И И", Name("Иванов", "И.", "И."), ""),
        ("Нуртазим кызы Нурайым", Name("Нуртазим кызы", "Нурайым", ""), ""),
        ("ван дер Берг Анна Ивановна", Name("ван дер Берг", "Анна", "Ивановна"), ""),
        ("Отто фон Берг", Name("фон Берг", "Отто", ""), ""),
        ("Ван Анна", Name("Ван", "Анна", ""), ""),
        ("Мария Петрова", Name("Петрова", "Мария", ""), ""),
        ("Петрова-Водкина Мария", Name("Петрова-Водкина", "Мария", ""), ""),
        ("Замятин Пётр", Name("Замятин", "Пётр", ""), ""),
        ("Cомова Реги\xadна", Name("Сомова", "Регина", ""), ""),
    ],
)
def test_a_name_is_found_among_what_else_is_in_its_cell(cell: str, name: Name, former: str) -> None:
    assert name_in(cell) == NameCell(name, former)


def test_a_name_that_may_be_taken_apart_wrongly_is_a_question() -> None:
    for cell in ("Петрова Водкина Анна Сергеевна", "Иванов Пётр Мария Анна", "Гарсия Лопес Хуан Карлос"):
        assert not name_in(cell).is_clear


@pytest.mark.parametrize("cell", ["Иванов П. С., Петров А. А.", "Иванов Пётр Сергеевич и Петрова Анна Сергеевна"])
def test_two_people_in_one_cell_are_told(cell: str) -> None:
    with pytest.raises(BadCell) as caught:
        name_in(cell)
    assert caught.value.problem is RowProblem.two_people


def test_a_column_for_the_first_name_may_hold_the_patronymic_too() -> None:
    assert name_in_parts("Петрова (Сидорова)", "Анна Сергеевна", "") == NameCell(PETROVA, "Сидорова")
    assert name_in_parts("Ли", "Анна Мария", "").name == Name("Ли", "Анна Мария", "")
