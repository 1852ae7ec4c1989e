"""Quotes in a .csv: one that never closes would take the rows below into its cell, and is refused with its row."""

import pytest

from files.lists.delimited import delimited_grid
from files.lists.limits import CannotRead, Limits, Unreadable

HEADINGS = "ФИО;Город;Школа\n"
ANNA, INNA = "Ким Анна;Москва;Школа № 1\n", "Ли Инна;Москва;Школа № 2\n"
OPEN = 'Пак Яна;Москва;"Школа № 3\n'


def rows(text: str) -> list[list[str]]:
    return [list(map(str, row)) for _, row in delimited_grid(text.encode(), Limits()).rows]


@pytest.mark.parametrize(
    "below",
    [
        ANNA + INNA,
        ANNA + 'Ли Инна;Москва;"Школа № 2"\n',
        ANNA + 'Ли Инна;Москва;"Школа ""Росток"""\n',
        ANNA + 'Ли Инна;Москва;Школа Росток"\n',
        ANNA * 20_000,  # more than a cell can hold
        "",
    ],
)
def test_a_quote_that_never_closes_is_refused_with_its_row(below: str) -> None:
    with pytest.raises(CannotRead) as caught:
        rows(HEADINGS + ANNA + OPEN + below)
    assert (caught.value.why, caught.value.line) == (Unreadable.open_quote, 3)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('Школа "Росток"', 'Школа "Росток"'),
        ('"Школа ""Росток"""', 'Школа "Росток"'),
        ('"ГБОУ" Школа "Росток"', 'ГБОУ Школа "Росток"'),
        ('Школа "Росток', 'Школа "Росток'),
        ('12"', '12"'),
        ('"Школа № 1\nдва; здания"', "Школа № 1\nдва; здания"),
        ('"Школа № 1;\r\nкорпус «Б»"', "Школа № 1;\r\nкорпус «Б»"),
    ],
)
def test_other_quotes_are_read(written: str, read: str) -> None:
    assert rows(f"{HEADINGS}Ким Анна;Москва;{written}\n{INNA}")[1:] == [
        ["Ким Анна", "Москва", read],
        ["Ли Инна", "Москва", "Школа № 2"],
    ]


def test_a_line_that_names_the_delimiter_is_no_row() -> None:
    assert rows("sep=,\nФИО,Школа\nКим Анна,Школа; № 1\n") == [["ФИО", "Школа"], ["Ким Анна", "Школа; № 1"]]
