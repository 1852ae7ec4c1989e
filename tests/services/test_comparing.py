"""Whether two people have typed the same name."""

import pytest

from services.comparing import may_be_same_school, same_school


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Школа № 57", "школа №57", True),
        ("ГБОУ Школа № 57", "Школа № 57", True),
        ("ГБОУ «Школа № 57»", 'ГБОУ города Москвы "Школа №57"', True),
        ("Государственное бюджетное общеобразовательное учреждение города Москвы «Школа № 57»", "ГБОУ Школа 57", True),
        ("Муниципальное автономное общеобразовательное учреждение «Лицей № 5»", "МАОУ Лицей 5", True),
        ("СОШ №57", "школа 57", True),
        ("ГБОУ СОШ № 57", "Школа N 57", True),
        ("Средняя общеобразовательная школа № 57", "ГБОУ «Школа № 57»", True),
        ("57-я школа", "Школа № 57", True),
        ("№ 57", "Школа № 57", True),
        ("Шкoла\xad №57", "Школа № 57", True),
        ("СОШ № 57", "Гимназия № 57", False),
        ("Начальная школа № 57", "Школа № 57", False),
        ("Школа № 57 имени Гагарина", "Школа № 57", False),
        ("МБОУ Гимназия № 5 г. Химки", "Гимназия № 5", False),
        ("ГБОУ Школа № 57", "МБОУ Школа № 57", False),
        ("ГБОУ Школа № 57", "Школа № 58", False),
        ("ГБОУ Школа № 57", "ГБОУ Лицей № 57", False),
        ("ЧОУ Школа № 57", "Школа № 57", False),
        ("ГБОУ", "МБОУ", False),
        ("ГБУ", "Школа № 57", False),
        ("Гумбольдтская школа", "школа", False),
    ],
)
def test_a_legal_form_does_not_make_another_school(one: str, other: str, same: bool) -> None:
    assert same_school(one, other) == same_school(other, one) == same


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Школа № 57 имени Гагарина", "ГБОУ СОШ № 57", True),
        ("ГБОУ Школа № 57", "МБОУ Школа № 57", True),
        ("Школа № 57 (корпус 2)", "Школа № 57", False),
        ("Школа № 57", "Школа № 58", False),
        ("Школа № 57", "Школа № 579", False),
        ("Школа № 57", "Лицей № 57", False),
        ("Школа имени Гагарина", "Школа", False),
    ],
)
def test_a_school_that_may_be_the_same_is_noticed(one: str, other: str, may_be: bool) -> None:
    assert may_be_same_school(one, other) == may_be_same_school(other, one) == may_be
