"""Whether two people have typed the same name."""

import pytest

from services.comparing import same_school


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Школа № 57", "школа №57", True),
        ("ГБОУ Школа № 57", "Школа № 57", True),
        ("ГБОУ «Школа № 57»", 'ГБОУ города Москвы "Школа №57"', True),
        ("Государственное бюджетное общеобразовательное учреждение города Москвы «Школа № 57»", "ГБОУ Школа 57", True),
        ("Муниципальное автономное общеобразовательное учреждение «Лицей № 5»", "МАОУ Лицей 5", True),
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
